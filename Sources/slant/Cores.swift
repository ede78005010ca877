// How many cores this process may use: its affinity, not the machine's size.

import CLinux

enum Cores {
  static var count: Int { max(1, Int(usable_cores())) }
}
