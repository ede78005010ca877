// Lines of one or two words in a text: subheadings, names of speakers, and what is neither.

import Lexicons

extension Cleaner {
  /// How often a label must return to be the name of a speaker: an article may have "The deal" twice.
  private static let timesOfSpeakers = 3
  /// How many words the line below a subheading has at least.
  private static let wordsOfParagraph = 6

  /// Takes out short lines between the first line of text and the last, but for those that head a paragraph.
  func settleShortLines(
    between first: Int, and last: Int, _ text: UnsafeBufferPointer<UInt8>, _ clean: inout CleanText
  ) {
    var headings: [Int] = []
    for index in first..<last where isShort(index, clean) {
      if headsParagraph(index, clean) {
        headings.append(index)
      } else {
        take(index, .stub, &clean)
      }
    }
    takeSpeakers(among: headings, text, &clean)
  }

  private func isShort(_ index: Int, _ clean: CleanText) -> Bool {
    clean.lines[index].label == .body && looks[index].words <= 2 && !looks[index].endsAsProse
  }

  private func headsParagraph(_ index: Int, _ clean: CleanText) -> Bool {
    let next = index + 1
    return next < clean.lines.count && clean.lines[next].label == .body
      && looks[next].words >= Cleaner.wordsOfParagraph
  }

  /// Interviews and transcripts have the name of who speaks above each answer.
  private func takeSpeakers(
    among headings: [Int], _ text: UnsafeBufferPointer<UInt8>, _ clean: inout CleanText
  ) {
    guard headings.count >= Cleaner.timesOfSpeakers else { return }
    var times: [[UInt8]: Int] = [:]
    for index in headings { times[Array(text[clean.lines[index].bytes]), default: 0] += 1 }
    for index in headings {
      let line = text[clean.lines[index].bytes]
      let isLabel = looks[index].words == 2 || line.last == UInt8(ascii: ":")
      if isLabel, times[Array(line), default: 0] >= Cleaner.timesOfSpeakers {
        take(index, .speaker, &clean)
      }
    }
  }
}
