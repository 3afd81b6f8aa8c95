// The memory of the process: how much it is, and giving back what has become free.
#pragma once

#include <cstddef>

namespace trend::transport {

/// Returns free heap memory to the system where the allocator knows how; else does nothing. Takes
/// milliseconds; any thread.
void release_free_memory();

/// Has the allocator take large blocks (texts and tables of long articles) from the system and give
/// each back when it is freed: from its heaps, which only shrink at their ends, versions of such a
/// text would be freed into holes. What is smaller stays with the process for the next version
/// (fresh pages cost more than filling them) until release_free_memory(). Call once, before there
/// are threads.
void keep_large_blocks_apart();

/// Bytes of memory in use by the process; 0 where the system does not tell. Any thread.
std::size_t resident_bytes();

}  // namespace trend::transport
