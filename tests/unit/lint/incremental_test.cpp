// With the results of the version before: the same findings, in all details, as without. Every rule
// that names too little of what it depends on (lint::concern) is caught here, given enough edits:
// TREND_EDITS sets their number, TREND_SEED where they start, TREND_ARTICLES a folder of articles.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "rules/article/parse.h"
#include "rules/lint/listed_files.h"
#include "rules/lint/runner.h"
#include "rules/text/unicode.h"
#include "tests/support/random_article.h"
#include "tests/support/random_text.h"
#include "tests/unit/lint/fixture.h"
#include "tests/unit/lint/observe.h"

namespace trend::testing {
namespace {

std::uint32_t number_of(const char* variable, std::uint32_t otherwise) {
  const char* const value = std::getenv(variable);
  return value != nullptr ? static_cast<std::uint32_t>(std::strtoul(value, nullptr, 10))
                          : otherwise;
}

// Pieces of what rules look at across blocks.
const std::vector<std::string>& pieces() {
  static const std::vector<std::string> kPieces = {
      "\n",
      "\n\n",
      "\r\n",
      "x",
      "甲",
      "。",
      "：",
      "|",
      "**",
      "`",
      "# 题目\n\n",
      "## 一、背景\n\n",
      "## 二、路线\n\n",
      "### 2.1 现状\n\n",
      "##现状\n\n",
      "2.2 展望\n\n",
      "**三、结论**\n\n",
      "## 目录\n\n- [背景](#背景)\n- 路线\n\n",
      "短文\n---\n\n",
      "---\n\n",
      "***\n",
      "- 甲\n- 乙\n",
      "* 丙\n",
      "  续行\n\n",
      "1. 一\n2. 二\n\n",
      "3. 三\n",
      "| 路线 | 优点 |\n| --- | --- |\n| 甲 | 快 |\n",
      "| 乙 | |\n",
      "\n表 1：路线\n\n",
      "图 2：走向\n\n",
      "见表 3 和第 2.1 节。\n\n",
      "![图](a.png)\n\n",
      "[文](#一背景)",
      "[件](b.md)",
      "[a]: /u\n",
      "[a]: /w\n",
      "[a]",
      "[^1]",
      "\n[^1]: 注\n\n",
      "[^2]: \n\n",
      "正文[1]。\n\n",
      "[1] 来源\n\n",
      "[3] 来源\n\n",
      "```\n代码\n```\n\n",
      "```\n",
      "~~~\n",
      "    缩进\n",
      "复制代码\n\n",
      "好的，以下是为您撰写的文章。\n\n",
      "让我搜索更多信息。\n\n",
      "希望对您有所帮助！\n\n",
      "<div>\n\n",
      "</div>\n\n",
      "<b>",
      "<think>\n",
      "</think>\n",
      "<a id=\"x\"></a>",
      "$$\n",
      "“",
      "”",
      "<!-- trendlsp-disable-next-line ST NU ZH -->\n",
      "<!-- trendlsp-disable -->\n\n",
      "<!-- trendlsp-enable -->\n\n",
      "<!-- toc -->\n\n",
      "---\ntitle: 题目\ndate: 2025-02-19\n---\n",
      "GPT模型与AI芯片 2024年。",
      "GPT 模型",
      "一(二)三",
      "甲——乙",
      "⟨",
      "\xE2\x80\x8B",
      "\xC2\xA0",
      "这一段文字要足够长，长到重复它就算是复制时的失误，而不是有意的重复，所以再写几个字凑够长度。"
      "\n\n"};
  return kPieces;
}

std::vector<std::string> texts() {
  std::vector<std::string> texts;
  for (const std::string& path : files_below(std::string(TREND_TESTS_DIR) + "/checks", ".md"))
    for (const Case& one : parse_fixture(read_file(path)).cases)
      texts.push_back(unescape(one.text));
  for (NamedText& sample : sample_articles()) texts.push_back(std::move(sample.text));
  return texts;
}

// A few sections' worth, so that an edit is cheap.
std::string cut_out(Random& random, const std::string& text) {
  constexpr std::size_t kLongest = 1500;
  if (text.size() <= kLongest) return text;
  const std::size_t from = text.find('\n', random.below(static_cast<std::uint32_t>(text.size())));
  return from == std::string::npos ? text.substr(0, kLongest) : text.substr(from + 1, kLongest);
}

// Lines lost, doubled, moved or joined, pieces put in, anything replaced by anything.
std::string edited(Random& random, std::string text) {
  const text::Document document(text);
  const text::LineIndex& lines = document.lines();
  const auto random_line = [&] {
    return lines.full(random.below(static_cast<std::uint32_t>(lines.count())));
  };
  const text::Range line = random_line();
  switch (random.below(10)) {
    case 0:
      return text.erase(line.begin, line.size());
    case 1:
      return text.insert(random_line().begin, std::string(document.slice(line)));
    case 2: {
      const text::Offset last = line.empty() ? line.end : border_before(text, line.end - 1);
      return text.erase(last, line.end - last);
    }
    case 3: {
      const text::Edit edit = random_edit(random, text);
      return text.replace(edit.range.begin, edit.range.size(), edit.text);
    }
    case 4:
      return text.insert(line.begin, random.pick(pieces()));
    case 5:
      return text.insert(line.begin, "\n" + random.pick(pieces()));
    case 6: {
      const text::Offset at = random_border(random, text);
      return text.erase(at, text::decode(text, at).size);
    }
    case 7: {
      const text::Range other = random_line();
      const text::Offset begin = std::min(line.begin, other.begin);
      const text::Offset end = std::max(line.end, other.end);
      return text.erase(begin, std::min(end, border_before(text, begin + 300)) - begin);
    }
    default:
      return text.insert(random_border(random, text), random.pick(pieces()));
  }
}

// Everything that a finding says.
std::string details(const text::Document& document, const std::vector<lint::Finding>& findings) {
  const auto place = [](text::Range range) {
    return " [" + std::to_string(range.begin) + "," + std::to_string(range.end) + ")";
  };
  std::string out;
  for (const lint::Finding& finding : findings) {
    out += render_finding(document, finding) + " / " + finding.message.zh;
    if (finding.unnecessary) out += " unnecessary";
    for (const lint::Related& related : finding.related)
      out += "\n  see" + place(related.range) + " " + related.message.en;
    for (const lint::Fix& fix : finding.fixes) {
      out += "\n  fix " + fix.title.en + " " + std::to_string(static_cast<int>(fix.safety));
      for (const text::Edit& edit : fix.edits.edits())
        out += place(edit.range) + "=" + escape(edit.text);
    }
    out += "\n";
  }
  return out;
}

class Checker {
 public:
  Checker() {
    settings_.profile = lint::Profile::kStrict;
    settings_.today = {2025, 3, 1, true};
  }

  // The findings for `after`, an edit away from `before`, with the results of `before`; and what is
  // wrong with them.
  std::string problem(const article::Article& after, std::shared_ptr<const lint::RunCache>& cache,
                      bool stop) {
    if (stop) {
      std::stop_source source;
      source.request_stop();
      cache = run(after, cache, source.get_token()).cache;
      return {};
    }
    const lint::RunResult cached = run(after, cache, {});
    const lint::RunResult fresh = run(after, nullptr, {});
    cache = cached.cache;
    const std::string expected = details(after.document(), fresh.findings.all());
    const std::string found = details(after.document(), cached.findings.all());
    if (expected == found && cached.suppressed == fresh.suppressed) return {};
    return "with the results before:\n" + found + "without:\n" + expected;
  }

  // The same for one edit from scratch.
  std::string problem(const std::string& before, const std::string& after) {
    auto article = article_of(before);
    std::shared_ptr<const lint::RunCache> cache = run(*article, nullptr, {}).cache;
    const auto edit = text::minimal_edit(article->text(), after);
    if (!edit) return {};
    article = article::reparse(*article, article->document().edited(*edit), *edit);
    return problem(*article, cache, false);
  }

  // Takes lines away that both texts share, as long as something is wrong.
  std::pair<std::string, std::string> smallest(std::string before, std::string after) {
    if (problem(before, after).empty()) return {before, after};
    for (bool smaller = true; smaller;) {
      smaller = false;
      for (const bool from_end : {false, true})
        for (std::size_t skip = 0; skip < 80; ++skip)
          if (auto less = without_line(before, after, skip, from_end);
              less && !problem(less->first, less->second).empty()) {
            std::tie(before, after) = *less;
            smaller = true;
          }
    }
    return {before, after};
  }

 private:
  using Texts = std::pair<std::string, std::string>;

  static std::optional<Texts> without_line(const std::string& before, const std::string& after,
                                           std::size_t line, bool from_end) {
    const text::Document a(before);
    const text::Document b(after);
    if (line >= a.lines().count() || line >= b.lines().count()) return std::nullopt;
    const auto range = [&](const text::Document& document) {
      return document.lines().full(from_end ? document.lines().count() - 1 - line : line);
    };
    if (range(a).empty() || a.slice(range(a)) != b.slice(range(b))) return std::nullopt;
    Texts texts{before, after};
    texts.first.erase(range(a).begin, range(a).size());
    texts.second.erase(range(b).begin, range(b).size());
    return texts;
  }

  lint::RunResult run(const article::Article& article, std::shared_ptr<const lint::RunCache> cache,
                      std::stop_token stop) const {
    return lint::run(article, settings_, "2025-02-18-weekly.md", std::move(cache), std::move(stop),
                     files_.seen());
  }

  lint::Settings settings_;
  lint::ListedFiles files_{"a.png,img/b.png"};
};

TEST_CASE("all rules: after any edit the same findings as without the results before it") {
  constexpr std::uint32_t kSteps = 12;
  const std::vector<std::string> samples = texts();
  const std::uint32_t edits = number_of("TREND_EDITS", 3000);
  const std::uint32_t first_seed = number_of("TREND_SEED", 1);
  Checker checker;
  for (std::uint32_t seed = first_seed; seed < first_seed + edits / kSteps; ++seed) {
    Random random(seed);
    std::string text = cut_out(random, random.pick(samples));
    if (random.below(4) == 0) text += cut_out(random, random.pick(samples));
    auto article = article_of(text);
    text = article->text();
    std::shared_ptr<const lint::RunCache> cache;
    for (std::uint32_t step = 0; step < kSteps; ++step) {
      const std::string next = edited(random, text);
      const auto edit = text::minimal_edit(text, next);
      if (edit) article = article::reparse(*article, article->document().edited(*edit), *edit);
      const std::string before = std::exchange(text, article->text());
      const std::string problem = checker.problem(*article, cache, random.below(8) == 0);
      if (problem.empty()) continue;
      const auto [small, changed] = checker.smallest(before, text);
      FAIL("TREND_SEED=", seed, " step ", step, ":\n", problem, "--- before\n", escape(small),
           "\n--- after\n", escape(changed), "\n", checker.problem(small, changed));
    }
  }
}

// Found by the soak.
TEST_CASE("what rules look at beyond their blocks") {
  Checker checker;
  const auto agree = [&](const std::string& before, const std::string& after) {
    CHECK(checker.problem(before, after) == "");
  };
  // How damaged front matter reads depends on the line behind it.
  agree("---\n title:\n \"\n正文。", "---\n title:\n \"\n```正文。");
  agree("---\n  title:\n  ---\t>\n\n](", "---\n  title:\n  ---\t>\n](");
  // Whether a heading's anchor matters depends on links anywhere.
  agree("算3出2了1题4共\n# 题 4 道\n", "算3出2了1题4共\n# 题 4 道\n\n[题](#题)\n");
  agree("问AI型AI答LL说AI了\n# AI 大\n\n[题](#题)\n", "问AI型AI答LL说AI了\n# AI 大\n\n[题](题)\n");
  // A message names a line that stands behind the edit.
  agree("甲\n\n<<<<<<< a\n乙\n=======\n丙\n>>>>>>> b\n",
        "甲\n\n新\n\n<<<<<<< a\n乙\n=======\n丙\n>>>>>>> b\n");
  // Whether a line is blank decides what a fix far from it deletes.
  agree("<|im_end|>\r\n\r\n<|im_end|>\r\n## 二\n", "<|im_end|>\r\n<|im_end|>\r\n## 二\n");
  agree("<|im_end|>\r\n", "<|im_end|>\r\n## 二、路线\n\n");
  // The last paragraph lacks the blank lines behind the one that it repeats.
  const std::string said = "端侧推理正在普及，成本一年之内下降了七成，部署的门槛也随之降低。\n";
  agree("头\n\n二\n\n" + said + "\n三\n\n四\n\n" + said,
        "头\n\n二\n\n另" + said + "\n三\n\n四\n\n" + said);
  agree("头\n\n二\n\n另" + said + "\n三\n\n四\n\n" + said,
        "头\n\n二\n\n" + said + "\n三\n\n四\n\n" + said);
  // A caption loses its table to what comes between them.
  agree("表 1：成本\n| 甲 |\n| --- |\n\n表 3：收益\n\n| 甲 |\n| --- |\n",
        "表 1：成本\n| 甲 |\n| --- |\n\n表 3：收益\n\n```\n代码\n```\n\n| 甲 |\n| --- |\n");
  // Blank lines above everything are a block of their own, with no other above it.
  agree("---\r\n---\r\n#\r\n>", "---\r\n---\r\n\n#\r\n>");
  agree("---\r\n---\r\n\r\n", "---\r\n---\r\n\n\r\n");
}

}  // namespace
}  // namespace trend::testing
