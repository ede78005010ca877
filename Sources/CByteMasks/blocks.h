// Vectors of clang: it chooses the instructions, so nothing here is for one processor only.
#pragma once
#include "CByteMasks.h"
#include <stdbool.h>

/// A block of text.
typedef uint8_t Bytes __attribute__((ext_vector_type(64)));
typedef bool Marks __attribute__((ext_vector_type(64)));

#define INLINE inline __attribute__((always_inline))

/// Functions are built for several kinds of x86-64; which is called is decided when the program starts.
#if defined(__x86_64__) && defined(__linux__)
#define DISPATCHED __attribute__((target_clones("default", "avx2", "avx512bw")))
#else
#define DISPATCHED
#endif

/// Marks where a vector of comparisons holds, as a number.
#define BITS(comparisons) \
  ({ \
    Marks marks = __builtin_convertvector(comparisons, Marks); \
    uint64_t bits; \
    __builtin_memcpy(&bits, &marks, sizeof bits); \
    bits; \
  })

#define IS_LETTER(block) ((Bytes)(((block) | 0x20) - 'a') < 26)
#define IS_DIGIT(block) ((Bytes)((block) - '0') < 10)
#define IS_BLANK(block) (((block) == ' ') | ((Bytes)((block) - 9) < 5))

/// Reads the bytes from a place of a text on; behind the end of the text stand blanks.
static INLINE void read_bytes(const uint8_t *text, size_t count, size_t start, Bytes *block) {
  if (start + sizeof *block <= count) {
    __builtin_memcpy(block, text + start, sizeof *block);
  } else {
    *block = (Bytes)' ';
    if (start < count) __builtin_memcpy(block, text + start, count - start);
  }
}

/// Reads a block of a text, the first of which has the number 0.
static INLINE void read_block(const uint8_t *text, size_t count, size_t place, Bytes *block) {
  read_bytes(text, count, place * sizeof *block, block);
}
