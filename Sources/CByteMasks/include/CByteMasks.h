// Which bytes of a text are letters, digits and capitals, as bits: 64 bytes in one step of SIMD
// instructions, whose results Swift's own SIMD types do not give as bits.
#pragma once
#include <stddef.h>
#include <stdint.h>

/// Writes one bit for each byte of a text, the first in the lowest place, to each of three arrays: for ASCII
/// letters and digits, for ASCII capitals, for digits.
///
/// Each array has room for `count / 64 + 1` numbers; bits behind the text are 0.
void mask_text(
  const uint8_t *text, size_t count, uint64_t *words, uint64_t *capitals, uint64_t *digits);
