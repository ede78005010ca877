// Cells that many rows share, encoded once.

/// Runs of cells in the form in which one table writes them.
package struct CellBlocks: ~Copyable {
  private var encoder: CellEncoder
  private var ends: [Int] = [0]

  /// Blocks for the tables of a dialect.
  package init(dialect: Dialect) {
    encoder = CellEncoder(OutputBuffer(descriptor: -1, path: ""), dialect: dialect)
  }

  /// Adds cells that stand side by side, at least one.
  ///
  /// - Returns: the number of the block.
  package mutating func add(_ cells: [Cell]) -> Int {
    encoder.beginRow()
    for cell in cells { encoder.write(cell) }
    ends.append(encoder.buffer.count)
    return ends.count - 2
  }

  /// Forgets all blocks; the next one has the number 0.
  package mutating func removeAll() {
    encoder.buffer.removeAll()
    ends = [0]
  }

  @inline(__always)
  func bytes(of block: Int) -> UnsafeRawBufferPointer {
    encoder.buffer.bytes(ends[block]..<ends[block + 1])
  }
}
