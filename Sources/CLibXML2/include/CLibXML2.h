// libxml2 for Swift: an XML document walked element by element, and a web page from top to bottom.
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

/// What a step through a page came upon.
typedef enum __attribute__((enum_extensibility(closed))) HTMLStep : uint8_t {
  HTMLStepStart,
  HTMLStepText,
  HTMLStepEnd,
  HTMLStepFinished,
} HTMLStep;

/// A walk over a web page as browsers would mend it. Not for use by two threads at once.
typedef struct HTMLWalk HTMLWalk;

/// A walk over a page in UTF-8, whatever encoding it claims. NULL where there is no page in it.
HTMLWalk *_Nullable htmlWalkCreate(const uint8_t *_Nonnull bytes, size_t count);
void htmlWalkDestroy(HTMLWalk *_Nonnull walk);

/// Goes on in the order of the page. Every element has a start and an end.
HTMLStep htmlWalkNext(HTMLWalk *_Nonnull walk);

/// The name of the element, or the text; valid until the walk is destroyed.
const char *_Nullable htmlWalkContent(HTMLWalk *_Nonnull walk);

/// The value of an attribute of the element that starts; valid until the walk is destroyed. NULL for none.
const char *_Nullable htmlWalkAttribute(HTMLWalk *_Nonnull walk, const char *_Nonnull name);

#ifdef __cplusplus
}
#endif
