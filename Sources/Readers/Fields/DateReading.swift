// Days out of the many ways in which feeds, scrapers and spreadsheets write them.

package import News

extension Day {
  /// The day that a date or a date with a time names, as written there: time zones are not applied.
  ///
  /// `2016-12-08T11:59:00Z`, `2016/12/08`, `20161208115900`, `29.11.2016`, `25/12/2016`, `8-Dec-16`, `8th of
  /// December, 2016 11:59`, `December 8, 2016`, `Thu, 08 Dec 2016 11:59:00 +0000`, `Thu Dec 8 11:59:00
  /// 2016`. Nil for anything else: `12/08/2016` may be August or December.
  package init?(reading text: String) {
    if let day = Day(isoPrefix: text.utf8) {
      self = day
      return
    }
    let parts = DatePart.parts(of: text.utf8.prefix(64))
    guard let day = Day(yearFirst: parts) ?? Day(yearLast: parts) ?? Day(monthByName: parts) else {
      return nil
    }
    self = day
  }

  /// `2016-12-08` with anything but a digit behind it: what nearly every input has, and forty times
  /// as fast as looking at parts.
  private init?(isoPrefix bytes: String.UTF8View) {
    var number = 0
    var length = 0
    for byte in bytes {
      if length == 10, (0x30...0x39).contains(byte) { return nil }
      guard length < 10 else { break }
      if length == 4 || length == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
      } else {
        guard (0x30...0x39).contains(byte) else { return nil }
        number = number * 10 + Int(byte - 0x30)
      }
      length += 1
    }
    guard length == 10 else { return nil }
    self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// `2016-12-08`, `2016/12/8`, `2016.12.08`, `20161208`, each with anything behind it; `201612081159`.
  private init?(yearFirst parts: [DatePart]) {
    guard case .number(let first, let digits)? = parts.first else { return nil }
    let timeDigits = [8: 1, 12: 10_000, 14: 1_000_000]
    if let time = timeDigits[digits] {
      let day = first / time
      self.init(year: day / 10_000, month: day / 100 % 100, day: day % 100)
      return
    }
    guard digits == 4, parts.count >= 5, parts[1] == parts[3], parts[1].isOne(of: "-/.") else {
      return nil
    }
    guard let month = parts[2].upToTwoDigits, let day = parts[4].upToTwoDigits else { return nil }
    self.init(year: first, month: month, day: day)
  }

  /// `29.11.2016`: with full stops the day comes first wherever people write so.
  ///
  /// With `/` or `-` some write the month first, others the day: only where no month has the number of one
  /// of them, or both have the same, it is a day.
  private init?(yearLast parts: [DatePart]) {
    guard parts.count >= 5, parts[1] == parts[3], parts[1].isOne(of: "./-"),
      let first = parts[0].upToTwoDigits, let second = parts[2].upToTwoDigits,
      let year = parts[4].year
    else { return nil }
    let isDayFirst = parts[1].isOne(of: ".") || first > 12 || first == second
    guard isDayFirst || second > 12 else { return nil }
    self.init(
      year: year, month: isDayFirst ? second : first, day: isDayFirst ? first : second)
  }

  /// `8 Dec 2016`, `Dec 8, 2016` and `2016 Dec 8`, whatever stands between them, in front or behind.
  private init?(monthByName parts: [DatePart]) {
    let words = DatePart.withoutTimes(parts).filter { !$0.isSign }
    guard let place = words.firstIndex(where: { $0.month != nil }), let month = words[place].month
    else { return nil }
    let before = place > 0 ? words[place - 1] : nil
    let behind = words[(place + 1)...]
    if let day = before?.upToTwoDigits, let year = behind.first?.yearBehindMonth {
      self.init(year: year, month: month, day: day)
    } else if let day = behind.first?.upToTwoDigits,
      let year = before?.year ?? behind.dropFirst().lazy.compactMap(\.year).first
    {
      self.init(year: year, month: month, day: day)
    } else {
      return nil
    }
  }
}
