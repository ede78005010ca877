// What stands in a folder, as the system tells it.

import Glibc

/// A file or folder in a folder.
package struct FolderEntry {
  /// The bytes of its name, which need not be UTF-8.
  package let name: [UInt8]
  /// `DT_REG`, `DT_DIR` and so on; `DT_UNKNOWN` where the file system does not tell.
  package let type: Int

  /// The entries of an open folder without `.` and `..`, in no special order; the folder is closed then.
  package static func all(in folder: OpaquePointer) -> [FolderEntry] {
    defer { closedir(folder) }
    var entries: [FolderEntry] = []
    while let entry = readdir(folder) {
      let name = name(of: entry)
      guard name != [0x2E], name != [0x2E, 0x2E] else { continue }
      entries.append(FolderEntry(name: name, type: Int(entry.pointee.d_type)))
    }
    return entries
  }

  /// The name may be longer than the array that stands for it in Swift, or the memory behind it shorter.
  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    let start = UnsafeRawPointer(entry) + (MemoryLayout<dirent>.offset(of: \.d_name) ?? 0)
    let length = strlen(start.assumingMemoryBound(to: CChar.self))
    return Array(UnsafeRawBufferPointer(start: start, count: length))
  }
}
