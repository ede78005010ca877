// Vectors of clang: it chooses the instructions, so nothing here is for one processor only.
#include "CByteMasks.h"
#include <stdbool.h>
#include <string.h>

typedef uint8_t Bytes __attribute__((ext_vector_type(64)));
typedef bool Marks __attribute__((ext_vector_type(64)));

/// Marks where a vector of comparisons holds, as a number.
#define BITS(comparisons) \
  ({ \
    Marks marks = __builtin_convertvector(comparisons, Marks); \
    uint64_t bits; \
    memcpy(&bits, &marks, sizeof bits); \
    bits; \
  })

static inline uint64_t words(const Bytes *block, uint64_t *carry) {
  (void)carry;
  return BITS(((Bytes)(*block - '0') < 10) | ((Bytes)((*block | 0x20) - 'a') < 26));
}

static inline uint64_t odd(const Bytes *block, uint64_t *carry) {
  (void)carry;
  return BITS((*block >= 0x80) | (*block == '&') | (*block == '/') | (*block == '|'));
}

static inline uint64_t starts(const Bytes *block, uint64_t *carry) {
  uint64_t letters = BITS((Bytes)((*block | 0x20) - 'a') < 26);
  uint64_t blanks = BITS((*block == ' ') | ((Bytes)(*block - 9) < 5));
  uint64_t behind = blanks << 1 | *carry;
  *carry = blanks >> 63;
  return letters & behind;
}

typedef uint64_t (*Kind)(const Bytes *, uint64_t *);

/// Inlined with each kind, so that there is no call for a block.
static inline __attribute__((always_inline)) void mask(
  const uint8_t *text, size_t count, uint64_t *masks, Kind kind) {
  size_t whole = count / sizeof(Bytes);
  uint64_t carry = 0;
  Bytes block;
  for (size_t place = 0; place < whole; place++) {
    memcpy(&block, text + place * sizeof block, sizeof block);
    masks[place] = kind(&block, &carry);
  }
  block = (Bytes)0;
  if (count % sizeof block != 0) memcpy(&block, text + whole * sizeof block, count % sizeof block);
  masks[whole] = kind(&block, &carry);
}

void mask_words(const uint8_t *text, size_t count, uint64_t *masks) {
  mask(text, count, masks, words);
}

void mask_odd(const uint8_t *text, size_t count, uint64_t *masks) {
  mask(text, count, masks, odd);
}

void mask_starts(const uint8_t *text, size_t count, uint64_t *masks) {
  mask(text, count, masks, starts);
}
