// Giving memory back to the system when much of it has become free.
#pragma once

namespace trend::transport {

/// Returns free heap memory to the system where the allocator knows how; else does nothing. Takes
/// milliseconds; any thread.
void release_free_memory();

}  // namespace trend::transport
