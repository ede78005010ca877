// The walk over a web page, on the tree that libxml2 makes of it.

#include "CLibXML2.h"

#include <libxml/HTMLparser.h>
#include <stdbool.h>
#include <stdlib.h>

struct HTMLWalk {
  htmlDocPtr page;
  xmlNodePtr node;
  HTMLStep step;
};

HTMLWalk *htmlWalkCreate(const uint8_t *bytes, size_t count) {
  if (count > INT32_MAX) return NULL;
  int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                HTML_PARSE_IGNORE_ENC | HTML_PARSE_COMPACT;
  htmlDocPtr page = htmlReadMemory((const char *)bytes, (int)count, NULL, "UTF-8", options);
  HTMLWalk *walk = page && xmlDocGetRootElement(page) ? calloc(1, sizeof *walk) : NULL;
  if (!walk) {
    xmlFreeDoc(page);
    return NULL;
  }
  walk->page = page;
  return walk;
}

void htmlWalkDestroy(HTMLWalk *walk) {
  xmlFreeDoc(walk->page);
  free(walk);
}

/// The node that follows where the children of the current one are left out.
static void leave(HTMLWalk *walk) {
  if (walk->node->next) {
    walk->node = walk->node->next;
    walk->step = HTMLStepStart;
  } else {
    walk->node = walk->node->parent;
    walk->step = HTMLStepEnd;
  }
}

/// The next node of any kind.
static void advance(HTMLWalk *walk) {
  if (!walk->node) {
    walk->node = xmlDocGetRootElement(walk->page);
    walk->step = HTMLStepStart;
  } else if (walk->step == HTMLStepStart && walk->node->type == XML_ELEMENT_NODE) {
    if (walk->node->children) {
      walk->node = walk->node->children;
    } else {
      walk->step = HTMLStepEnd;
    }
  } else {
    leave(walk);
  }
}

HTMLStep htmlWalkNext(HTMLWalk *walk) {
  if (walk->step == HTMLStepFinished) return HTMLStepFinished;
  for (;;) {
    advance(walk);
    if (!walk->node || walk->node->type == XML_HTML_DOCUMENT_NODE ||
        walk->node->type == XML_DOCUMENT_NODE) {
      return walk->step = HTMLStepFinished;
    }
    if (walk->node->type == XML_ELEMENT_NODE) return walk->step;
    // A script has its text in a node of its own kind.
    if (walk->node->type == XML_TEXT_NODE || walk->node->type == XML_CDATA_SECTION_NODE) {
      return HTMLStepText;
    }
  }
}

const char *htmlWalkContent(HTMLWalk *walk) {
  bool isElement = walk->node->type == XML_ELEMENT_NODE;
  return (const char *)(isElement ? walk->node->name : walk->node->content);
}

const char *htmlWalkAttribute(HTMLWalk *walk, const char *name) {
  xmlAttrPtr attribute = xmlHasProp(walk->node, (const xmlChar *)name);
  if (!attribute) return NULL;
  // An attribute without a value, such as `hidden`, is there all the same.
  if (!attribute->children || !attribute->children->content) return "";
  return (const char *)attribute->children->content;
}
