// Which bytes of a text are letters and digits, as bits: 64 bytes in one step of SIMD instructions,
// whose results Swift's own SIMD types do not give as bits.
#pragma once
#include <stddef.h>
#include <stdint.h>

/// Writes one bit for each byte of a text, the first in the lowest place: 1 for ASCII letters and digits.
///
/// `masks` has room for `count / 64 + 1` numbers; bits behind the text are 0.
void mask_words(const uint8_t *text, size_t count, uint64_t *masks);
