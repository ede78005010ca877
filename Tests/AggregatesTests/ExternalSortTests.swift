// A sort with little memory gives what a plain sort gives.

import Glibc
import Testing

@testable import Aggregates

struct ExternalSortTests {
  private func items(_ count: Int, seed: UInt64) -> [[UInt8]] {
    var random = SplitMix(seed: seed)
    return (0..<count).map { _ in
      (0..<random.below(20)).map { _ in UInt8(random.below(4)) }
    }
  }

  private func merged(_ sorts: [ExternalSort]) throws -> [[UInt8]] {
    var all: [[UInt8]] = []
    try ExternalSort.merge(sorts) { all.append(Array($0)) }
    return all
  }

  @Test(arguments: [1, 64, 1000, 1 << 20])
  func `Runs in files give the order of a plain sort`(_ limit: Int) throws {
    let folder = TemporaryFolder()
    let items = items(500, seed: 3)
    let sort = ExternalSort(path: folder.path + "/run", limit: limit)
    for item in items { try sort.add(item) }
    #expect(try merged([sort]) == items.sorted { $0.lexicographicallyPrecedes($1) })
    #expect(folder.files.isEmpty)
  }

  @Test func `Several sorts are merged into one order`() throws {
    let folder = TemporaryFolder()
    let items = items(600, seed: 4)
    let sorts = (0..<3).map {
      ExternalSort(path: "\(folder.path)/\($0)", limit: [64, 512, 1 << 20][$0])
    }
    for (index, item) in items.enumerated() { try sorts[index % 3].add(item) }
    #expect(try merged(sorts) == items.sorted { $0.lexicographicallyPrecedes($1) })
  }

  @Test func `A sort is empty once it was read`() throws {
    let folder = TemporaryFolder()
    let sort = ExternalSort(path: folder.path + "/run", limit: 8)
    for item in items(20, seed: 5) { try sort.add(item) }
    #expect(try merged([sort]).count == 20)
    #expect(try merged([sort]).isEmpty)
    try sort.add([1])
    #expect(try merged([sort]) == [[1]])
  }

  @Test func `Items longer than a block come back whole`() throws {
    let folder = TemporaryFolder()
    let sort = ExternalSort(path: folder.path + "/run", limit: 10)
    let long = [UInt8](repeating: 7, count: 300_000)
    for item in [long, [], [8], long] { try sort.add(item) }
    #expect(try merged([sort]) == [[], long, long, [8]])
  }

  @Test func `A folder that is not there is an error that names the file`() throws {
    let sort = ExternalSort(path: "/no/such/folder/run", limit: 1)
    try sort.add([1])
    let error = #expect(throws: SortError.self) { try sort.add([2]) }
    #expect(error?.message == "cannot write \"/no/such/folder/run\": No such file or directory")
  }

  @Test(arguments: [1 << 10, 1 << 18, 1 << 20])
  func `A file that may not grow is an error, whenever it is written`(_ most: Int) async {
    // The limit is one of a process.
    await #expect(processExitsWith: .success) { [most] in
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: UInt(most), rlim_max: UInt(most))
      try #require(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
      let folder = TemporaryFolder()
      let sort = ExternalSort(path: folder.path + "/run", limit: 1 << 12)
      let error = try #require(throws: SortError.self) {
        for number in 0..<20_000 {
          try sort.add([UInt8](repeating: UInt8(number % 251), count: 99))
        }
        try ExternalSort.merge([sort]) { _ in }
      }
      #expect(error.message == "cannot write \"\(folder.path)/run\": File too large")
    }
  }
}
