// Edits between two results, and how long a result is remembered.
#include "server/lsp/token_results.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "server/lsp/convert.h"
#include "tests/support/random_text.h"

namespace trend::server {
namespace {

using Data = TokenResults::Data;

Data applied(Data data, const std::vector<lsp::SemanticTokensEdit>& edits) {
  for (const lsp::SemanticTokensEdit& edit : edits) {
    const auto at = data.begin() + static_cast<std::ptrdiff_t>(edit.start);
    REQUIRE(edit.start + edit.deleteCount <= data.size());
    const auto rest = data.erase(at, at + static_cast<std::ptrdiff_t>(edit.deleteCount));
    if (edit.data) data.insert(rest, edit.data->begin(), edit.data->end());
  }
  return data;
}

// `tokens` tokens of few different kinds, so that random results share much.
Data random_data(testing::Random& random, std::uint32_t tokens) {
  Data data;
  for (std::uint32_t i = 0; i < tokens * 5; ++i) data.push_back(random.below(2));
  return data;
}

TEST_CASE("edits turn one result into the other, by whole tokens") {
  testing::Random random(3);
  for (int round = 0; round < 2000; ++round) {
    const Data before = random_data(random, random.below(6));
    Data after = random_data(random, random.below(6));
    if (round % 2 == 0) {  // a part of the first, repeated
      after = before;
      after.insert(after.begin(), before.begin(), before.end());
    }
    const auto edits = token_edits(before, after);
    CHECK(applied(before, edits) == after);
    CHECK(edits.empty() == (before == after));
    for (const auto& edit : edits) CHECK((edit.start % 5 == 0 && edit.deleteCount % 5 == 0));
  }
}

TEST_CASE("only the last result of a document is known, and only of so many documents") {
  TokenResults results;
  const auto data = std::make_shared<const Data>(Data{1, 2, 3, 4, 5});
  const std::string first = results.keep("a", data);
  CHECK(results.find("a", first) == data);
  CHECK(results.find("b", first) == nullptr);
  const std::string second = results.keep("a", data);
  CHECK(results.find("a", first) == nullptr);
  CHECK(results.find("a", second) == data);
  for (std::size_t i = 0; i < TokenResults::kMost; ++i) results.keep(fmt::format("n{}", i), data);
  CHECK(results.find("a", second) == nullptr);
  const std::string last = results.keep("z", data);
  results.forget("z");
  CHECK(results.find("z", last) == nullptr);
}

TEST_CASE("a walk over a text gives the same positions as asking for each") {
  testing::Random random(4);
  for (int round = 0; round < 300; ++round) {
    const text::Document document(testing::random_text(random, 60));
    for (const auto encoding :
         {text::Encoding::kUtf8, text::Encoding::kUtf16, text::Encoding::kUtf32}) {
      PositionWalker walker(document, encoding);
      for (text::Offset offset = 0; offset < document.size();) {
        offset = testing::random_border(random, document.text().substr(offset)) + offset;
        if (offset < document.size() && document.text()[offset] == '\n') ++offset;
        CHECK(walker.at(offset) == to_lsp(document, offset, encoding));
        ++offset;
        while (offset < document.size() &&
               (static_cast<unsigned char>(document.text()[offset]) & 0xC0U) == 0x80U)
          ++offset;
      }
    }
  }
}

}  // namespace
}  // namespace trend::server
