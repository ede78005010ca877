// libxml2 for Swift: an XML document walked element by element, and a web page read from top to bottom.
//
// A shim, because the headers of libxml2 need a search path that only this target is compiled with.
#pragma once

#include <stdint.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What a step came upon.
typedef enum __attribute__((enum_extensibility(closed))) XMLStep : uint8_t {
  XMLStepStart,
  XMLStepEnd,
  /// Nothing is left.
  XMLStepFinished,
  /// The document is not well-formed; `xmlWalkMessage` and `xmlWalkLine` say why and where.
  XMLStepFault,
} XMLStep;

/// A walk over a document. Not for use by two threads at once.
typedef struct XMLWalk XMLWalk;

/// A walk over a document in UTF-8, whatever encoding it claims; its bytes must outlive the walk.
/// NULL where there is not enough memory.
XMLWalk *_Nullable xmlWalkCreate(const uint8_t *_Nonnull bytes, size_t count);
void xmlWalkDestroy(XMLWalk *_Nonnull walk);

/// Goes to the next start or end of an element. An empty element has both.
XMLStep xmlWalkNext(XMLWalk *_Nonnull walk);

/// The name of the element; valid until the next step.
const char *_Nullable xmlWalkName(XMLWalk *_Nonnull walk);

/// The value of an attribute of the element that starts; valid until the next call. NULL for none.
const char *_Nullable xmlWalkAttribute(XMLWalk *_Nonnull walk, const char *_Nonnull name);

/// The line of the element, or of the fault, from 1.
long xmlWalkLine(XMLWalk *_Nonnull walk);

/// What is wrong with the document, in the words of libxml2.
const char *_Nonnull xmlWalkMessage(XMLWalk *_Nonnull walk);

/// What hears the parts of a web page, in their order. Every element has a start and an end.
typedef struct HTMLListener {
  void *_Nullable context;
  /// An element's name and attributes: name, value, name, value and so on, then NULL. A value is NULL where
  /// the attribute has none, such as `hidden`; no attributes are NULL.
  void (*_Nonnull start)(
      void *_Nullable context, const char *_Nonnull name,
      const char *_Nullable const *_Nullable attributes);
  /// Some text; what stands in one piece on the page may come in several.
  void (*_Nonnull text)(void *_Nullable context, const uint8_t *_Nonnull bytes, size_t count);
  void (*_Nonnull end)(void *_Nullable context);
  /// How many elements may be open.
  int deepest;
} HTMLListener;

/// What became of a page.
typedef enum __attribute__((enum_extensibility(closed))) HTMLResult : uint8_t {
  HTMLResultWhole,
  HTMLResultNoPage,
  /// More elements are open than may be; what was heard is not all.
  HTMLResultTooDeep,
} HTMLResult;

/// Reads a page as browsers would mend it. It is in UTF-8, whatever encoding it claims.
HTMLResult htmlRead(
    const uint8_t *_Nonnull bytes, size_t count, const HTMLListener *_Nonnull listener);

#ifdef __cplusplus
}
#endif
