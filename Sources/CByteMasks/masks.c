// Which bytes of a text are of a kind, as bits.
#include "blocks.h"

DISPATCHED
void mask_odd(const uint8_t *text, size_t count, uint64_t *masks) {
  for (size_t place = 0; place <= count / sizeof(Bytes); place++) {
    Bytes block;
    read_block(text, count, place, &block);
    masks[place] = BITS((block >= 0x80) | (block == '&') | (block == '/') | (block == '|'));
  }
}

DISPATCHED
void mask_starts(const uint8_t *text, size_t count, uint64_t *masks) {
  uint64_t carry = 0;
  for (size_t place = 0; place <= count / sizeof(Bytes); place++) {
    Bytes block;
    read_block(text, count, place, &block);
    uint64_t blanks = BITS(IS_BLANK(block));
    masks[place] = BITS(IS_LETTER(block)) & (blanks << 1 | carry);
    carry = blanks >> 63;
  }
}
