// The profiles of typography over articles in simplified and traditional Chinese and in English:
// silence about a clean one, and the defects that are defects in that language only.
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "rules/article/parse.h"
#include "rules/lint/rule.h"
#include "rules/lint/runner.h"
#include "tests/support/articles.h"

namespace {

using namespace trend;
using lint::Profile;

// The rules that found something, one after the other; hints do not count.
std::string found(const std::string& text, Profile profile) {
  lint::Settings settings;
  settings.profile = profile;
  settings.today = {2026, 4, 1, true};
  const auto article = article::parse(text::Document::from_bytes(text));
  std::string ids;
  for (const lint::Finding& finding : lint::run(*article, settings).findings)
    if (finding.severity != lint::Severity::kHint) ids += std::string(finding.rule->id) + " ";
  return ids;
}

std::string article(std::string_view name) {
  return testing::read_file(std::string(TREND_TESTS_DIR) + "/articles/" + std::string(name));
}

std::string with(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

TEST_CASE("a clean article has no finding, in its own profile and in the recommended one") {
  const std::string simplified = article("clean.md");
  const std::string traditional = article("clean-zh-hant.md");
  const std::string english = article("clean-en.md");
  for (const std::string* text : {&simplified, &traditional, &english})
    CHECK(found(*text, Profile::kRecommended) == "");
  CHECK(found(simplified, Profile::kZhHans) == "");
  CHECK(found(traditional, Profile::kZhHant) == "");
  CHECK(found(english, Profile::kEn) == "");
}

TEST_CASE("the expected quotation marks are those of the language") {
  const std::string simplified = article("clean.md");
  const std::string traditional = article("clean-zh-hant.md");
  const auto simplified_with = [&](std::string_view words) {
    return found(with(simplified, "三个层面", words), Profile::kZhHans);
  };
  CHECK(simplified_with("“三个层面”") == "");
  CHECK(simplified_with("「三个层面」") == "ZH015 ");
  CHECK(simplified_with("\"三个层面\"") == "ZH014 ");
  CHECK(simplified_with("“三个“层面””") == "ZH018 ");
  CHECK(simplified_with("“三个‘层面’”") == "");
  const auto traditional_with = [&](std::string_view words) {
    return found(with(traditional, "「寫入放大」", words), Profile::kZhHant);
  };
  CHECK(traditional_with("“寫入放大”") == "ZH015 ");
  CHECK(traditional_with("\"寫入放大\"") == "ZH014 ");
  CHECK(traditional_with("「寫入「放大」」") == "ZH018 ");
}

TEST_CASE("characters of the other script stand out, also in a short article") {
  const std::string simplified = "# 标题\n\n这个應用处理数据，也写日志，还会压缩。\n";
  CHECK(found(simplified, Profile::kRecommended) == "");
  CHECK(found(simplified, Profile::kZhHans) == "ZH032 ");
  const std::string traditional = "# 標題\n\n這個应用處理資料，也寫日誌，還會壓縮。\n";
  CHECK(found(traditional, Profile::kZhHant) == "ZH032 ");
}

TEST_CASE("in English nothing is said about Chinese typography, but full-width marks are strange") {
  const std::string english = article("clean-en.md");
  CHECK(found(with(english, "commit in batches", "commit 批次,提交 in batches"), Profile::kEn) ==
        "");
  CHECK(found(with(english, "change engines.", "change engines。"), Profile::kEn) == "ZH013 ");
  CHECK(found(with(english, "Measure", "Ｍｅａｓｕｒｅ"), Profile::kEn) == "ZH026 ");
}

}  // namespace
