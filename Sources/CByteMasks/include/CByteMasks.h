// What bytes of a text are and where they stand: 64 of them in one step of SIMD instructions, whose results
// Swift's own SIMD types do not give as bits.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What a line is made of.
///
/// Bytes beyond ASCII count as letters. A word starts with the first letter behind a blank, unless a digit
/// stands before it.
typedef struct {
  uint32_t letters;
  uint32_t digits;
  /// Signs of ASCII.
  uint32_t others;
  uint32_t words;
  uint32_t capital_words;
  /// Slashes and upright bars, which join the headlines of tickers.
  uint32_t bars;
  /// Dashes, ellipses and curly quotation marks.
  bool has_curly_signs;
  /// Other characters beyond ASCII.
  bool has_other_characters;
} LineCounts;

/// Counts over the bytes of a text from `start` to `end`.
LineCounts count_line(const uint8_t *text, size_t count, size_t start, size_t end);

/// The first place from `start` on where an encoding did damage, or where an ampersand stands; `count` where
/// there is none.
size_t find_damage(const uint8_t *text, size_t count, size_t start);

/// The first place from `start` on where four bytes that are no blanks stand; `count` where they do not.
size_t find_word(const uint8_t *text, size_t count, size_t start, const uint8_t word[4]);

/// Bytes of a text that hold one token or a few.
typedef struct {
  /// Stands for the bytes of a run of fifteen at most; 0 for a longer one.
  uint64_t key;
  uint32_t start;
  uint32_t length;
} TextRun;

/// Parts a text into runs.
///
/// A run is made of letters, digits and what may belong to words beside them: bytes beyond ASCII,
/// apostrophes, currency signs, stops and commas between letters or digits. Any other sign but a blank
/// is a run of its own, and so are dashes, ellipses and double quotation marks beyond ASCII. Blanks part
/// runs, and so do hyphens between letters or digits.
///
/// `inside` gets a bit for each byte of a run but its first, and has room for `count / 64 + 2` numbers;
/// `runs` has room for `count + 8`. Returns how many there are.
size_t find_runs(const uint8_t *text, size_t count, uint64_t *inside, TextRun *runs);

/// Asks for the memory at some place, which will be looked at soon.
static inline void prefetch(const void *place) { __builtin_prefetch(place); }
