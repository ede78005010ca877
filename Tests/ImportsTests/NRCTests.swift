// The NRC emotion lexicons: with flags, and with intensities.

import Imports
import Testing

struct NRCTests {
  @Test func `Flags of positive and negative are weights, other emotions are counted`() throws {
    let imported = try Imported(
      .nrc,
      """
      glad	joy	1
      glad	positive	1
      glad	anger	0
      grim	negative	1
      grim	fear	1
      chair	joy	0
      party	joy	1
      sick	positive	1
      sick	negative	1

      """)
    #expect(imported.rows == ["glad 1.5", "grim -1.5"])
    #expect(imported.notes == ["NRC positive", "NRC negative"])
    #expect(
      imported.remarks == [
        "FILE:8: not carried over: `sick` is both positive (`positive`) and negative (`negative`);"
          + " write the row that you mean",
        "FILE: not carried over: 1 entry in no category",
        "FILE: not carried over: 1 entry in `joy`, which has no weight",
      ])
    #expect(
      imported.report.summary
        == "read 5 = written 2 + not carried over 3 (1 positive and negative at once,"
        + " 2 in no category that counts)")
  }

  @Test func `Intensities scale the weight of their emotion, the strongest counts`() throws {
    let text =
      "word\temotion\tscore\nrage\tanger\t0.96\nrage\tfear\t0.4\nglad\tjoy\t0.5\npolice\ttrust\t.6\n"
    let imported = try Imported(.nrc, text)
    #expect(imported.rows == ["rage -3.84", "glad 2"])
    #expect(imported.notes == ["NRC anger, fear", "NRC joy"])
    #expect(
      imported.remarks == [
        "FILE:1: `word emotion score` was taken for the names of columns",
        "FILE: not carried over: 1 entry in `trust`, which has no weight",
      ])
    #expect(
      try Imported(.nrc, text, .weights(["trust": 2, "anger": 0])).rows == [
        "rage -1.6", "glad 2", "police 1.2",
      ])
  }

  @Test func `The score may stand before the emotion`() throws {
    let text = "term\tscore\tAffectDimension\nrage\t0.75\tanger\n"
    #expect(try Imported(.nrc, text).rows == ["rage -3"])
  }

  @Test func `An emotion that a word has twice is told, and damage is no entry`() throws {
    let imported = try Imported(
      .nrc, "grim\tnegative\t1\ngrim\tnegative\t1\ngrim\t1\ngrim\tsadness\t2\n")
    #expect(imported.rows == ["grim -1.5"])
    #expect(
      imported.remarks == [
        "FILE:2: `grim` has `negative` twice; the larger number counts",
        "FILE:3: not carried over: `grim 1` is no entry;"
          + " one is written `word TAB emotion TAB number from 0 to 1`",
        "FILE:4: not carried over: `grim sadness 2` is no entry;"
          + " one is written `word TAB emotion TAB number from 0 to 1`",
      ])
  }
}
