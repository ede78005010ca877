// The version of the command, as `--version` and run.csv show it.

import Pipeline

enum Version {
  static let text = SlantVersion.text
}
