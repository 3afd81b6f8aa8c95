// Memory for cmark-gfm: a bump arena per thread with a budget and a deadline. When either is
// exceeded the running cmark call is abandoned (longjmp out of C frames that own nothing else) and
// the arena dropped. cmark's allocator callbacks carry no context, hence the thread-local arena.
#pragma once

#include <cstddef>

struct cmark_mem;

namespace trend::article {

/// Allocator to hand to cmark; valid on the thread that asked for it and only inside CmarkPass.
cmark_mem* cmark_arena_memory();

/// One bounded use of cmark on this thread: everything allocated in it is released at its end.
/// Passes do not nest.
class CmarkPass {
 public:
  CmarkPass();
  ~CmarkPass();
  CmarkPass(const CmarkPass&) = delete;
  CmarkPass& operator=(const CmarkPass&) = delete;

  /// Announces `bytes` more of input: memory budget and deadline grow with it (limits.h).
  void expect(std::size_t bytes);

  /// Calls step(context), which may call cmark but must own nothing with a destructor; false when
  /// it ran over the limits (then every cmark object of the pass is lost: only restart helps).
  bool guarded(void (*step)(void*), void* context);

  /// Releases all memory of the pass and starts its limits anew.
  void restart();

  /// Starts the limits anew for an input that has nothing to do with what came before; what cmark
  /// allocated stays.
  void renew_limits();

  /// Bytes handed out since the pass (re)started.
  std::size_t allocated() const;
};

}  // namespace trend::article
