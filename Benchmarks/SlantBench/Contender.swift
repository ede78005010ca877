// What is measured against each other in every round.

/// One way to go through the same articles.
enum Contender: CaseIterable {
  case wordCount
  case oneWorker
  case twoWorkers
  /// Two one-worker runs at the same time: what two cores could do if workers never waited.
  case sideBySide
  /// Every core; not run where there are only two.
  case allCores

  static func all(cores: Int) -> [Contender] {
    allCases.filter { $0 != .allCores || cores > 2 }
  }

  func name(cores: Int) -> String {
    switch self {
    case .wordCount: "LC_ALL=C wc -w"
    case .oneWorker: "slant, 1 worker"
    case .twoWorkers: "slant, 2 workers"
    case .sideBySide: "2 x slant, 1 worker"
    case .allCores: "slant, \(cores) workers"
    }
  }

  /// How often the text is gone through.
  var passes: Double {
    self == .sideBySide ? 2 : 1
  }
}
