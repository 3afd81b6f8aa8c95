// glibc keeps what was freed in the middle of its heaps until it is asked.
#include "server/transport/free_memory.h"

#include <cstdlib>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace trend::transport {

void release_free_memory() {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}

}  // namespace trend::transport
