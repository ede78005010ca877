// Packed files of gold data.

import Readers

extension GoldFolder {
  /// What a .gz file of the folder holds; its hash is that of the packed bytes.
  mutating func unpacked(_ file: String) throws(EvaluationError) -> [UInt8] {
    let packed = try bytes(of: file)
    do {
      return try Unpacked.bytes(of: packed, upTo: 1 << 30)
    } catch {
      throw EvaluationError("\(path)/\(file): \(error)")
    }
  }
}
