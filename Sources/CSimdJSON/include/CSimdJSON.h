// simdjson for Swift: the named fields of one JSON object, found in one pass, and a UTF-8 check.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What a field was found to be.
typedef enum __attribute__((enum_extensibility(closed))) JSONKind : uint8_t {
  JSONKindMissing,
  JSONKindNull,
  JSONKindString,
  JSONKindNumber,
  JSONKindBoolean,
  JSONKindArray,
  JSONKindObject,
} JSONKind;

/// The value of a field: bytes for strings, else only its kind.
typedef struct JSONValue {
  /// Unescaped bytes; valid until the next object is read.
  const uint8_t *_Nullable start;
  size_t length;
  JSONKind kind;
  /// Which of the names of the field it stood under, in the order in which they were added.
  uint8_t rank;
} JSONValue;

/// Why a line could not be read.
typedef enum __attribute__((enum_extensibility(closed))) JSONFault : uint8_t {
  JSONFaultNone,
  JSONFaultNoObject,
  JSONFaultInvalidUTF8,
  JSONFaultUnclosedString,
  JSONFaultControlCharacter,
  JSONFaultBadEscape,
  JSONFaultUnclosedObject,
  JSONFaultTextBehindObject,
  JSONFaultOther,
} JSONFault;

/// A reusable parser that knows which fields are wanted. Not for use by two threads at once.
typedef struct JSONReader JSONReader;

/// How many readable bytes must follow a line that is read.
size_t jsonPadding(void);

/// A reader for lines of up to `capacity` bytes at first; longer ones make it grow.
JSONReader *_Nonnull jsonReaderCreate(size_t capacity);
void jsonReaderDestroy(JSONReader *_Nonnull reader);

/// Adds a name of field `field`. Names are given without blanks, `_` and `-`, in lower case; keys
/// are compared without regard to these. Of several names of a field found in one object, the one
/// added first counts.
void jsonReaderAddName(JSONReader *_Nonnull reader, uint8_t field, const char *_Nonnull name);

/// Reads one line and sets `values[field]` for `count` fields. `jsonPadding()` readable bytes must
/// follow the line. An empty string or a null gives way to a value under another name.
JSONFault jsonReaderRead(
    JSONReader *_Nonnull reader, const uint8_t *_Nonnull line, size_t length,
    JSONValue *_Nonnull values, size_t count);

/// What a page says of its article in JSON-LD. Not for use by two threads at once.
typedef struct JSONNews JSONNews;

typedef enum __attribute__((enum_extensibility(closed))) JSONNewsField : uint8_t {
  JSONNewsFieldHeadline,
  JSONNewsFieldPublished,
  JSONNewsFieldPublisher,
  JSONNewsFieldAddress,
} JSONNewsField;

/// The first object in a document, at any depth, whose `@type` is some kind of article; NULL for none.
JSONNews *_Nullable jsonNewsCreate(const uint8_t *_Nonnull start, size_t length);
void jsonNewsDestroy(JSONNews *_Nonnull news);

/// A field of it; empty where it has none. Valid until the article is destroyed.
const char *_Nonnull jsonNewsText(const JSONNews *_Nonnull news, JSONNewsField field);

/// Whether bytes are UTF-8.
bool isUTF8(const uint8_t *_Nullable start, size_t length);

#ifdef __cplusplus
}
#endif
