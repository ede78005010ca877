// Which bytes of a text are of a kind, as bits: 64 bytes in one step of SIMD instructions, whose
// results Swift's own SIMD types do not give as bits.
//
// Every function writes one bit for each byte of a text, the first in the lowest place. `masks` has
// room for `count / 64 + 1` numbers; bits behind the text are 0.
#pragma once
#include <stddef.h>
#include <stdint.h>

/// Marks ASCII letters and digits.
void mask_words(const uint8_t *text, size_t count, uint64_t *masks);

/// Marks what plain prose seldom holds: bytes beyond ASCII, ampersands, slashes, upright bars.
void mask_odd(const uint8_t *text, size_t count, uint64_t *masks);

/// Marks ASCII letters behind a blank.
void mask_starts(const uint8_t *text, size_t count, uint64_t *masks);
