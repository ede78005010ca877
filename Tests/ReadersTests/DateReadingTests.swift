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
    "Thurs. 8 December 2016",
  ])
  func `many ways of writing a day are read`(text: String) {
    #expect(Day(reading: text) == Day(year: 2016, month: 12, day: 8))
  }

  @Test(arguments: ["Sept. 3, 2016", "Sep 3, 2016", "3 September 2016"])
  func `months may be cut short`(text: String) {
    #expect(Day(reading: text) == Day(year: 2016, month: 9, day: 3))
  }

  @Test(arguments: [
    "", "12/08/2016", "25/12/2016", "8/12/16", "08.12.16", "8 Dec 16", "8 Dec", "Dec 2016", "2016",
    "2016-12", "2016-13-01", "2016-02-30", "2015-02-29", "1481198340", "yesterday", "Dec 8",
    "2016-12/08", "-", "May", "8 2016 Dec", "99999999",
  ])
  func `what may mean two days or none is no day`(text: String) {
    #expect(Day(reading: text) == nil)
  }
}
