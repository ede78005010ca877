// Labels that only say in which form a name stands.

/// Labels of names.csv that mean the form of a name, not another name.
///
/// That one outlet writes "Mr. Trump" and another "Trump" is house style: naming.csv counts it, and
/// contrasts.csv sets such labels only against those that imply something else.
package enum NameForm {
  /// Whether a label means a form.
  package static func contains(_ label: String) -> Bool { labels.contains(label) }

  private static let labels: Set = [
    "abbreviation", "courtesy", "first-name", "full-name", "honorific", "initials", "name",
    "short-name",
    "surname", "title",
  ]
}
