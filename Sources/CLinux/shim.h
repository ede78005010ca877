// What Linux can do and Swift's Glibc does not show.
#pragma once
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Exchanges two paths in one step (RENAME_EXCHANGE); -1 and errno where the file system cannot.
static inline long exchange_paths(const char *one, const char *other) {
  return syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, 2);
}

/// How many cores this process may run on; 0 where the kernel does not say.
static inline int usable_cores(void) {
  unsigned long mask[128];
  long bytes = syscall(SYS_sched_getaffinity, 0, sizeof mask, mask);
  int cores = 0;
  for (long word = 0; word * (long)sizeof *mask < bytes; word++) {
    cores += __builtin_popcountl(mask[word]);
  }
  return cores;
}
