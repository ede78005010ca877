// The rule of the grammar for one slot: `{agent}`, `{target:rebels}`.

import News

extension PatternParser {
  private static let slotNames = ["agent", "target", "actor"]

  // slot = "{" ( "agent" | "target" | "actor" ) [ ":" id ] "}"
  mutating func parseSlot() throws(PatternError) -> Pattern.Term {
    let opening = position
    try refuseSlot()
    guard let closing = scalars[opening..<end].firstIndex(of: "}") else { throw unclosed(opening) }
    let inside = opening + 1..<closing
    let colon = scalars[inside].firstIndex(of: ":")
    let role = try parseRole(opening + 1..<(colon ?? closing))
    let id = try colon.map { (colon) throws(PatternError) in try parseID(colon + 1..<closing) }
    if roles.contains(role) { throw fault(Messages.repeatedRole(roleName(role))) }
    roles.append(role)
    position = closing + 1
    if let sign = next, case .point = PatternSign(sign) {
      throw fault(Messages.pointAfterSlot(text(position..<wordEnd)))
    }
    return .slot(role: role, actor: id)
  }

  private func refuseSlot() throws(PatternError) {
    switch slots {
    case .allowed: return
    case .refusedInNames: throw fault(Messages.slotInNames)
    case .refusedInConditions: throw fault(Messages.slotInCondition)
    }
  }

  private func parseRole(_ range: Range<Int>) throws(PatternError) -> Role? {
    switch text(range) {
    case "agent": return .agent
    case "target": return .target
    case "actor": return nil
    case let name:
      let suggestion = DidYouMean.closest(to: name, among: Self.slotNames)
      throw fault(Messages.unknownSlot(name, suggestion: suggestion))
    }
  }

  private func parseID(_ range: Range<Int>) throws(PatternError) -> String {
    let id = text(range)
    guard ActorID.isValid(id) else { throw fault(Messages.badSlotID(id), at: range.lowerBound) }
    return id
  }

  private func roleName(_ role: Role?) -> String { role?.description ?? "actor" }
}

/// The ids of actors.csv, as slots and names.csv quote them.
enum ActorID {
  /// Whether an id consists of letters, digits, `-`, `_` and `.`, so that it can stand in a slot.
  static func isValid(_ id: String) -> Bool {
    !id.isEmpty
      && id.unicodeScalars.allSatisfy { scalar in
        switch scalar {
        case "-", "_", ".": true
        default: scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
        }
      }
  }
}
