// The figures as people read them.

import Foundation

/// What the contenders took over one corpus.
struct Summary {
  let cores: Int
  let textBytes: Int
  let costs: [Contender: Cost]
  let figures: ReportFigures

  /// A row for each contender.
  var speeds: String {
    let title = "\(figures.articles) articles, \(format(megabytes, 1)) MB of text, \(cores) cores\n"
    let header = line("", ["MB/s", "seconds", "CPU s", "peak MB"])
    let rows = Contender.allCases.compactMap { contender in
      costs[contender].map { cost in
        line(
          contender.name(cores: cores),
          [
            format(speed(contender) ?? 0, 1), format(cost.seconds, 2), format(cost.cpuSeconds, 2),
            format(Double(cost.peakBytes) / 1e6, 1),
          ])
      }
    }
    return title + ([header] + rows).joined(separator: "\n") + "\n"
  }

  /// What slant is to reach, and what it reached.
  var aims: String {
    var lines = [line("", ["", "aim"])]
    if let one = speed(.oneWorker), let words = speed(.wordCount) {
      lines.append(line("1 worker / wc -w", [format(one / words, 2), ">= 0.40"]))
    }
    if let two = speed(.twoWorkers), let beside = speed(.sideBySide) {
      lines.append(line("2 workers / 2 x 1 worker", [format(two / beside, 2), ">= 0.90"]))
    }
    let peak = [Contender.oneWorker, .twoWorkers].compactMap { costs[$0]?.peakBytes }.max() ?? 0
    lines.append(line("peak memory, MB", [format(Double(peak) / 1e6, 1), "< 200"]))
    let hits = 1_000 * Double(figures.hits) / Double(max(figures.words, 1))
    lines.append(line("hits per 1,000 words", [format(hits, 1)]))
    return lines.joined(separator: "\n") + "\n"
  }

  private var megabytes: Double { Double(textBytes) / 1e6 }

  private func speed(_ contender: Contender) -> Double? {
    costs[contender].map { megabytes * contender.passes / $0.seconds }
  }

  private func format(_ number: Double, _ places: Int) -> String {
    String(format: "%.\(places)f", number)
  }

  private func line(_ name: String, _ cells: [String]) -> String {
    let padded = cells.map { String(repeating: " ", count: max(0, 10 - $0.count)) + $0 }
    return name.padding(toLength: 26, withPad: " ", startingAt: 0) + padded.joined()
  }
}
