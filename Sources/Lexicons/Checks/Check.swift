// What is checked when all rows have been read: how they go together. A new check is a file and a line in Checks.swift.

/// One thing that rows can get wrong only with each other.
protocol Check {
  /// What is wrong, in any order.
  func findings(in draft: Draft) -> [Finding]
}
