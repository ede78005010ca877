// What `slant evaluate` and `slant tune` say where they cannot go on.

import Evaluation
import Pipeline
import Tables

extension Exit {
  /// Does something; what it throws is printed and becomes an exit code.
  static func reporting(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let failure as RunFailure {
      throw failure.reported()
    } catch let error as EvaluationError {
      Message.print("slant: \(error)")
      throw Exit.nothingUsable
    } catch let error as WriteError {
      Message.print("slant: \(error)")
      throw Exit.files
    }
  }
}
