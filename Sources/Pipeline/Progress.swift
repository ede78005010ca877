// The progress bar: one line on stderr, only where a person is looking.

import Dispatch
import Glibc
import Synchronization

/// Counts what the workers have done and, on a terminal, shows it a few times a second.
///
/// Unchecked, for Dispatch does not call its timers Sendable; this one is set up once.
final class Progress: @unchecked Sendable {
  private let bytes = Atomic<Int>(0)
  private let articles = Atomic<Int>(0)
  private let total: Int?
  private let start: DispatchTime
  private let timer: any DispatchSourceTimer
  private let isShown: Bool

  init(totalBytes: Int?) {
    total = totalBytes
    start = .now()
    isShown = isatty(STDERR_FILENO) == 1
    timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "slant.progress"))
    timer.setEventHandler { @Sendable [weak self] in self?.show() }
    if isShown {
      timer.schedule(deadline: .now() + .milliseconds(300), repeating: .milliseconds(200))
    }
    timer.resume()
  }

  func add(articles count: Int, bytes size: Int) {
    articles.add(count, ordering: .relaxed)
    bytes.add(size, ordering: .relaxed)
  }

  /// Takes the line away.
  func finish() {
    timer.cancel()
    if isShown { write("\r\u{1B}[K") }
  }

  private func show() {
    let done = bytes.load(ordering: .relaxed)
    let seconds = Double(DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1e9
    let rate = Double(done) / 1e6 / max(seconds, 0.001)
    var line = "\r\u{1B}[K\(articles.load(ordering: .relaxed)) articles, "
    line += "\(done / 1_000_000) MB, \(Int(rate.rounded())) MB/s"
    if let total, total > 0, done > 0 {
      let left = Double(max(0, total - done)) / Double(done) * seconds
      line += ", \(min(100, done * 100 / total)) %, \(Int(left.rounded(.up))) s left"
    }
    write(line)
  }

  private func write(_ text: String) {
    var text = text
    text.withUTF8 { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
