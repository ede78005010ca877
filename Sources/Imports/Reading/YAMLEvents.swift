// YAML through libyaml, event by event.

import CLibYAML

/// What stands next in a YAML file.
struct YAMLEvent {
  enum Kind: Hashable {
    case scalar(String)
    /// `*name`; also what a wildcard becomes that is not quoted.
    case alias(String)
    case sequence, sequenceEnd
    case mapping, mappingEnd
    case finished
  }

  var kind: Kind
  /// From 1.
  var line: Int
}

/// Why a file is no YAML.
struct YAMLFault: Error {
  var line: Int
  /// In the words of libyaml.
  var message: String
}

/// The events of a file in order.
final class YAMLEvents {
  /// libyaml keeps a pointer to its parser, which must not move.
  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  private let bytes: UnsafeMutableBufferPointer<UInt8>

  init(_ bytes: [UInt8]) throws(YAMLFault) {
    self.bytes = UnsafeMutableBufferPointer.allocate(capacity: max(bytes.count, 1))
    _ = self.bytes.initialize(from: bytes)
    parser.initialize(to: yaml_parser_t())
    guard yaml_parser_initialize(parser) == 1 else {
      throw YAMLFault(line: 1, message: "not enough memory")
    }
    yaml_parser_set_input_string(parser, self.bytes.baseAddress, bytes.count)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    bytes.deallocate()
  }

  /// The next event; starts and ends of documents are left out.
  func next() throws(YAMLFault) -> YAMLEvent {
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(parser, &event) == 1 else { throw fault }
      defer { yaml_event_delete(&event) }
      if let kind = kind(of: event) { return YAMLEvent(kind: kind, line: line(event.start_mark)) }
    }
  }

  private func kind(of event: yaml_event_t) -> YAMLEvent.Kind? {
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let text = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      return .scalar(String(decoding: text, as: UTF8.self))
    case YAML_ALIAS_EVENT:
      return .alias(event.data.alias.anchor.map { String(cString: $0) } ?? "")
    case YAML_SEQUENCE_START_EVENT: return .sequence
    case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
    case YAML_MAPPING_START_EVENT: return .mapping
    case YAML_MAPPING_END_EVENT: return .mappingEnd
    // No event: the stream was over before.
    case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return .finished
    default: return nil
    }
  }

  private var fault: YAMLFault {
    YAMLFault(
      line: line(parser.pointee.problem_mark),
      message: parser.pointee.problem.map { String(cString: $0) } ?? "no reason is known")
  }

  private func line(_ mark: yaml_mark_t) -> Int { Int(mark.line) + 1 }
}
