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
  // Setting it also keeps glibc from raising it to the size of whatever was freed.
  constexpr int kLarge = 2 << 20;
  mallopt(M_MMAP_THRESHOLD, kLarge);
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
