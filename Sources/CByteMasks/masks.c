// Vectors of clang: it chooses the instructions, so nothing here is for one processor only.
#include "CByteMasks.h"
#include <stdbool.h>
#include <string.h>

typedef uint8_t Bytes __attribute__((ext_vector_type(64)));
typedef bool Marks __attribute__((ext_vector_type(64)));

/// Marks of bytes from `first` on, `count` of them in a row.
#define MARKS(block, first, count) __builtin_convertvector((Bytes)((block) - (first)) < (count), Marks)

static inline uint64_t bits(const Marks *marks) {
  uint64_t bits;
  memcpy(&bits, marks, sizeof bits);
  return bits;
}

static inline void mask_block(
  const uint8_t *text, size_t place, uint64_t *words, uint64_t *capitals, uint64_t *digits) {
  Bytes block;
  memcpy(&block, text, sizeof block);
  Marks digit = MARKS(block, '0', 10);
  Marks capital = MARKS(block, 'A', 26);
  Marks letter = MARKS(block | 0x20, 'a', 26);
  digits[place] = bits(&digit);
  capitals[place] = bits(&capital);
  words[place] = bits(&letter) | bits(&digit);
}

void mask_text(
  const uint8_t *text, size_t count, uint64_t *words, uint64_t *capitals, uint64_t *digits) {
  size_t whole = count / sizeof(Bytes);
  for (size_t place = 0; place < whole; place++) {
    mask_block(text + place * sizeof(Bytes), place, words, capitals, digits);
  }
  uint8_t rest[sizeof(Bytes)] = {0};
  if (count % sizeof rest != 0) {
    memcpy(rest, text + whole * sizeof rest, count % sizeof rest);
  }
  mask_block(rest, whole, words, capitals, digits);
}
