// What a line is made of, counted 64 bytes in one step.
#include "blocks.h"

/// The lowest bits: as many as there are bytes, all of them from 64 on.
static INLINE uint64_t lowest(size_t count) {
  return count < 64 ? ((uint64_t)1 << count) - 1 : ~(uint64_t)0;
}

DISPATCHED
LineCounts count_line(const uint8_t *text, size_t count, size_t start, size_t end) {
  LineCounts counts = {0};
  // Whether a letter or digit stands between the last blank and the block, and the bytes of the block that
  // belong to a sign in front of it.
  uint64_t in_word = 0;
  uint64_t in_sign = 0;
  for (; start < end; start += sizeof(Bytes)) {
    Bytes block, next;
    read_bytes(text, count, start, &block);
    read_bytes(text, count, start + 1, &next);
    uint64_t inside = lowest(end - start);
    uint64_t high = BITS(block >= 0x80) & inside;
    uint64_t letters = (BITS(IS_LETTER(block)) & inside) | high;
    uint64_t digits = BITS(IS_DIGIT(block)) & inside;
    uint64_t visible = ~BITS(IS_BLANK(block)) & inside;
    uint64_t bars = BITS((block == '/') | (block == '|')) & inside;
    uint64_t capitals = BITS((Bytes)(block - 'A') < 26);
    // From the first letter or digit behind a blank up to the next blank: the sum carries through.
    uint64_t seen = letters | digits | (in_word & visible);
    uint64_t words = seen | (visible & ~(visible + seen));
    uint64_t starts = letters & ~(words << 1 | in_word);
    uint64_t whole = end - start > 2 ? lowest(end - start - 2) : 0;
    uint64_t signs = BITS((block == 0xE2) & (next == 0x80)) & whole;
    uint64_t other = high & ~(signs | signs << 1 | signs << 2 | in_sign);
    counts.letters += (uint32_t)__builtin_popcountll(letters);
    counts.digits += (uint32_t)__builtin_popcountll(digits);
    counts.others += (uint32_t)__builtin_popcountll(visible & ~(letters | digits));
    counts.words += (uint32_t)__builtin_popcountll(starts);
    counts.capital_words += (uint32_t)__builtin_popcountll(starts & capitals);
    counts.bars += (uint32_t)__builtin_popcountll(bars);
    counts.has_curly_signs |= signs != 0;
    counts.has_other_characters |= other != 0;
    in_word = words >> 63;
    in_sign = signs >> 62 | signs >> 63;
  }
  return counts;
}
