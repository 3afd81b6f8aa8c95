// Tokens as marks in the text: {kind text}.
#include "server/features/semantic_tokens.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "rules/article/parse.h"
#include "tests/support/articles.h"
#include "tests/support/random_article.h"

namespace trend {
namespace {

const char* name_of(features::TokenKind kind) {
  switch (kind) {
    case features::TokenKind::kOrdinal:
      return "no";
    case features::TokenKind::kTableHeader:
      return "th";
    case features::TokenKind::kKey:
      return "key";
    case features::TokenKind::kFootnote:
      return "fn";
    case features::TokenKind::kFootnoteDefinition:
      return "def";
    case features::TokenKind::kMention:
      return "see";
    case features::TokenKind::kDate:
      return "date";
    case features::TokenKind::kQuantity:
      return "qty";
  }
  return "";
}

std::string marked(std::string text) {
  const auto article = article::parse(text::Document(std::move(text)));
  std::string out(article->text());
  const auto tokens = features::semantic_tokens(*article);
  for (auto token = tokens.rbegin(); token != tokens.rend(); ++token) {
    out.insert(token->range.end, "}");
    out.insert(token->range.begin, std::string("{") + name_of(token->kind) + " ");
  }
  return "\n" + out;
}

TEST_CASE("every kind, in headings, prose, tables, lists and front matter") {
  CHECK(marked(R"(---
title: 2031 年储能
date: 2031-05-06
---
# 储能

## 一、电池

### 1.1 成本

降了 **12%**，见 1.2 节[^a]与 `45%`。

| 路线 | 2031 年 |
| --- | --- |
| 钠 | 80 GWh |

### 1.2 寿命

- 5 月 6 日：3 倍

[^a]: 注。
)") == R"(
---
{key title}: {date 2031 年}储能
{key date}: {date 2031-05-06}
---
# 储能

## {no 一、}电池

### {no 1.1} 成本

降了 **{qty 12%}**，见 {see 1.2 节}{fn [^a]}与 `45%`。

| {th 路线} | {th 2031 年} |
| --- | --- |
| 钠 | {qty 80 GWh} |

### {no 1.2} 寿命

- {date 5 月 6 日}：{qty 3 倍}

{def [^a]}: 注。
)");
}

TEST_CASE("nothing to colour") {
  CHECK(marked("") == "\n");
  CHECK(marked("# 题\n\n文字。\n\n```\n45% 2031-05-06\n```\n") ==
        "\n# 题\n\n文字。\n\n```\n45% 2031-05-06\n```\n");
}

void check_laws(const article::Article& article, testing::Random& random) {
  const std::vector<features::Token> all = features::semantic_tokens(article);
  text::Offset last = 0;
  for (const features::Token& token : all) {
    CHECK(token.range.begin >= last);
    CHECK(!token.range.empty());
    CHECK(token.range.end <= article.document().size());
    CHECK(article.slice(token.range).find_first_of("\r\n") == std::string_view::npos);
    last = token.range.end;
  }
  text::Range range{testing::random_border(random, article.text()),
                    testing::random_border(random, article.text())};
  if (range.end < range.begin) std::swap(range.begin, range.end);
  std::vector<features::Token> inside;
  for (const features::Token& token : all)
    if (token.range.intersects(range)) inside.push_back(token);
  CHECK(features::semantic_tokens(article, range) == inside);
}

TEST_CASE("in order, disjoint, on one line; a range gives what all give there") {
  testing::Random random(9);
  for (const testing::NamedText& sample : testing::sample_articles()) {
    INFO(sample.name);
    const auto article = article::parse(text::Document::from_bytes(sample.text));
    for (int i = testing::rounds(5); i > 0; --i) check_laws(*article, random);
  }
  for (int round = testing::rounds(100); round > 0; --round) {
    const auto article = article::parse(text::Document(testing::random_article(random, 50)));
    INFO(article->text());
    check_laws(*article, random);
  }
}

}  // namespace
}  // namespace trend
