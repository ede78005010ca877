// xxHash for Swift. Its macros rename the inline functions, so they get names of their own here.
#pragma once
#define XXH_INLINE_ALL
#include <xxhash.h>

static inline XXH128_hash_t xxh3_128(const void *bytes, size_t count) {
  return XXH3_128bits(bytes, count);
}

static inline XXH64_hash_t xxh3_64(const void *bytes, size_t count) {
  return XXH3_64bits(bytes, count);
}
