// The first place of a text where something stands.
#include "blocks.h"

DISPATCHED
size_t find_damage(const uint8_t *text, size_t count, size_t start) {
  for (; start < count; start += sizeof(Bytes)) {
    Bytes here, next, third;
    read_bytes(text, count, start, &here);
    read_bytes(text, count, start + 1, &next);
    read_bytes(text, count, start + 2, &third);
    uint64_t found = BITS(
      (here == '&')
      // Control characters that Windows-1252 has signs for, and soft hyphens.
      | ((here == 0xC2) & ((next < 0xA0) | (next == 0xAD)))
      // Ã, Â and â before another character beyond ASCII.
      | ((here == 0xC3) & ((next == 0x83) | (next == 0x82) | (next == 0xA2)) & (third >= 0x80))
      // Accents behind their letters.
      | (here == 0xCC) | ((here == 0xCD) & (next < 0xB0))
      // Signs that nobody sees.
      | ((here == 0xE2) & (next == 0x80) & ((Bytes)(third - 0x8B) < 3))
      | ((here == 0xE2) & (next == 0x81) & (third == 0xA0))
      | ((here == 0xEF) & (next == 0xBB) & (third == 0xBF)));
    if (found != 0) return start + (size_t)__builtin_ctzll(found);
  }
  return count;
}

DISPATCHED
size_t find_word(const uint8_t *text, size_t count, size_t start, const uint8_t word[4]) {
  for (; start + 4 <= count; start += sizeof(Bytes)) {
    Bytes first, second, third, fourth;
    read_bytes(text, count, start, &first);
    read_bytes(text, count, start + 1, &second);
    read_bytes(text, count, start + 2, &third);
    read_bytes(text, count, start + 3, &fourth);
    uint64_t found = BITS(
      (first == word[0]) & (second == word[1]) & (third == word[2]) & (fourth == word[3]));
    if (found != 0) return start + (size_t)__builtin_ctzll(found);
  }
  return count;
}
