// Searching for bytes and words, against the standard library's searches.
#include "rules/text/scan.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "tests/support/random_text.h"

namespace trend::text {
namespace {

TEST_CASE("a set of bytes finds what find_first_of finds, whatever the byte") {
  constexpr ByteSet kSet("[<\xE3\xFF");
  static_assert(kSet.contains('[') && !kSet.contains(']'));
  for (std::string_view text : {"", "abc", "a[b<", "文。x", "\xFF"}) {
    CAPTURE(text);
    for (std::size_t from = 0; from <= text.size() + 1; ++from)
      CHECK(kSet.find_in(text, from) == text.find_first_of("[<\xE3\xFF", from));
  }
}

TEST_CASE("a filter of Han passes its characters and few others") {
  constexpr std::string_view kText = "第一，ａ9é🚀图表x";
  constexpr HanFilter kFilter("第图ａ9é🚀");
  std::string passed;
  for (std::size_t at = 0; at < kText.size(); ++at)
    if (kFilter.may_hold(kText, at)) passed += kText.substr(at, 3);
  CHECK(passed == "第ａ图");
  CHECK(kFilter.may_hold("第"));
  CHECK_FALSE(kFilter.may_hold(std::string_view("第").substr(0, 2)));
  CHECK_FALSE(HanFilter().may_hold("第"));
}

TEST_CASE("a word is found where find finds it, from every start") {
  const std::string_view texts[] = {"", "aaab", "abab", "表格对比表格", "趋势，趋", "x\xE8\xB6"};
  const std::string_view words[] = {"", "a", "ab", "aab", "表格", "趋势", "趋", "势，", "不在"};
  for (std::string_view text : texts)
    for (std::string_view word : words) {
      CAPTURE(text);
      CAPTURE(word);
      for (std::size_t from = 0; from <= text.size() + 1; ++from)
        CHECK(find_word(text, word, from) == text.find(word, from));
    }
}

}  // namespace
}  // namespace trend::text
