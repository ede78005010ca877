// The reading of a web page, on the events of libxml2's parser.
//
// No tree is made: libxml2 ends trees at 256 levels (2,048 if asked), and cuts the page off there.

#include "CLibXML2.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <stdbool.h>
#include <string.h>

/// What the events of one page are told to.
struct Reading {
  const HTMLListener *listener;
  htmlParserCtxtPtr parser;
  int depth;
  bool hasBegun;
  bool isTooDeep;
};

/// `p` of `o:p`, as browsers do not but pages mean it.
static const char *localName(const char *name) {
  const char *colon = strchr(name, ':');
  return colon && colon > name && colon[1] ? colon + 1 : name;
}

static void start(void *context, const xmlChar *name, const xmlChar **attributes) {
  struct Reading *reading = context;
  if (reading->isTooDeep) return;
  if (++reading->depth > reading->listener->deepest) {
    reading->isTooDeep = true;
    xmlStopParser(reading->parser);
    return;
  }
  reading->hasBegun = true;
  reading->listener->start(
      reading->listener->context, localName((const char *)name), (const char *const *)attributes);
}

static void end(void *context, const xmlChar *name) {
  struct Reading *reading = context;
  if (reading->isTooDeep) return;
  reading->depth--;
  reading->listener->end(reading->listener->context);
}

static void text(void *context, const xmlChar *bytes, int count) {
  struct Reading *reading = context;
  if (reading->isTooDeep) return;
  reading->listener->text(reading->listener->context, bytes, (size_t)count);
}

HTMLResult htmlRead(const uint8_t *bytes, size_t count, const HTMLListener *listener) {
  if (count > INT32_MAX) return HTMLResultNoPage;
  htmlParserCtxtPtr parser = htmlNewParserCtxt();
  if (!parser) return HTMLResultNoPage;
  struct Reading reading = {.listener = listener, .parser = parser};
  htmlSAXHandler events = {
      .startElement = start,
      .endElement = end,
      .characters = text,
      .ignorableWhitespace = text,
      // A script.
      .cdataBlock = text,
  };
  *parser->sax = events;
  parser->userData = &reading;
  int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                HTML_PARSE_IGNORE_ENC | XML_PARSE_HUGE;
  htmlCtxtReadMemory(parser, (const char *)bytes, (int)count, NULL, "UTF-8", options);
  htmlFreeParserCtxt(parser);
  if (reading.isTooDeep) return HTMLResultTooDeep;
  return reading.hasBegun ? HTMLResultWhole : HTMLResultNoPage;
}
