// Days, weeks and months: the stretches of time that timelines are cut into.

/// How long a period is.
package enum PeriodUnit: String, CaseIterable, Sendable { case day, week, month }

/// A day, a week or a month by ISO 8601.
package struct Period: Hashable, Sendable {
  package let unit: PeriodUnit
  /// The digits of how it is written: yyyymmdd, yyyyww, yyyymm; those of one unit are ordered by time.
  package let number: Int

  /// The period that a day is in.
  package init(of day: Day, unit: PeriodUnit) {
    self.unit = unit
    switch unit {
    case .day: number = Int(day.number)
    case .month: number = Int(day.number) / 100
    case .week: number = Period.week(of: day)
    }
  }

  /// A period by its digits.
  package init(number: Int, unit: PeriodUnit) {
    self.unit = unit
    self.number = number
  }

  /// A week starts on Monday and is of the year that its Thursday is in.
  private static func week(of day: Day) -> Int {
    // The count of days has its Mondays at multiples of 7, plus 6.
    let thursday = day.serial - (day.serial + 1) % 7 + 3
    let year = [day.year + 1, day.year].first { start(of: $0) <= thursday } ?? day.year - 1
    return year * 100 + (thursday - start(of: year)) / 7 + 1
  }

  private static func start(of year: Int) -> Int { Day.serial(year: year, month: 1, day: 1) }
}

extension Period: CustomStringConvertible {
  /// ISO 8601: `2016-12-08`, `2016-W49`, `2016-12`.
  package var description: String {
    func padded(_ value: Int, to width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let (year, rest) =
      unit == .day ? (number / 10_000, number % 10_000) : (number / 100, number % 100)
    let start = padded(year, to: 4)
    switch unit {
    case .day: return "\(start)-\(padded(rest / 100, to: 2))-\(padded(rest % 100, to: 2))"
    case .week: return "\(start)-W\(padded(rest, to: 2))"
    case .month: return "\(start)-\(padded(rest, to: 2))"
    }
  }
}
