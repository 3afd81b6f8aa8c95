// Every detail of findings survives; damaged bytes give findings of no use, but no harm.
#include "server/engine/findings_codec.h"

#include <doctest/doctest.h>

#include "rules/article/parse.h"
#include "rules/lint/runner.h"
#include "tests/support/articles.h"
#include "tests/support/random_article.h"
#include "tests/unit/engine/described.h"

namespace trend::engine {
namespace {

std::vector<lint::Finding> findings_of(const std::string& text) {
  lint::Settings settings;
  settings.select = {"ALL", "MD"};
  const auto article = article::parse(text::Document::from_bytes(text));
  return lint::run(*article, settings, "2025-02-30.md").findings.all();
}

TEST_CASE("findings of all articles at hand come back as they were") {
  std::vector<std::string> texts;
  for (const auto& [name, text] : testing::sample_articles()) texts.push_back(text);
  testing::Random random(7);
  for (int i = 0; i < testing::rounds(200); ++i)
    texts.push_back(testing::random_article(random, 60));
  std::size_t fixes = 0;
  std::size_t related = 0;
  for (const std::string& text : texts) {
    const std::vector<lint::Finding> findings = findings_of(text);
    for (const lint::Finding& finding : findings) {
      fixes += finding.fixes.size();
      related += finding.related.size();
    }
    PackedWriter out;
    write_findings(findings, out);
    PackedReader in(out.bytes());
    const auto size = static_cast<text::Offset>(text::Document::from_bytes(text).size());
    CHECK(described(read_findings(in, size)) == described(findings));
    CHECK(in.ok());
    CHECK(in.at_end());
  }
  CHECK(fixes > 100);
  CHECK(related > 10);
}

TEST_CASE("places outside the text are no findings") {
  const std::string text = "# 标题\n\n正文。";
  PackedWriter out;
  write_findings(findings_of(text), out);
  PackedReader in(out.bytes());
  read_findings(in, 3);
  CHECK_FALSE(in.ok());
}

TEST_CASE("whatever the bytes, reading ends and stays inside the text") {
  testing::Random random(11);
  const std::string text = testing::random_article(random, 20);
  const auto size = static_cast<text::Offset>(text.size());
  PackedWriter out;
  write_findings(findings_of(text), out);
  std::string bytes = out.take();
  const auto read = [&] {
    PackedReader in(bytes);
    const std::vector<lint::Finding> findings = read_findings(in, size);
    if (!in.ok()) return;
    for (const lint::Finding& finding : findings) {
      CHECK(finding.range.end <= size);
      for (const lint::Fix& fix : finding.fixes) fix.edits.apply(text);
    }
  };
  for (char& byte : bytes) {
    for (const unsigned flip : {0x01U, 0x7FU, 0x80U, 0xFFU}) {
      const char before = byte;
      byte = static_cast<char>(static_cast<unsigned char>(byte) ^ flip);
      read();
      byte = before;
    }
  }
}

}  // namespace
}  // namespace trend::engine
