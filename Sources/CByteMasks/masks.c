// Vectors of clang: it chooses the instructions, so nothing here is for one processor only.
#include "CByteMasks.h"
#include <stdbool.h>
#include <string.h>

typedef uint8_t Bytes __attribute__((ext_vector_type(64)));
typedef bool Marks __attribute__((ext_vector_type(64)));

static inline uint64_t mask_block(const uint8_t *text) {
  Bytes block;
  memcpy(&block, text, sizeof block);
  Bytes digit = block - '0';
  Bytes letter = (block | 0x20) - 'a';
  Marks marks = __builtin_convertvector((digit < 10) | (letter < 26), Marks);
  uint64_t bits;
  memcpy(&bits, &marks, sizeof bits);
  return bits;
}

void mask_words(const uint8_t *text, size_t count, uint64_t *masks) {
  size_t whole = count / sizeof(Bytes);
  for (size_t place = 0; place < whole; place++) {
    masks[place] = mask_block(text + place * sizeof(Bytes));
  }
  uint8_t rest[sizeof(Bytes)] = {0};
  if (count % sizeof rest != 0) {
    memcpy(rest, text + whole * sizeof rest, count % sizeof rest);
  }
  masks[whole] = mask_block(rest);
}
