// zlib for Swift, which does not see macros with arguments.
#pragma once
#include <zlib.h>

/// Begins to unpack gzip.
static inline int begin_gzip(z_stream *stream) { return inflateInit2(stream, 16 + MAX_WBITS); }
