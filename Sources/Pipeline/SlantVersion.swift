// The version of slant, which run.csv holds.

package enum SlantVersion {
  package static let text = "0.1.0"
}
