// A script of edits: after each one the incremental parse equals the full one.
//
// Input: the text up to the first 0x1F byte, then edits of the form two bytes of position, one of
// deleted length, and inserted text up to the next 0x1F.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "rules/article/parse.h"
#include "tests/fuzz/require.h"
#include "tests/support/article_laws.h"

namespace {

constexpr char kSeparator = '\x1F';

std::string_view take_until_separator(std::string_view& rest) {
  const std::size_t end = std::min(rest.find(kSeparator), rest.size());
  const std::string_view taken = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return taken;
}

std::size_t border(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  while (offset > 0 && offset < text.size() &&
         (static_cast<unsigned char>(text[offset]) & 0xC0) == 0x80)
    --offset;
  return offset;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace trend;
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  auto article =
      article::parse(text::Document::from_bytes(std::string(take_until_separator(rest))));
  for (int edits = 0; rest.size() >= 3 && edits < 16; ++edits) {
    const std::string_view text = article->text();
    const auto byte = [&](std::size_t i) {
      return static_cast<std::size_t>(static_cast<unsigned char>(rest[i]));
    };
    const std::size_t begin = border(text, (byte(0) * 256 + byte(1)) % (text.size() + 1));
    const std::size_t end = std::max(begin, border(text, begin + byte(2) % 64));
    rest.remove_prefix(3);
    const text::Document inserted =
        text::Document::from_bytes(std::string(take_until_separator(rest)));
    const text::Edit edit{{static_cast<text::Offset>(begin), static_cast<text::Offset>(end)},
                          std::string(inserted.text())};
    const text::Document next = article->document().edited(edit);
    const auto incremental = article::reparse(*article, next, edit);
    const auto full = article::parse(next);
    bool degraded = false;
    for (const article::TopBlock& top : full->blocks()) degraded |= top.block->degraded;
    if (degraded) return 0;  // limits depend on time: nothing to compare
    const std::string difference = testing::difference(*incremental, *full);
    fuzz::require(difference.empty(), "incremental parse: " + difference);
    article = incremental;
  }
  return 0;
}
