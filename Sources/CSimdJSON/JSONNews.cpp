// What a page says of its article in JSON-LD, on simdjson's tree: it stands at any depth there.

#include "CSimdJSON.h"

#include <simdjson.h>

#include <string>

namespace dom = simdjson::dom;

struct JSONNews {
  std::string texts[4];
};

namespace {

/// The string, or the first string of a list, or the name of an object.
std::string words(dom::element value) {
  std::string_view text;
  if (!value.get(text)) return std::string(text);
  dom::array list;
  if (!value.get(list)) {
    for (dom::element item : list) return words(item);
    return "";
  }
  dom::object object;
  if (value.get(object)) return "";
  for (const char *key : {"name", "@id", "url"}) {
    if (!object[key].get(text)) return std::string(text);
  }
  return "";
}

std::string field(dom::object object, const char *key) {
  dom::element value;
  return object[key].get(value) ? "" : words(value);
}

bool isArticleType(std::string_view type) {
  auto endsWith = [type](std::string_view end) {
    return type.size() >= end.size() && type.substr(type.size() - end.size()) == end;
  };
  return endsWith("Article") || endsWith("BlogPosting") || endsWith("Reportage");
}

bool isArticle(dom::object object) {
  dom::element type;
  if (object["@type"].get(type)) return false;
  std::string_view text;
  if (!type.get(text)) return isArticleType(text);
  dom::array types;
  if (type.get(types)) return false;
  for (dom::element item : types) {
    if (!item.get(text) && isArticleType(text)) return true;
  }
  return false;
}

bool find(dom::element value, JSONNews &news) {
  dom::array list;
  if (!value.get(list)) {
    for (dom::element item : list) {
      if (find(item, news)) return true;
    }
    return false;
  }
  dom::object object;
  if (value.get(object)) return false;
  if (isArticle(object)) {
    news.texts[JSONNewsFieldHeadline] = field(object, "headline");
    news.texts[JSONNewsFieldPublished] = field(object, "datePublished");
    news.texts[JSONNewsFieldPublisher] = field(object, "publisher");
    news.texts[JSONNewsFieldAddress] = field(object, "url");
    return true;
  }
  for (dom::key_value_pair member : object) {
    if (find(member.value, news)) return true;
  }
  return false;
}

}  // namespace

JSONNews *jsonNewsCreate(const uint8_t *start, size_t length) {
  dom::parser parser;
  dom::element document;
  if (parser.parse(start, length).get(document)) return nullptr;
  auto news = new JSONNews();
  if (find(document, *news)) return news;
  delete news;
  return nullptr;
}

void jsonNewsDestroy(JSONNews *news) { delete news; }

const char *jsonNewsText(const JSONNews *news, JSONNewsField field) {
  return news->texts[field].c_str();
}
