// Sums by key: what the totals are made of.

import CByteMasks

/// A key whose cell belongs to an outlet, or to all but one: -1.
@usableFromInline
package protocol OutletKey: QuickKey, Sendable {
  var outlet: Int { get }
}

/// Cells outlet by outlet, in the order in which they were met.
///
/// An article asks for a hundred cells of one outlet, and the next article for those of another: what is asked
/// for together stands together. Swift's dictionaries scatter it, and leave a third of their room free.
/// (Inlinable, for reports ask for cells of other types than the compiler can know of here.)
@usableFromInline
package struct CellTable<Key: OutletKey, Sums: Sendable>: Sendable {
  @usableFromInline package typealias Cell = (key: Key, value: Sums)

  /// By the number of the outlet from -1 on.
  @usableFromInline var outlets: [OutletCells<Key, Sums>] = []

  @inlinable package init() {}

  @inlinable package subscript(key: Key) -> Sums? {
    guard key.outlet + 1 < outlets.count else { return nil }
    return outlets[key.outlet + 1][key]
  }

  @inlinable package subscript(key: Key, default value: @autoclosure () -> Sums) -> Sums {
    get { self[key] ?? value() }
    _modify {
      makeRoom(for: key.outlet)
      yield &outlets[key.outlet + 1][key, default: value()]
    }
  }

  /// Adds a cell, or changes the one that is there to the better of both.
  @inlinable package mutating func keep(_ sums: Sums, of key: Key, by better: (Sums, Sums) -> Sums)
  {
    makeRoom(for: key.outlet)
    let known = outlets[key.outlet + 1][key]
    outlets[key.outlet + 1][key, default: sums] = known.map { better($0, sums) } ?? sums
  }

  /// Changes the cells of many items of one outlet, which are `new` where there are none.
  mutating func changeEach<Items: Collection>(
    of items: Items, _ outlet: Int, new: Sums, _ key: (Items.Element) -> Key,
    _ change: (Items.Element, inout Sums) -> Void
  ) {
    makeRoom(for: outlet)
    outlets[outlet + 1].changeEach(of: items, new: new, key, change)
  }

  @inlinable mutating func makeRoom(for outlet: Int) {
    while outlets.count <= outlet + 1 { outlets.append(OutletCells()) }
  }
}

extension CellTable: Sequence {
  @usableFromInline
  package struct Iterator: IteratorProtocol {
    @usableFromInline let outlets: [OutletCells<Key, Sums>]
    @usableFromInline var outlet = 0
    @usableFromInline var number = 0

    @inlinable init(_ outlets: [OutletCells<Key, Sums>]) { self.outlets = outlets }

    @inlinable package mutating func next() -> Cell? {
      while outlet < outlets.count, number == outlets[outlet].cells.count {
        outlet += 1
        number = 0
      }
      guard outlet < outlets.count else { return nil }
      number += 1
      return outlets[outlet].cells[number - 1]
    }
  }

  @inlinable package func makeIterator() -> Iterator { Iterator(outlets) }

  @inlinable package var underestimatedCount: Int { outlets.reduce(0) { $0 + $1.cells.count } }

  /// The cells that are asked for, as such a table.
  @inlinable package func only(_ isKept: (Cell) -> Bool) -> CellTable {
    var kept = CellTable()
    for cell in self where isKept(cell) { kept[cell.key, default: cell.value] = cell.value }
    return kept
  }
}

/// The cells of one outlet, and an open table of their places.
@usableFromInline
struct OutletCells<Key: QuickKey & Sendable, Sums: Sendable>: Sendable {
  @usableFromInline var cells: [(key: Key, value: Sums)] = []
  /// By open addressing: a mark of the key above the number of its cell, 0 where there is none.
  ///
  /// The count is a power of two, and at most half are taken.
  @usableFromInline var places: [UInt64] = []

  @inlinable init() {}

  @inlinable subscript(key: Key) -> Sums? { number(of: key).map { cells[$0].value } }

  @inlinable subscript(key: Key, default value: @autoclosure () -> Sums) -> Sums {
    get { self[key] ?? value() }
    _modify {
      let number = number(of: key) ?? add(key, value())
      yield &cells[number].value
    }
  }

  @inlinable func number(of key: Key) -> Int? {
    guard !places.isEmpty else { return nil }
    let mask = places.count - 1
    let mark = OutletCells.mark(of: key)
    var place = OutletCells.start(mark) & mask
    while places[place] != 0 {
      let number = Int(places[place] & 0xFFFF_FFFF) - 1
      if places[place] >> 32 == mark, cells[number].key == key { return number }
      place = (place + 1) & mask
    }
    return nil
  }

  @inlinable mutating func add(_ key: Key, _ sums: Sums) -> Int {
    cells.append((key, sums))
    if cells.count * 2 > places.count { grow() } else { enter(cells.count) }
    return cells.count - 1
  }

  /// Makes the table of places anew, twice as large.
  @inlinable mutating func grow() {
    places = Array(repeating: 0, count: places.isEmpty ? 16 : places.count * 2)
    for number in 1...cells.count { enter(number) }
  }

  @inlinable mutating func enter(_ number: Int) {
    let mask = places.count - 1
    let mark = OutletCells.mark(of: cells[number - 1].key)
    var place = OutletCells.start(mark) & mask
    while places[place] != 0 { place = (place + 1) & mask }
    places[place] = mark << 32 | UInt64(number)
  }

  /// What tells most keys apart, in 32 bits; the last three are those of the key, which are its voice.
  @inlinable static func mark(of key: Key) -> UInt64 {
    let item = (key.mixed >> 3) &* 0x9e37_79b9_7f4a_7c15
    return (item >> 32) & ~7 | key.mixed & 7
  }

  /// Where a key is looked for first: all voices of an item start at one place, for they are asked for together.
  @inlinable static func start(_ mark: UInt64) -> Int { Int(mark >> 3) }
}

extension OutletCells {
  /// Changes the cells of many items, which are `new` where there are none.
  ///
  /// They are far apart: their memory is asked for at once, not of one after the other.
  mutating func changeEach<Items: Collection>(
    of items: Items, new: Sums, _ key: (Items.Element) -> Key,
    _ change: (Items.Element, inout Sums) -> Void
  ) {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: items.count) { numbers in
      findCells(of: items, key, numbers)
      for (place, item) in items.enumerated() where numbers[place] < 0 {
        let key = key(item)
        numbers[place] = number(of: key) ?? add(key, new)
      }
      cells.withUnsafeMutableBufferPointer { cells in
        for (number, item) in zip(numbers, items) { change(item, &cells[number].value) }
      }
    }
  }

  /// Finds the numbers of the cells of some items; -1 where one is not where its mark says.
  private func findCells<Items: Collection>(
    of items: Items, _ key: (Items.Element) -> Key, _ numbers: UnsafeMutableBufferPointer<Int>
  ) {
    guard !places.isEmpty else { return numbers.update(repeating: -1) }
    let mask = places.count - 1
    places.withUnsafeBufferPointer { places in
      guard let first = places.baseAddress else { return }
      for item in items {
        prefetch(first + OutletCells.start(OutletCells.mark(of: key(item))) & mask)
      }
      for (number, item) in items.enumerated() {
        let mark = OutletCells.mark(of: key(item))
        var place = OutletCells.start(mark) & mask
        while places[place] != 0, places[place] >> 32 != mark { place = (place + 1) & mask }
        numbers[number] = Int(places[place] & 0xFFFF_FFFF) - 1
        prefetchCell(numbers[number])
      }
    }
    cells.withUnsafeBufferPointer { cells in
      for (place, item) in items.enumerated() where numbers[place] >= 0 {
        if cells[numbers[place]].key != key(item) { numbers[place] = -1 }
      }
    }
  }

  /// Has the memory of a cell fetched, where there is one.
  private func prefetchCell(_ number: Int) {
    guard number >= 0 else { return }
    cells.withUnsafeBufferPointer { cells in
      guard let cell = cells.baseAddress.map({ $0 + number }) else { return }
      prefetch(cell)
      // Most cells start in one line of the cache and end in the next.
      prefetch(UnsafeRawPointer(cell + 1) - 1)
    }
  }
}
