// Each example is parsed, checked and fixed as an article of its own would be.
#include "server/cli/site_example.h"

#include <algorithm>
#include <memory>
#include <vector>

#include "rules/article/html.h"
#include "rules/article/parse.h"
#include "rules/lint/fixer.h"
#include "rules/lint/listed_files.h"
#include "rules/lint/runner.h"
#include "rules/text/visible_form.h"
#include "server/cli/report.h"
#include "server/cli/site_assets.h"
#include "server/cli/site_text.h"
#include "server/cli/wording.h"

namespace trend::cli {
namespace {

using text::Language;

// What a site generator publishes: front matter that stands where it belongs is not shown.
std::string_view published(std::string_view text) {
  for (const std::string_view mark : {"---\n", "+++\n"}) {
    if (!text.starts_with(mark)) continue;
    const std::size_t end = text.find("\n" + std::string(mark), mark.size() - 1);
    if (end != std::string_view::npos) return text.substr(end + 1 + mark.size());
  }
  return text;
}

constexpr std::size_t kLineHeight = 28;  // in pixels, with the gaps between blocks

// Lines that `html` is about as high as, so that the frame fits before a script measures it.
std::size_t lines_of(std::string_view html) {
  std::size_t lines = 1;
  for (const std::string_view tag : {"<p", "<h", "<li", "<tr", "<pre", "<blockquote", "<br", "\n"})
    for (std::size_t at = html.find(tag); at != std::string_view::npos; at = html.find(tag, at + 1))
      ++lines;
  return std::clamp<std::size_t>(lines, 3, 20);
}

class Figure {
 public:
  Figure(const lint::Rule& rule, const lint::PageExample& example, Language language)
      : rule_(rule),
        example_(example),
        zh_(language == Language::kZh),
        language_(language),
        files_(example.files) {
    article_ = article::parse(text::Document::from_bytes(example.text));
  }

  std::string render(bool wrong, std::string_view label) {
    std::vector<lint::Finding> findings = run();
    std::string out = "<figure class=\"example ";
    out += wrong ? "wrong" : "right";
    out += "\">\n";
    const std::string caption = html_escaped(label) + surroundings();
    if (!caption.empty()) out += "<figcaption>" + caption + "</figcaption>\n";
    out += pair(article_->text(), wrong ? findings : std::vector<lint::Finding>{});
    if (wrong) out += list(findings) + after_fix(findings);
    return out + "</figure>\n";
  }

 private:
  std::string_view say(std::string_view zh, std::string_view en) const { return zh_ ? zh : en; }

  std::vector<lint::Finding> run() const {
    std::vector<lint::Finding> findings =
        lint::run(*article_, example_.settings, example_.file_name, nullptr, {}, files_.seen())
            .findings.take();
    std::erase_if(findings, [&](const lint::Finding& found) { return found.rule != &rule_; });
    return findings;
  }

  // "file=a.md max=3" as it stands: its words are those of the configuration.
  std::string surroundings() const {
    return example_.info.empty() ? "" : std::string(say("设定：", " with ")) + code(example_.info);
  }

  std::string pair(std::string_view source, const std::vector<lint::Finding>& findings) const {
    std::string out = "<div class=\"pair\">\n<div><p class=\"what\">";
    out.append(say("源文", "Source")) += "</p>\n<pre tabindex=\"0\"><code>";
    out += marked(source, findings) + "</code></pre></div>\n<div><p class=\"what\">";
    out.append(say("读者看到的", "What the reader sees")) += "</p>\n" + reader(source);
    return out + "</div>\n</div>\n";
  }

  // The source with the findings' ranges marked; ranges that overlap are one mark.
  static std::string marked(std::string_view source, const std::vector<lint::Finding>& findings) {
    std::vector<text::Range> ranges;
    for (const lint::Finding& finding : findings) ranges.push_back(finding.range);
    std::sort(ranges.begin(), ranges.end());
    std::string out;
    std::size_t done = 0;
    for (const text::Range& range : ranges) {
      const std::size_t begin = std::max<std::size_t>(range.begin, done);
      if (range.end < begin || range.end > source.size()) continue;
      out += shown(source, done, begin) + "<mark>";
      out += shown(source, begin, range.end) + "</mark>";
      done = range.end;
    }
    return out + shown(source, done, source.size());
  }

  // source[begin, end) in its visible form; a blank is marked by what follows it in the source.
  static std::string shown(std::string_view source, std::size_t begin, std::size_t end) {
    std::string out;
    while (begin < end) {
      const std::size_t line_end = std::min(source.find('\n', begin), source.size());
      const std::size_t stop = std::min(end, line_end);
      const bool whole = stop == line_end;
      const std::string piece =
          std::string(source.substr(begin, stop - begin)) + (whole ? "" : "x");
      std::string visible = text::visible_form(piece);
      if (!whole) visible.pop_back();
      out += html_escaped(visible);
      if (whole && stop < end) out += '\n';
      begin = stop + (whole && stop < end ? 1 : 0);
    }
    return out;
  }

  // The published text in a frame of its own, so that tags left open end there and nothing runs.
  std::string reader(std::string_view source) const {
    const std::string html = article::render_html(published(source), article::RawHtml::kKeep);
    if (html.empty()) {
      return "<p class=\"nothing\">" +
             std::string(
                 say("（没有内容：front matter 不显示）", "(nothing: front matter is not shown)")) +
             "</p>\n";
    }
    const std::string page =
        "<!DOCTYPE html><meta charset=\"utf-8\">" + std::string(kReaderHead) + html;
    return "<iframe sandbox=\"allow-same-origin\" title=\"" +
           std::string(say("示例发布后的样子", "The example as published")) + "\" height=\"" +
           std::to_string(lines_of(html) * kLineHeight) + "\" srcdoc=\"" + html_escaped(page) +
           "\"></iframe>\n";
  }

  std::string list(const std::vector<lint::Finding>& findings) const {
    SpotFinder spots(article_->document());
    std::string out = "<ul class=\"findings\">\n";
    for (const lint::Finding& finding : findings) {
      const Spot spot = spots.of(finding.range);
      out += "<li><span class=\"severity " +
             std::string(severity_word(finding.severity, Language::kEn)) + "\">" +
             std::string(severity_word(finding.severity, language_)) +
             "</span> <span class=\"place\">" + std::to_string(spot.line) + ":" +
             std::to_string(spot.column) + "</span> " +
             html_escaped(finding.message.in(language_)) + fixes(finding) + "</li>\n";
    }
    return out + "</ul>\n";
  }

  std::string fixes(const lint::Finding& finding) const {
    std::string out;
    for (const lint::Fix& fix : finding.fixes) {
      out += "<br><span class=\"fix\">" + std::string(say("修复：", "Fix: ")) +
             html_escaped(fix.title.in(language_)) + std::string(say("（", " (")) +
             std::string(safety_word(fix.safety, language_)) + std::string(say("）", ")")) +
             "</span>";
    }
    return out;
  }

  // The text after --fix, or, where only an editor can choose, after the first choice.
  std::string after_fix(const std::vector<lint::Finding>& findings) const {
    lint::FixOutcome outcome =
        lint::fix_all(article_, example_.settings, true, example_.file_name, files_.seen());
    std::string_view heading = say("修复之后", "After the fix");
    if (outcome.text == example_.text) {
      const auto pick =
          std::find_if(findings.begin(), findings.end(),
                       [](const lint::Finding& found) { return !found.fixes.empty(); });
      if (pick == findings.end()) return {};
      heading = say("选第一种修复之后", "After the first choice");
      outcome.text = pick->fixes.front().edits.apply(article_->text());
    }
    return "<p class=\"after\">" + std::string(heading) + "</p>\n" + pair(outcome.text, {});
  }

  const lint::Rule& rule_;
  const lint::PageExample& example_;
  const bool zh_;
  const Language language_;
  const lint::ListedFiles files_;
  std::shared_ptr<const article::Article> article_;
};

}  // namespace

std::string example_figure(const lint::Rule& rule, const lint::PageExample& example, bool wrong,
                           text::Language language, std::string_view label) {
  return Figure(rule, example, language).render(wrong, label);
}

}  // namespace trend::cli
