// Dates as feeds, scrapers and spreadsheets write them.

import News
import Testing

@testable import Readers

@Suite struct DateReadingTests {
  @Test(arguments: [
    "2016-12-08", "2016-12-8", "2016-12-08T11:59:00Z", "2016-12-08 11:59:00+01:00", "2016/12/08",
    "2016/12/08 11:59", "2016.12.08", "20161208", "20161208T115900Z", "08.12.2016",
    "8.12.2016 11:59",
    "8 Dec 2016", "8 Dec, 2016 11:59", "08-Dec-2016", "8th December 2016", "8 DECEMBER, 2016",
    "December 8, 2016", "Dec. 8, 2016", "Dec 8 2016 11:59 pm", "Thursday, December 8, 2016",
    "Thu, 08 Dec 2016 11:59:00 +0000", "Thu, 8 Dec 2016 11:59:00 GMT", "Thu Dec 8 11:59:00 2016",
    "Thu Dec 08 11:59:00 +0000 2016", "Thu Dec 08 11:59:00 +0100 2016", "  2016-12-08  ",
    "Thurs. 8 December 2016", "20161208115900", "201612081159", "8th of December 2016",
    "Thu, 08 Dec 16 11:59:00 GMT", "8-Dec-16", "8 Dec 16", "2016 Dec 8", "2016-Dec-08",
    "11:59 8 December 2016", "11:05 GMT, December 8, 2016",
    "Published: Dec. 8th, 2016, 11:59 AM EST",
    "Updated 11:59:30 December 8 2016 (UTC-03:00)", "2016-12-08T11:59:00.123-0500",
    "Thursday 8 December 2016 11.59 GMT", "DEC 08, 2016", "2016-12-08T23:59:00-11:00",
  ])
  func `many ways of writing a day are read`(text: String) {
    #expect(Day(reading: text) == Day(year: 2016, month: 12, day: 8))
  }

  @Test(arguments: ["Sept. 3, 2016", "Sep 3, 2016", "3 September 2016"])
  func `months may be cut short`(text: String) {
    #expect(Day(reading: text) == Day(year: 2016, month: 9, day: 3))
  }

  @Test func `numbers alone are a day where only one reading is`() {
    for text in ["25/12/2016", "12/25/2016", "25-12-2016", "12-25-2016 11:59", "25.12.2016"] {
      #expect(Day(reading: text) == Day(year: 2016, month: 12, day: 25), "\(text)")
    }
    #expect(Day(reading: "03/03/2016") == Day(year: 2016, month: 3, day: 3))
    #expect(Day(reading: "8 Dec 85") == Day(year: 1985, month: 12, day: 8))
  }

  @Test(arguments: [
    "", "12/08/2016", "03/04/2016", "03-04-2016", "32/12/2016", "25/13/2016", "8/12/16", "08.12.16",
    "8 Dec", "11:05 December 2016", "Dec 8 16", "1481198340000", "Dec 2016", "2016",
    "2016-12", "2016-13-01", "2016-02-30", "2015-02-29", "1481198340", "yesterday", "Dec 8",
    "2016-12/08", "-", "May", "8 2016 Dec", "99999999",
  ])
  func `what may mean two days or none is no day`(text: String) {
    #expect(Day(reading: text) == nil)
  }
}
