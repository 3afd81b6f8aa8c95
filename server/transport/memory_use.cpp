// glibc keeps what was freed in the middle of its heaps until it is asked; Linux tells sizes in
// /proc.
#include "server/transport/memory_use.h"

#include <unistd.h>

#include <cstdlib>
#include <fstream>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace trend::transport {

void release_free_memory() {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}

void keep_large_blocks_apart() {
#ifdef __GLIBC__
  // Setting them also keeps glibc from raising them to the size of whatever was freed.
  constexpr int kLarge = 8 << 20;
  constexpr int kKept = 16 << 20;  // free at the end of a heap; by default 128 KB
  constexpr int kStep = 1 << 20;   // that a heap grows by
  mallopt(M_MMAP_THRESHOLD, kLarge);
  mallopt(M_TRIM_THRESHOLD, kKept);
  mallopt(M_TOP_PAD, kStep);
#endif
}

std::size_t resident_bytes() {
  std::ifstream file("/proc/self/statm");  // sizes in pages: all, resident, …
  std::size_t all = 0;
  std::size_t resident = 0;
  const long page = ::sysconf(_SC_PAGESIZE);
  if (!(file >> all >> resident) || page <= 0) return 0;
  return resident * static_cast<std::size_t>(page);
}

}  // namespace trend::transport
