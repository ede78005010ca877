// The kept articles on their way to articles.csv and evidence.csv: in the order of these, their
// evidence capped by cell.

import News
import Scoring

/// Puts records in order of outlet, date and id; most of their cells are left behind.
///
/// Evidence stands in the order of its articles, so it travels with them: a sentence that many hits
/// stand in is sorted once.
package final class ArticleList {
  private let sort: ExternalSort
  private var encoder = ByteEncoder()
  /// The evidence of an article.
  private var kept = ByteEncoder()

  /// - Parameters:
  ///   - folder: an existing folder for what memory does not hold.
  ///   - name: what tells this list's files from those of others.
  ///   - memory: how many bytes are held in memory.
  package init(folder: String, name: String, memory: Int) {
    sort = ExternalSort(path: "\(folder)/articles-\(name)", limit: memory)
  }

  /// Adds an article with those rows of its evidence that `cap` keeps.
  package func add(_ record: ArticleRecord, _ cap: EvidenceCap) throws(SortError) {
    startEntry(.article, outlet: record.outlet, day: record.date, id: record.id)
    record.encodeHeading(into: &encoder)
    kept.removeAll()
    cap.appendKept(record.evidence, of: record.outlet, to: &kept)
    encoder.append(kept.written)
    try sort.add(encoder.written)
  }

  /// Holds nothing in memory until more is added, where that could not hold all.
  package func settle() throws(SortError) { try sort.settle() }

  /// Adds what became known of an article that is in this list or in one that is read with it.
  func add(_ membership: Membership, of article: LineupEntry.Heading) throws(SortError) {
    startEntry(.membership, outlet: article.outlet, day: article.day, id: article.id)
    encoder.append(membership.cluster)
    encoder.append(membership.isAlone ? 1 : 0)
    encoder.append(membership.story)
    try sort.add(encoder.written)
  }

  /// What stands in an entry; what is known of an article stands right before it.
  private enum Kind: UInt8 { case membership, article }

  private func startEntry(_ kind: Kind, outlet: String, day: Day?, id: String) {
    encoder.removeAll()
    encoder.appendKey(outlet)
    encoder.appendKey(UInt32(bitPattern: day?.number ?? -1))
    encoder.appendKey(id)
    encoder.appendKey(kind.rawValue)
  }

  /// Calls `body` with each article of several lists in order, without most of its cells, with the
  /// evidence that is kept in order of place, and with its groups.
  package static func readAll(
    _ lists: [ArticleList], _ body: (ArticleRecord, Membership) throws -> Void
  ) throws {
    var known: Membership?
    try ExternalSort.merge(lists.map(\.sort)) { bytes in
      var decoder = ByteDecoder(bytes)
      _ = decoder.keyText()
      _ = decoder.key(UInt32.self)
      let id = decoder.keyText()
      if Kind(rawValue: decoder.key(UInt8.self)) == .membership {
        known = Membership(
          cluster: decoder.text(), isAlone: decoder.integer() == 1, story: decoder.text())
      } else {
        let alone = Membership(cluster: id, isAlone: true, story: "")
        try body(ArticleRecord(decodingArticle: &decoder), known ?? alone)
        known = nil
      }
    }
  }
}
