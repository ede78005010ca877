// Packed files of gold data, unpacked by gzip.

import Glibc

extension GoldFolder {
  /// What a .gz file of the folder holds; its hash is that of the packed bytes.
  mutating func unpacked(_ file: String) throws(EvaluationError) -> [UInt8] {
    _ = try bytes(of: file)
    let name = "\(path)/\(file)"
    let quoted = name.replacing("'", with: "'\\''")
    guard let pipe = popen("gzip -dc '\(quoted)'", "r") else {
      throw EvaluationError("\(name): gzip cannot be run; install it")
    }
    var unpacked: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, pipe), count > 0 {
      unpacked.append(contentsOf: buffer[..<count])
    }
    guard pclose(pipe) == 0 else {
      throw EvaluationError("\(name): gzip cannot read it; fetch the file again")
    }
    return unpacked
  }
}
