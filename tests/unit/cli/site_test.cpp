// The site of rules as files: complete, linked, well-formed, safe; and how it is written.
#include "server/cli/site.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <regex>
#include <set>

#include "rules/lint/markdownlint.h"
#include "rules/lint/registry.h"
#include "server/cli/site_example.h"
#include "server/cli/site_text.h"

namespace trend::cli {
namespace {

using text::Language;

const std::map<std::string, std::string>& site() {
  static const std::map<std::string, std::string> files = [] {
    std::map<std::string, std::string> result;
    for (SiteFile& file : make_site()) result[file.path] = std::move(file.bytes);
    return result;
  }();
  return files;
}

bool is_html(const std::string& path) { return path.ends_with(".html"); }

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t times = 0;
  for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + 1))
    ++times;
  return times;
}

/// The part of a rule's page in one language.
std::string_view in(const std::string& page, Language language) {
  const std::size_t english = page.find("<article class=\"en\"");
  REQUIRE(english != std::string::npos);
  const std::string_view whole(page);
  return language == Language::kEn ? whole.substr(english) : whole.substr(0, english);
}

/// All values of `attribute`, as they stand.
std::vector<std::string> values_of(const std::string& html, const std::string& attribute) {
  const std::string before = " " + attribute + "=\"";
  std::vector<std::string> values;
  for (std::size_t at = html.find(before); at != std::string::npos;
       at = html.find(before, at + 1)) {
    const std::size_t begin = at + before.size();
    values.push_back(html.substr(begin, html.find('"', begin) - begin));
  }
  return values;
}

/// Why `html` is no well-nested HTML; empty when it is.
std::string unbalanced(std::string_view html) {
  static const std::set<std::string, std::less<>> kVoid = {"meta", "link", "input",
                                                           "br",   "hr",   "img"};
  std::vector<std::string> open;
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
    if (html.substr(at).starts_with("<!")) continue;
    const bool closing = html[at + 1] == '/';
    const std::size_t begin = at + (closing ? 2 : 1);
    const std::string name(html.substr(begin, html.find_first_of(" >", begin) - begin));
    if (!closing && kVoid.count(name) == 0) open.push_back(name);
    if (!closing) continue;
    if (open.empty() || open.back() != name) {
      return "</" + name + "> closes " + (open.empty() ? "nothing" : open.back()) + ": " +
             std::string(html.substr(at > 60 ? at - 60 : 0, 80));
    }
    open.pop_back();
  }
  return open.empty() ? "" : "left open: " + open.back();
}

TEST_CASE("every rule has its page, whole in both languages") {
  for (const lint::Rule* rule : lint::all_rules()) {
    const auto file = site().find("rules/" + std::string(rule->id) + ".html");
    REQUIRE(file != site().end());
    CAPTURE(rule->id);
    CHECK(file->second.find("<title>" + std::string(rule->id) + " ") != std::string::npos);
    for (const Language language : {Language::kZh, Language::kEn}) {
      const bool zh = language == Language::kZh;
      const std::string_view page = in(file->second, language);
      const auto has = [&](std::string_view text) { return page.find(text) != std::string::npos; };
      CHECK(has("</dl>\n<p>"));  // after the facts, what and why
      CHECK(has("<figure class=\"example wrong\">"));
      CHECK(has("<figure class=\"example right\">"));
      CHECK(has("<ul class=\"findings\">\n<li>"));
      CHECK(count(page, "<ul class=\"findings\">\n<li>") ==
            count(page, "<figure class=\"example wrong\">"));
      CHECK(has(zh ? "<h2>修复</h2>" : "<h2>Fix</h2>"));
      for (const lint::OptionSpec& option : rule->options)
        CHECK(has("<tr><td><code>" + std::string(option.name) + "</code>"));
    }
  }
}

TEST_CASE("a rule whose fix can be applied shows the text after it") {
  for (const lint::Rule* rule : lint::all_rules()) {
    // Fixes of the family MD depend on more than their short examples show.
    if (rule->fix == lint::FixKind::kNone || lint::is_markdownlint(*rule)) continue;
    CAPTURE(rule->id);
    const std::string& page = site().at("rules/" + std::string(rule->id) + ".html");
    CHECK(count(page, "<p class=\"after\">") >= 2);
  }
}

TEST_CASE("every link leads somewhere, and none out of the site") {
  const std::string kIds = "id";
  std::size_t links = 0;
  for (const auto& [path, html] : site()) {
    if (!is_html(path)) continue;
    std::vector<std::string> targets = values_of(html, "href");
    for (std::string& target : values_of(html, "src")) targets.push_back(std::move(target));
    for (const std::string& target : targets) {
      ++links;
      CAPTURE(path);
      CAPTURE(target);
      const std::size_t hash = std::min(target.find('#'), target.size());
      const std::string folder =
          path.substr(0, path.find('/') == std::string::npos ? 0 : path.find('/') + 1);
      const std::string full = engine::join_path("/" + folder, target.substr(0, hash)).substr(1);
      const auto found = site().find(hash == 0 ? path : full);
      CHECK(found != site().end());
      if (found == site().end() || hash == target.size()) continue;
      const std::vector<std::string> ids = values_of(found->second, kIds);
      CHECK(std::count(ids.begin(), ids.end(), target.substr(hash + 1)) == 1);
    }
  }
  CHECK(links > 10 * lint::all_rules().size());
}

TEST_CASE("pages are well-formed, ids stand once, examples cannot break out") {
  for (const auto& [path, html] : site()) {
    if (!is_html(path)) continue;
    CAPTURE(path);
    CHECK(unbalanced(html) == "");
    const std::vector<std::string> ids = values_of(html, "id");
    CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == ids.size());
    CHECK(count(html, "<script") == (path == "index.html" ? 2 : 1));
    CHECK(html.find(" style=\"") == std::string::npos);
    CHECK(count(html, "<iframe") == count(html, "<iframe sandbox=\"allow-same-origin\" title="));
  }
  CHECK(unbalanced("<p><b></p>") != "");
  CHECK(unbalanced("<p>") == "left open: p");
}

TEST_CASE("an example's tags stay inside its frame") {
  lint::Rule rule{};
  rule.id = "XX001";
  lint::PageExample example;
  example.text = "<script>alert(1)</script>\n</iframe>\"> \xF0\x9F\x98\x80 <b onclick=\"x()\">\n";
  const std::string html = example_figure(rule, example, false, Language::kEn, "1 & <2>");
  CHECK(html.find("1 &amp; &lt;2&gt;") != std::string::npos);
  CHECK(html.find("<script") == std::string::npos);
  CHECK(count(html, "</iframe>") == 1);
  CHECK(html.find("default-src 'none'") != std::string::npos);
  CHECK(html.find("&lt;script&gt;alert(1)&lt;/script&gt;") != std::string::npos);
  CHECK(unbalanced(html) == "");
}

TEST_CASE(
    "an example of a rule says what the rule says, at its place, and what the fix makes of it") {
  const std::string& page = site().at("rules/WS004.html");
  const std::string_view english = in(page, Language::kEn);
  CHECK(english.find("no newline at the end of the file") != std::string_view::npos);
  CHECK(english.find("<p class=\"after\">After the fix</p>") != std::string_view::npos);
  const std::string& spaces = site().at("rules/WS001.html");
  CHECK(spaces.find("<mark>␠") != std::string::npos);
}

TEST_CASE("ids in prose become links, not in links, tags or longer words") {
  CHECK(
      with_rule_links(
          "<p title=\"NU001\">see NU001, NU999, XNU001, NU0012 and <a href=\"x\">NU001</a></p>",
          "../", "WS004") ==
      "<p title=\"NU001\">see <a href=\"../rules/NU001.html\">NU001</a>, NU999, XNU001, NU0012 and "
      "<a href=\"x\">NU001</a></p>");
  CHECK(with_rule_links("WS004", "", "WS004") == "WS004");
}

TEST_CASE("a line end between Han characters is no blank; tags in pages are no tags") {
  CHECK(
      page_html("甲\n乙\nab\n丙 <b>x</b>\n\n    甲\n    乙\n", "", "") ==
      "<p>甲乙\nab\n丙 <!-- raw HTML omitted -->x<!-- raw HTML omitted --></p>\n<pre><code>甲\n乙\n"
      "</code></pre>\n");
}

TEST_CASE("the search knows both languages of every page and the ids of markdownlint") {
  const std::string& texts = site().at("search.js");
  for (const lint::Rule* rule : lint::all_rules())
    CHECK(texts.find("\"" + std::string(rule->id) + "\":") != std::string::npos);
  CHECK(site().at("index.html").find("data-also=\"md047 ") != std::string::npos);
  CHECK(site()
            .at("equivalents.html")
            .find("<tr><td><code>MD047</code></td><td><a "
                  "href=\"rules/WS004.html\">WS004</a></td></tr>") != std::string::npos);
}

struct Written {
  int status;
  std::string err;
};

Written write_site(engine::MemoryFiles& files) {
  StringOutput out;
  StringOutput err;
  Options options;
  options.site = "docs";
  const int status = run_site(options, {files, out, err, [] { return std::nullopt; }, false});
  CHECK(out.text().empty());
  return {status, err.text()};
}

TEST_CASE("a site is written into its own folder only, and takes old pages along") {
  engine::MemoryFiles foreign{{"/docs/notes.md", "mine"}};
  const Written refused = write_site(foreign);
  CHECK(refused.status == kTrouble);
  CHECK(refused.err ==
        "trendlsp: docs: holds other files, nothing was written; name an empty folder\n");
  CHECK(foreign.list("/docs").entries.size() == 1);

  engine::MemoryFiles files{{"/docs/.trendlsp-site", "rules/ZZ001.html\n../kept\n/kept\n"},
                            {"/docs/rules/ZZ001.html", "of an older version"},
                            {"/docs/own.html", "added by hand"},
                            {"/kept", "x"}};
  CHECK(write_site(files).status == kClean);
  CHECK(files.kind("/docs/rules/ZZ001.html") == engine::FileKind::kNone);
  CHECK(files.kind("/docs/own.html") == engine::FileKind::kFile);
  CHECK(files.kind("/kept") == engine::FileKind::kFile);
  for (const auto& [path, bytes] : site()) CHECK(files.read("/docs/" + path).bytes == bytes);
  const std::string manifest = files.read("/docs/.trendlsp-site").bytes;
  CHECK(write_site(files).status == kClean);
  CHECK(files.read("/docs/.trendlsp-site").bytes == manifest);
}

}  // namespace
}  // namespace trend::cli
