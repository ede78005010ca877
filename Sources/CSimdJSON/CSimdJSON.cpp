// The shim over simdjson's on-demand parser: it walks over an object once and never builds a tree.
//
// What takes the time, finding structure and checking UTF-8, is chosen by simdjson at run time for
// the processor at hand, so that no special compiler flags are needed here.

#include "CSimdJSON.h"

#include <simdjson.h>

#include <algorithm>
#include <string>
#include <vector>

namespace ondemand = simdjson::ondemand;
using simdjson::error_code;

namespace {

struct Name {
  std::string text;
  uint8_t field;
  uint8_t rank;
};

JSONFault fault(error_code error) {
  switch (error) {
    case simdjson::SUCCESS: return JSONFaultNone;
    case simdjson::UTF8_ERROR: return JSONFaultInvalidUTF8;
    case simdjson::UNCLOSED_STRING: return JSONFaultUnclosedString;
    case simdjson::UNESCAPED_CHARS: return JSONFaultControlCharacter;
    case simdjson::STRING_ERROR: return JSONFaultBadEscape;
    case simdjson::INCOMPLETE_ARRAY_OR_OBJECT: return JSONFaultUnclosedObject;
    case simdjson::INCORRECT_TYPE:
    case simdjson::EMPTY: return JSONFaultNoObject;
    case simdjson::TRAILING_CONTENT: return JSONFaultTextBehindObject;
    default: return JSONFaultOther;
  }
}

JSONKind kind(ondemand::json_type type) {
  switch (type) {
    case ondemand::json_type::string: return JSONKindString;
    case ondemand::json_type::number: return JSONKindNumber;
    case ondemand::json_type::boolean: return JSONKindBoolean;
    case ondemand::json_type::array: return JSONKindArray;
    case ondemand::json_type::object: return JSONKindObject;
    default: return JSONKindNull;
  }
}

/// A key in lower case without blanks, `_` and `-`; longer keys than any name come out cut.
size_t fold(std::string_view key, char (&folded)[32]) {
  size_t length = 0;
  for (char sign : key) {
    if (sign == '_' || sign == '-' || sign == ' ') continue;
    if (length == sizeof folded) break;
    folded[length++] = sign >= 'A' && sign <= 'Z' ? sign + 32 : sign;
  }
  return length;
}

/// Whether a new value takes the place of the one found so far.
bool isBetter(const JSONValue &next, const JSONValue &last) {
  auto says = [](const JSONValue &value) {
    if (value.kind == JSONKindMissing) return 0;
    if (value.kind == JSONKindNull) return 1;
    return value.kind == JSONKindString && value.length == 0 ? 2 : 3;
  };
  if (says(next) != says(last)) return says(next) > says(last);
  return next.rank <= last.rank;
}

}  // namespace

struct JSONReader {
  ondemand::parser parser;
  std::vector<Name> names;

  const Name *find(std::string_view key) const {
    char folded[32];
    std::string_view text(folded, fold(key, folded));
    for (const Name &name : names) {
      if (name.text == text) return &name;
    }
    return nullptr;
  }

  error_code read(ondemand::value value, const Name &name, JSONValue &found) {
    ondemand::json_type type;
    if (auto error = value.type().get(type)) return error;
    JSONValue next = {nullptr, 0, kind(type), name.rank};
    if (next.kind == JSONKindString) {
      std::string_view text;
      if (auto error = value.get_string().get(text)) return error;
      next.start = reinterpret_cast<const uint8_t *>(text.data());
      next.length = text.size();
    }
    if (isBetter(next, found)) found = next;
    return simdjson::SUCCESS;
  }

  error_code readFields(ondemand::object object, JSONValue *values, size_t count) {
    for (auto result : object) {
      ondemand::field field;
      if (auto error = std::move(result).get(field)) return error;
      std::string_view key;
      if (auto error = field.unescaped_key().get(key)) return error;
      const Name *name = find(key);
      if (name == nullptr || name->field >= count) continue;
      if (auto error = read(field.value(), *name, values[name->field])) return error;
    }
    return simdjson::SUCCESS;
  }

  error_code readLine(const uint8_t *line, size_t length, JSONValue *values, size_t count) {
    ondemand::document document;
    size_t available = length + simdjson::SIMDJSON_PADDING;
    if (auto error = parser.iterate(line, length, available).get(document)) return error;
    ondemand::object object;
    if (auto error = document.get_object().get(object)) return error;
    if (auto error = readFields(object, values, count)) return error;
    // Behind the last token there is no location.
    bool isAtEnd = document.current_location().error() == simdjson::OUT_OF_BOUNDS;
    return isAtEnd ? simdjson::SUCCESS : simdjson::TRAILING_CONTENT;
  }
};

size_t jsonPadding(void) { return simdjson::SIMDJSON_PADDING; }

JSONReader *jsonReaderCreate(size_t capacity) {
  auto reader = new JSONReader();
  // Where this fails, reading the first line fails too and says so.
  (void)reader->parser.allocate(capacity);
  return reader;
}

void jsonReaderDestroy(JSONReader *reader) { delete reader; }

void jsonReaderAddName(JSONReader *reader, uint8_t field, const char *name) {
  auto isSame = [field](const Name &other) { return other.field == field; };
  auto rank = std::count_if(reader->names.begin(), reader->names.end(), isSame);
  reader->names.push_back({name, field, static_cast<uint8_t>(rank)});
}

JSONFault jsonReaderRead(
    JSONReader *reader, const uint8_t *line, size_t length, JSONValue *values, size_t count) {
  std::fill(values, values + count, JSONValue{nullptr, 0, JSONKindMissing, 0});
  return fault(reader->readLine(line, length, values, count));
}

bool isUTF8(const uint8_t *start, size_t length) {
  return simdjson::validate_utf8(reinterpret_cast<const char *>(start), length);
}
