// Days out of the many ways in which feeds, scrapers and spreadsheets write them.

package import News

extension Day {
  /// The day that a date or a date with a time names, as written there: time zones are not applied.
  ///
  /// `2016-12-08T11:59:00Z`, `2016/12/08`, `20161208`, `29.11.2016`, `8 Dec 2016`, `8th December, 2016
  /// 11:59`, `December 8, 2016`, `Thu, 08 Dec 2016 11:59:00 +0000`, `Thu Dec 8 11:59:00 2016`.
  /// Nil for anything else: `12/08/2016` may be August or December, and `8 Dec 16` may be any century.
  package init?(reading text: String) {
    if let day = Day(isoPrefix: text.utf8) {
      self = day
      return
    }
    let parts = DatePart.parts(of: text.utf8.prefix(64))
    guard let day = Day(yearFirst: parts) ?? Day(dayFirst: parts) ?? Day(monthByName: parts) else {
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

  /// `2016-12-08`, `2016/12/8`, `2016.12.08`, `20161208`, each with anything behind it.
  private init?(yearFirst parts: [DatePart]) {
    guard case .number(let first, let digits)? = parts.first else { return nil }
    if digits == 8 {
      self.init(year: first / 10_000, month: first / 100 % 100, day: first % 100)
      return
    }
    guard digits == 4, parts.count >= 5, parts[1] == parts[3], parts[1].isOne(of: "-/.") else {
      return nil
    }
    guard let month = parts[2].upToTwoDigits, let day = parts[4].upToTwoDigits else { return nil }
    self.init(year: first, month: month, day: day)
  }

  /// `29.11.2016`: with full stops the day comes first wherever people write so.
  private init?(dayFirst parts: [DatePart]) {
    guard parts.count >= 5, parts[1].isOne(of: "."), parts[3].isOne(of: ".") else { return nil }
    guard let day = parts[0].upToTwoDigits, let month = parts[2].upToTwoDigits,
      let year = parts[4].year
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// `8 Dec 2016` and `Dec 8, 2016`, whatever stands between them, in front (a weekday) or behind.
  private init?(monthByName parts: [DatePart]) {
    let words = parts.filter { !$0.isSign }
    let start = words.first?.isWeekday == true ? 1 : 0
    guard let place = words.indices.first(where: { words[$0].month != nil }),
      let month = words[place].month, place <= start + 1
    else { return nil }
    let isDayBefore = place == start + 1
    let dayPlace = isDayBefore ? start : place + 1
    guard dayPlace < words.count, let day = words[dayPlace].upToTwoDigits else { return nil }
    let rest = words[(max(place, dayPlace) + 1)...]
    // In `Dec 8 11:59:00 2016` the time comes first.
    guard let year = isDayBefore ? rest.first?.year : rest.lazy.compactMap(\.year).first else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }
}
