// The runs of bytes that tokens are made of: which bytes part them is decided for 64 bytes in one step.
#include "blocks.h"

/// What a block of text holds that decides where runs start.
typedef struct {
  uint64_t words, blanks, hyphens, stops, joints, others;
  /// The three bytes of dashes, ellipses and double quotation marks beyond ASCII.
  uint64_t sign_first, sign_second, sign_third;
} Signs;

static INLINE Signs read_signs(const uint8_t *text, size_t count, size_t place) {
  Bytes block;
  read_block(text, count, place, &block);
  Signs signs = {
    .words = BITS(IS_DIGIT(block) | IS_LETTER(block)),
    .blanks = BITS(IS_BLANK(block)),
    .hyphens = BITS(block == '-'),
    .stops = BITS(block == '.'),
    .joints = BITS((block == ',') | (block == '&') | (block == '/')),
    .others = BITS(
      (block >= 0x80) | (block == '\'') | (block == '`') | (block == '$') | (block == '%')),
    .sign_first = BITS(block == 0xE2),
    .sign_second = BITS(block == 0x80),
    .sign_third = BITS(
      (block == 0x93) | (block == 0x94) | (block == 0x9C) | (block == 0x9D) | (block == 0xA6)),
  };
  return signs;
}

/// Marks moved so that each stands for the byte before or behind its own.
#define BEHIND(kind) (here.kind << 1 | before.kind >> 63)
#define AHEAD(kind, bytes) (here.kind >> (bytes) | next.kind << (64 - (bytes)))

/// Writes the starts of the runs of a block, eight in one go: how many there are cannot be foreseen, and
/// what is too much is written over.
static INLINE TextRun *write_starts(uint64_t marks, uint32_t first, TextRun *runs) {
  TextRun *end = runs + __builtin_popcountll(marks);
  while (marks != 0) {
    for (int place = 0; place < 8; place++) {
      runs[place].start = first + (uint32_t)__builtin_ctzll(marks | 1ULL << 63);
      marks &= marks - 1;
    }
    runs += 8;
  }
  return end;
}

/// Marks the bytes of runs but for the first of each; writes where runs start. Returns how many there are.
static INLINE size_t part_runs(
  const uint8_t *text, size_t count, uint64_t *inside, TextRun *runs) {
  size_t blocks = count / sizeof(Bytes) + 1;
  TextRun *end = runs;
  Signs before = {0};
  Signs next = read_signs(text, count, 0);
  uint64_t last_in_run = 0;
  uint64_t starts_behind = 0;
  for (size_t place = 0; place < blocks; place++) {
    Signs here = next;
    next = place + 1 < blocks ? read_signs(text, count, place + 1) : (Signs){0};
    uint64_t between_words = BEHIND(words) & AHEAD(words, 1);
    uint64_t beside_stops = BEHIND(stops) | AHEAD(stops, 1);
    uint64_t in_run = here.words | here.others | (here.hyphens & ~between_words)
      | (here.stops & (between_words | beside_stops)) | (here.joints & between_words);
    uint64_t signs = here.sign_first & AHEAD(sign_second, 1) & AHEAD(sign_third, 2);
    uint64_t starts = signs | signs << 3 | starts_behind;
    inside[place] = in_run & (in_run << 1 | last_in_run) & ~starts;
    last_in_run = in_run >> 63;
    starts_behind = signs >> 61;
    uint64_t parting = here.blanks | (here.hyphens & between_words);
    end = write_starts(~parting & ~inside[place], (uint32_t)(place * sizeof(Bytes)), end);
    before = here;
  }
  // A look at the bits from some place on goes a little further.
  inside[blocks] = 0;
  return (size_t)(end - runs);
}

/// How many bytes a run has, its first included.
static INLINE uint32_t length_of_run(const uint64_t *inside, uint32_t start) {
  enum { LOOK = 57 };
  uint32_t end = start + 1;
  uint32_t seen;
  do {
    uint64_t bits;
    __builtin_memcpy(&bits, (const uint8_t *)inside + end / 8, sizeof bits);
    seen = (uint32_t)__builtin_ctzll(~(bits >> end % 8) | 1ULL << LOOK);
    end += seen;
  } while (seen == LOOK);
  return end - start;
}

enum { KEY_BYTES = 16 };

/// Ones for the bytes of a run, by its length: from behind the middle backwards.
static const uint8_t kept_bytes[KEY_BYTES * 2] = {
  255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
};

/// The key of up to fifteen bytes, with any bytes behind them; it hangs on each of the former.
static INLINE uint64_t key_of_run(const uint8_t *bytes, uint32_t length) {
  const uint8_t *kept = kept_bytes + KEY_BYTES - length;
  uint64_t low, high, kept_low, kept_high;
  __builtin_memcpy(&low, bytes, sizeof low);
  __builtin_memcpy(&high, bytes + sizeof low, sizeof high);
  __builtin_memcpy(&kept_low, kept, sizeof low);
  __builtin_memcpy(&kept_high, kept + sizeof low, sizeof high);
  unsigned __int128 product = (unsigned __int128)((low & kept_low) ^ 0x9e3779b97f4a7c15)
    * ((high & kept_high) ^ 0xe7037ed1a0b428db);
  return (uint64_t)product ^ (uint64_t)(product >> 64);
}

DISPATCHED
size_t find_runs(const uint8_t *text, size_t count, uint64_t *inside, TextRun *runs) {
  size_t found = part_runs(text, count, inside, runs);
  for (size_t place = 0; place < found; place++) {
    uint32_t start = runs[place].start;
    uint32_t length = length_of_run(inside, start);
    uint64_t key = 0;
    if (length < KEY_BYTES) {
      if (start + KEY_BYTES <= count) {
        key = key_of_run(text + start, length);
      } else {
        uint8_t last_bytes[KEY_BYTES] = {0};
        __builtin_memcpy(last_bytes, text + start, count - start);
        key = key_of_run(last_bytes, length);
      }
    }
    runs[place].key = key;
    runs[place].length = length;
  }
  return found;
}
