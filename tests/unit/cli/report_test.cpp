// What several renderers share: edits that line and column can name, fingerprints, escaping.
#include "server/cli/report.h"

#include <doctest/doctest.h>

#include <set>

#include "server/cli/fingerprint.h"
#include "server/cli/xml_text.h"
#include "tests/unit/cli/sample.h"

namespace trend::cli {
namespace {

TEST_CASE("an edit between CR and LF takes both: same text, nameable borders") {
  const text::Document document("甲\r\n乙\r\n\n丙\r");
  const auto splits = [&](text::Offset at) {
    return 0 < at && at < document.size() && document.text()[at - 1] == '\r' &&
           document.text()[at] == '\n';
  };
  std::size_t widened = 0;
  for (text::Offset begin = 0; begin <= document.size(); ++begin) {
    for (text::Offset end = begin; end <= document.size(); ++end) {
      const text::Edit edit{{begin, end}, "x"};
      const text::Edit wide = around_line_ends(document, edit);
      CAPTURE(begin);
      CAPTURE(end);
      CHECK_FALSE(splits(wide.range.begin));
      CHECK_FALSE(splits(wide.range.end));
      text::EditSet one;
      text::EditSet other;
      one.add(edit);
      other.add(wide);
      CHECK(one.apply(document.text()) == other.apply(document.text()));
      if (wide != edit) ++widened;
    }
  }
  CHECK(widened > 0);
}

TEST_CASE("columns in three units") {
  const text::Document document("a文😀e\u0301b");
  const text::Range b{static_cast<text::Offset>(document.size() - 1), document.size()};
  CHECK(SpotFinder(document).of(b).column == 6);
  CHECK(SpotFinder(document, text::Encoding::kUtf16).of(b).column == 7);
  CHECK(SpotFinder(document, text::Encoding::kUtf8).of(b).column == 12);
}

std::vector<std::string> prints_of(const Sample& sample) {
  const FileReport report = sample.report();
  Fingerprints prints(report.document, report.path);
  std::vector<std::string> result;
  for (const lint::Finding* finding : report.findings) result.push_back(prints.next(*finding));
  return result;
}

Sample three_findings(const std::string& before, const std::string& path = "a.md",
                      const lint::Rule& rule = kFirst) {
  Sample sample{path, before + "甲 乙 甲"};
  sample.add("甲", {"坏", "bad"}, lint::Severity::kError, rule);
  sample.add("乙", {"坏", "bad"}, lint::Severity::kError, rule);
  sample.add("甲", {"更坏", "worse"}, lint::Severity::kError, rule);
  return sample;
}

TEST_CASE("fingerprints: all different, the same when lines, languages and messages change") {
  const std::vector<std::string> prints = prints_of(three_findings(""));
  CHECK(std::set<std::string>(prints.begin(), prints.end()).size() == 3);
  for (const std::string& print : prints) {
    CHECK(print.size() == 16);
    CHECK(print.find_first_not_of("0123456789abcdef") == std::string::npos);
  }
  CHECK(prints_of(three_findings("# 新的一行\r\n\r\n")) == prints);
  Sample other = three_findings("");
  other.language = text::Language::kZh;
  other.findings[0].message.zh = "改写的话";
  CHECK(prints_of(other) == prints);
  // A baseline written by one release is read by the next.
  CHECK(prints[0] == "e18c69bade3ff545");
}

TEST_CASE("fingerprints differ by path and rule") {
  const std::vector<std::string> prints = prints_of(three_findings(""));
  CHECK(prints_of(three_findings("", "b.md"))[0] != prints[0]);
  CHECK(prints_of(three_findings("", "a.md", kSecond))[0] != prints[0]);
}

TEST_CASE("a path as part of a URI") {
  CHECK(percent_encoded("夹/a b#1.md") == "%E5%A4%B9/a%20b%231.md");
  CHECK(percent_encoded("c:x\xFF%") == "c%3Ax%FF%25");
}

TEST_CASE("XML: markup, line ends, what is no XML") {
  CHECK(xml_escaped("<甲> & \"乙\" 'x'") == "&lt;甲&gt; &amp; &quot;乙&quot; 'x'");
  CHECK(xml_escaped("a\tb\r\nc") == "a&#9;b&#13;&#10;c");
  CHECK(xml_escaped("\x1b[1m\x01") == "\uFFFD[1m\uFFFD");
  CHECK(xml_escaped("x\xFFy\uFFFE") == "x\uFFFDy\uFFFD");
  CHECK(xml_escaped("😀e\u0301\uFFFD]]>") == "😀e\u0301\uFFFD]]&gt;");
}

}  // namespace
}  // namespace trend::cli
