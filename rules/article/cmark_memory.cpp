// See cmark_memory.h. Allocation is a pointer bump; free is a no-op (so a node pointer is never
// reused within a pass, which block_parser.cpp relies on); each block carries its size for realloc.
#include "rules/article/cmark_memory.h"

#include <cmark-gfm.h>

#include <chrono>
#include <csetjmp>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <memory>
#include <vector>

#include "rules/article/limits.h"

namespace trend::article {
namespace {

/// Processor time of this thread: a busy machine must not make an honest article look hostile.
std::chrono::nanoseconds processor_time() {
#ifdef CLOCK_THREAD_CPUTIME_ID
  std::timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
#else
  return std::chrono::steady_clock::now().time_since_epoch();
#endif
}

constexpr std::size_t kFirstChunk = 256 * 1024;
constexpr std::size_t kAlign = 16;

struct Chunk {
  std::unique_ptr<unsigned char[]> bytes;
  std::size_t size = 0;
};

/// State of the pass running on this thread.
struct Arena {
  std::vector<Chunk> chunks;
  std::size_t current = 0;  // index of the chunk being filled
  std::size_t used = 0;     // bytes used of it
  std::size_t total = 0;    // bytes handed out in this pass
  std::size_t budget = 0;
  std::size_t calls = 0;
  std::chrono::nanoseconds allowed{};  // processor time that the pass may take
  std::chrono::nanoseconds started{};  // when it was first looked at; zero before
  std::jmp_buf* escape = nullptr;      // set while guarded() runs

  void reset() {
    // Keep the first chunk warm, give back what an unusual input needed.
    if (chunks.size() > 1) chunks.resize(1);
    current = used = total = 0;
    renew_limits();
  }

  void renew_limits() {
    calls = 0;
    budget = total + kBudgetBase;
    allowed = kPassDeadline;
    started = {};
  }

  // Looking at the clock is a system call: short passes never do.
  bool is_late() {
    const std::chrono::nanoseconds now = processor_time();
    if (started.count() == 0) started = now;
    return now - started > allowed;
  }

  void check_limits(std::size_t wanted) {
    total += wanted;
    const bool late = (++calls % 64 == 0) && is_late();
    if ((late || total > budget) && escape != nullptr) std::longjmp(*escape, 1);
  }

  unsigned char* take(std::size_t wanted) {
    const std::size_t size = (wanted + kAlign - 1) / kAlign * kAlign + kAlign;
    check_limits(size);
    while (current < chunks.size() && used + size > chunks[current].size) {
      ++current;
      used = 0;
    }
    if (current == chunks.size()) {
      const std::size_t next = chunks.empty() ? kFirstChunk : chunks.back().size * 2;
      const std::size_t bytes = size > next ? size : next;
      chunks.push_back({std::make_unique_for_overwrite<unsigned char[]>(bytes), bytes});
      used = 0;
    }
    unsigned char* block = chunks[current].bytes.get() + used;
    used += size;
    std::memcpy(block, &wanted, sizeof wanted);
    return block + kAlign;
  }
};

// Per thread, because cmark's callbacks get no context argument; see the header.
thread_local Arena arena;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

void* arena_calloc(std::size_t count, std::size_t size) {
  unsigned char* block = arena.take(count * size);
  std::memset(block, 0, count * size);
  return block;
}

void* arena_realloc(void* old, std::size_t size) {
  unsigned char* block = arena.take(size);
  if (old != nullptr) {
    std::size_t old_size = 0;
    std::memcpy(&old_size, static_cast<unsigned char*>(old) - kAlign, sizeof old_size);
    std::memcpy(block, old, old_size < size ? old_size : size);
  }
  return block;
}

void arena_free(void*) {}

cmark_mem arena_memory = {arena_calloc,
                          arena_realloc,  // NOLINT(*-avoid-non-const-global-variables)
                          arena_free};

}  // namespace

cmark_mem* cmark_arena_memory() { return &arena_memory; }

CmarkPass::CmarkPass() { arena.reset(); }
CmarkPass::~CmarkPass() { arena.reset(); }

void CmarkPass::restart() { arena.reset(); }

void CmarkPass::renew_limits() { arena.renew_limits(); }

void CmarkPass::expect(std::size_t bytes) {
  arena.budget += kBudgetPerByte * bytes;
  arena.allowed += kDeadlinePerByte * bytes;
}

std::size_t CmarkPass::allocated() const { return arena.total; }

bool CmarkPass::guarded(void (*step)(void*), void* context) {
  std::jmp_buf escape;
  arena.escape = &escape;
  if (setjmp(escape) != 0) {  // NOLINT(cert-err52-cpp): cmark has no other way out
    arena.escape = nullptr;
    return false;
  }
  step(context);
  arena.escape = nullptr;
  return true;
}

}  // namespace trend::article
