// What Linux can do and Swift's Glibc does not show.
#pragma once
#include <fcntl.h>
#include <malloc.h>
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

/// Gives every block of a megabyte or more pages of its own, which go back when it is freed.
///
/// By itself the C library raises that limit to 32 MB as blocks are freed, and tables that have grown
/// leave holes behind that nothing fits.
static inline void give_large_blocks_back(void) {
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
  mallopt(M_TRIM_THRESHOLD, 1 << 22);
}

/// Lets so many threads have pools of memory of their own; others share these.
///
/// By itself the C library makes eight pools a core, and what is freed in one is of no use to the others.
static inline void limit_pools(int count) { mallopt(M_ARENA_MAX, count); }

/// Gives back the pages of smaller blocks that are free.
static inline void give_free_pages_back(void) { malloc_trim(0); }
