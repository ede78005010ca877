// What stops an evaluation.

/// A sentence for whoever runs it: where, what is wrong, what to do instead.
package struct EvaluationError: Error, CustomStringConvertible {
  package let description: String

  package init(_ description: String) {
    self.description = description
  }
}
