// The memory of the process: how much it is, and giving back what has become free.
#pragma once

#include <cstddef>

namespace trend::transport {

/// Returns free heap memory to the system where the allocator knows how; else does nothing. Takes
/// milliseconds; any thread.
void release_free_memory();

/// Bytes of memory in use by the process; 0 where the system does not tell. Any thread.
std::size_t resident_bytes();

}  // namespace trend::transport
