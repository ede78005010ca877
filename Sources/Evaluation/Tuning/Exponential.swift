// The exponential function without a library, so that machines agree on every bit.

/// e^x by halving the argument and a series: additions and products only, which IEEE 754 fixes.
func exponential(_ value: Double) -> Double {
  let bounded = min(max(value, -40), 40)
  let small = bounded / 1024
  var sum = 1.0
  for step in stride(from: 12.0, to: 0, by: -1) { sum = 1 + sum * small / step }
  for _ in 0..<10 { sum *= sum }
  return sum
}

/// ln x of a positive number, by Newton's steps on the exponential.
func logarithm(_ value: Double) -> Double {
  var result = 0.0
  for _ in 0..<60 {
    let power = exponential(result)
    result += 2 * (value - power) / (value + power)
  }
  return result
}
