// The walk over an XML document, on the text reader of libxml2.

#include "CLibXML2.h"

#include <libxml/xmlreader.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

struct XMLWalk {
  xmlTextReaderPtr reader;
  /// An empty element was started and its end is still owed.
  bool owesEnd;
  /// How many elements are open.
  int depth;
  long faultLine;
  char message[256];
};

// The signature of libxml2: before version 2.12 its error was not const.
#if LIBXML_VERSION >= 21200
static void remember(void *context, const xmlError *error) {
#else
static void remember(void *context, xmlError *error) {
#endif
  XMLWalk *walk = context;
  // The first fault is the cause, those behind it are its consequences.
  if (walk->faultLine != 0 || error->level < XML_ERR_ERROR) return;
  walk->faultLine = error->line > 0 ? error->line : 1;
  const char *message = error->message ? error->message : "";
  // What libxml2 says of a document that was cut off is misleading.
  if (error->code == XML_ERR_DOCUMENT_END && walk->depth > 0) {
    message = "the document ends before all of its elements do";
  }
  strncpy(walk->message, message, sizeof walk->message - 1);
  size_t length = strlen(walk->message);
  while (length > 0 && walk->message[length - 1] == '\n') walk->message[--length] = 0;
}

XMLWalk *xmlWalkCreate(const uint8_t *bytes, size_t count) {
  XMLWalk *walk = calloc(1, sizeof *walk);
  if (!walk || count > INT32_MAX) {
    free(walk);
    return NULL;
  }
  // No network, no external files, entities are left as they are.
  walk->reader = xmlReaderForMemory(
      (const char *)bytes, (int)count, NULL, "UTF-8",
      XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_BIG_LINES | XML_PARSE_NOCDATA);
  if (!walk->reader) {
    free(walk);
    return NULL;
  }
  xmlTextReaderSetStructuredErrorHandler(walk->reader, remember, walk);
  return walk;
}

void xmlWalkDestroy(XMLWalk *walk) {
  xmlFreeTextReader(walk->reader);
  free(walk);
}

XMLStep xmlWalkNext(XMLWalk *walk) {
  if (walk->owesEnd) {
    walk->owesEnd = false;
    walk->depth--;
    return XMLStepEnd;
  }
  for (;;) {
    int result = xmlTextReaderRead(walk->reader);
    // An error that libxml2 could live with is one all the same: something was misread.
    if (result < 0 || walk->faultLine != 0) return XMLStepFault;
    if (result == 0) return XMLStepFinished;
    switch (xmlTextReaderNodeType(walk->reader)) {
    case XML_READER_TYPE_ELEMENT:
      walk->owesEnd = xmlTextReaderIsEmptyElement(walk->reader) == 1;
      walk->depth++;
      return XMLStepStart;
    case XML_READER_TYPE_END_ELEMENT:
      walk->depth--;
      return XMLStepEnd;
    default:
      break;
    }
  }
}

const char *xmlWalkName(XMLWalk *walk) {
  return (const char *)xmlTextReaderConstLocalName(walk->reader);
}

const char *xmlWalkAttribute(XMLWalk *walk, const char *name) {
  if (xmlTextReaderMoveToAttribute(walk->reader, (const xmlChar *)name) != 1) return NULL;
  const xmlChar *value = xmlTextReaderConstValue(walk->reader);
  return (const char *)value;
}

long xmlWalkLine(XMLWalk *walk) {
  if (walk->faultLine != 0) return walk->faultLine;
  xmlTextReaderMoveToElement(walk->reader);
  xmlNodePtr node = xmlTextReaderCurrentNode(walk->reader);
  return node ? xmlGetLineNo(node) : 1;
}

const char *xmlWalkMessage(XMLWalk *walk) { return walk->message; }
