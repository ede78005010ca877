// A calendar day, as ISO 8601 writes it.

/// A day of the Gregorian calendar, ordered by time.
package struct Day: Hashable, Comparable, Sendable {
  /// The day as the decimal number yyyymmdd, so that order is order in time.
  package let number: Int32

  /// The day of a year, month and day; nil where the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= Day.length(ofMonth: month, in: year) else { return nil }
    number = Int32(year * 10_000 + month * 100 + day)
  }

  package var year: Int { Int(number) / 10_000 }
  package var month: Int { Int(number) / 100 % 100 }
  package var day: Int { Int(number) % 100 }

  /// The number of the day in an unbroken count: neighbours differ by one.
  package var serial: Int { Day.serial(year: year, month: month, day: day) }

  /// Years start in March, so that the leap day is their last.
  static func serial(year: Int, month: Int, day: Int) -> Int {
    let (year, month) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day
  }

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day: CustomStringConvertible {
  /// ISO 8601: `2016-12-08`.
  package var description: String {
    func padded(_ value: Int, to width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }
}
