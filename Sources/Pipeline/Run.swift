// All stages on one screen: load, clean, segment, match, score, aggregate, report.

import Aggregates
import CLinux
package import Lexicons
import Readers
import Reports
package import Scoring
import Tables

/// A run over a corpus, from the lexicons to the reports folder.
package struct Run {
  package let options: RunOptions
  package let interruption: Interruption

  package init(_ options: RunOptions, interruption: Interruption) {
    self.options = options
    self.interruption = interruption
  }

  /// Reads, scores and reports.
  ///
  /// - Throws: `RunFailure`; the old reports are whole then.
  package func run() throws -> RunSummary {
    do {
      return try runStages()
    } catch let error as SortError {
      throw RunFailure.files(error.message)
    } catch let error as WriteError {
      throw RunFailure.files("\(error)")
    } catch let error as ReadError {
      throw RunFailure.files("\(error)")
    }
  }

  private func runStages() throws -> RunSummary {
    give_large_blocks_back()
    limit_pools(Int32(clamping: options.jobs))
    let (lexicons, rulebook, warnings) = try Run.rulebook(of: options.lexicons)
    give_free_pages_back()
    let source = try Run.articles(of: options.corpus)
    let folder = try FolderExchange(
      replacing: options.reports, apartFrom: options.corpus + [options.lexicons])
    let progress = Progress(totalBytes: source.totalBytes)
    defer { progress.finish() }
    let workers = Workers(
      rulebook: rulebook, options: options, folder: folder.workPath, interruption: interruption,
      progress: progress)
    let reporting = Reporting(
      folder: folder, options: options, lexicons: lexicons, rulebook: rulebook,
      interruption: interruption)
    var summary = try reporting.report(workers.score(source))
    summary.lexiconWarnings = warnings.map(\.description)
    summary.warnings = source.warnings + summary.warnings
    return summary
  }

  /// The articles that the CORPUS arguments name.
  static func articles(of corpus: [String]) throws -> ArticleSource {
    do {
      return try ArticleSource(corpus)
    } catch {
      throw RunFailure.input(error.description)
    }
  }

  /// The lexicons of a folder; warnings are lines for the user.
  static func lexicons(
    of folder: String
  ) throws -> (lexicons: Lexicons, warnings: [LexiconProblem]) {
    do {
      return try Lexicons.load(folder: folder)
    } catch {
      throw RunFailure.lexicons(error.description)
    }
  }

  /// The lexicons of a folder, compiled; warnings are lines for the user.
  package static func rulebook(
    of folder: String
  ) throws -> (Lexicons, Rulebook, warnings: [LexiconProblem]) {
    let loaded = try lexicons(of: folder)
    return (loaded.lexicons, try compiled(loaded.lexicons, of: folder), loaded.warnings)
  }

  /// Lexicons in the form that articles are scored with; `folder` is where they are from.
  static func compiled(_ lexicons: Lexicons, of folder: String) throws -> Rulebook {
    do {
      return try Rulebook(lexicons)
    } catch {
      throw RunFailure.lexicons(
        "\(folder)/\(error.origin.file):\(error.origin.line): error: \"\(error.pattern)\" stands for "
          + "more than \(error.limit) wordings; write it as several rows")
    }
  }
}
