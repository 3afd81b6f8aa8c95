// Any bytes give an article that keeps the laws of positions.
#include <cstddef>
#include <cstdint>
#include <string>

#include "rules/article/dump.h"
#include "rules/article/parse.h"
#include "tests/fuzz/require.h"
#include "tests/support/article_laws.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace trend;
  const auto article = article::parse(
      text::Document::from_bytes(std::string(reinterpret_cast<const char*>(data), size)));
  bool degraded = false;
  for (const article::TopBlock& top : article->blocks()) degraded |= top.block->degraded;
  const std::string broken = degraded ? "" : testing::broken_law(*article);
  fuzz::require(broken.empty(), broken);
  fuzz::require(!article::dump(*article).empty(), "an article has a dump");
  return 0;
}
