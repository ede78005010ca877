// XML through libxml2, element by element.

import CLibXML2

/// Why a document is not well-formed.
struct XMLFault: Error {
  var line: Int
  /// In the words of libxml2.
  var message: String
}

/// The elements of a document in order.
final class XMLElements {
  enum Step { case start, end, finished }

  private let walk: OpaquePointer
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  /// The name of the element that was come upon last.
  private(set) var name = ""

  /// Begins a walk over a document in UTF-8, whatever encoding it claims to have.
  init(_ bytes: [UInt8]) throws(XMLFault) {
    self.bytes = UnsafeMutableBufferPointer.allocate(capacity: max(bytes.count, 1))
    _ = self.bytes.initialize(from: bytes)
    guard let start = self.bytes.baseAddress, let walk = xmlWalkCreate(start, bytes.count) else {
      self.bytes.deallocate()
      throw XMLFault(line: 1, message: "the document is empty or too large")
    }
    self.walk = walk
  }

  deinit {
    xmlWalkDestroy(walk)
    bytes.deallocate()
  }

  /// Goes to the next start or end of an element.
  func next() throws(XMLFault) -> Step {
    switch xmlWalkNext(walk) {
    case .start:
      name = nameOfElement
      return .start
    case .end:
      name = nameOfElement
      return .end
    case .finished: return .finished
    case .fault: throw XMLFault(line: line, message: String(cString: xmlWalkMessage(walk)))
    }
  }

  /// The line of the element, from 1.
  var line: Int { xmlWalkLine(walk) }

  /// The value of an attribute of the element that starts; nil where it has none of the name.
  func attribute(_ name: String) -> String? {
    xmlWalkAttribute(walk, name).map { String(cString: $0) }
  }

  private var nameOfElement: String { xmlWalkName(walk).map { String(cString: $0) } ?? "" }
}
