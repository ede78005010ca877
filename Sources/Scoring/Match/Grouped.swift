// Lists by number, all in one array: what an array of arrays would be, without an object for each.

/// Elements grouped by a number from 0 on, in each group in the order in which they came.
struct Grouped<Element: BitwiseCopyable & Sendable>: Sendable {
  private(set) var elements: [Element]
  /// Where each group starts in `elements`, and at the end their count.
  private var starts: [UInt32]

  /// Groups the elements of which each comes with the number of its group, below `count`.
  init(_ pairs: [(group: UInt32, element: Element)], count: Int) {
    starts = [UInt32](repeating: 0, count: count + 1)
    for pair in pairs { starts[Int(pair.group) + 1] += 1 }
    for group in 0..<count { starts[group + 1] += starts[group] }
    var free = starts
    elements = [Element](unsafeUninitializedCapacity: pairs.count) { places, filled in
      for pair in pairs {
        places[Int(free[Int(pair.group)])] = pair.element
        free[Int(pair.group)] += 1
      }
      filled = pairs.count
    }
  }

  var count: Int { starts.count - 1 }

  /// Where a group stands in `elements`.
  func stretch(_ group: Int) -> Stretch {
    Stretch(lower: starts[group], upper: starts[group + 1])
  }

  subscript(group: Int) -> ArraySlice<Element> {
    elements[Int(starts[group])..<Int(starts[group + 1])]
  }
}

extension Grouped where Element: Comparable {
  /// The same with every group in order and without repetitions.
  var sortedAndUnique: Grouped {
    var unique: [(group: UInt32, element: Element)] = []
    unique.reserveCapacity(elements.count)
    for group in 0..<count {
      var group = (number: UInt32(group), elements: self[group])
      if group.elements.count > 1 { group.elements.sort() }
      for element in group.elements {
        if let last = unique.last, last.group == group.number, last.element == element { continue }
        unique.append((group.number, element))
      }
    }
    return Grouped(unique, count: count)
  }
}
