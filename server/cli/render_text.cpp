// Findings for people: heading, place, excerpt with marks, related places, fix; a summary at the
// end.
#include <algorithm>
#include <utility>
#include <vector>

#include "rules/lint/registry.h"
#include "rules/lint/rule.h"
#include "server/cli/excerpt.h"
#include "server/cli/report.h"
#include "server/cli/wording.h"

namespace trend::cli {
namespace {

// Room for what stands around heading and excerpt: places, marks, the fix.
constexpr std::size_t kUsualSize = 512;

class TextRenderer final : public Renderer {
 public:
  TextRenderer(Output& out, const TextStyle& style) : out_(out), settings_(style) {}

  void file(const FileReport& report) override {
    if (settings_.statistics) return;
    SpotFinder spots(report.document);
    ExcerptFinder excerpts(report.document);
    path_ = visible(report.path);
    address_ = style().links ? "file://" + percent_encoded(report.path) + "#" : std::string();
    for (const lint::Finding* finding : report.findings) {
      const Spot spot = spots.of(finding->range);
      if (settings_.quiet) {
        out_.write(place(spot) + ": " + heading(report, *finding) + "\n");
      } else {
        full(report, *finding, spot, excerpts.of(finding->range));
      }
    }
  }

  void end(const Summary& summary) override {
    if (settings_.statistics) statistics(summary);
    if (!settings_.quiet) out_.write(summary_line(summary, settings_.language) + "\n");
  }

 private:
  const Style& style() const { return settings_.style; }

  // error[FM001] front-matter-indented: message
  std::string heading(const FileReport& report, const lint::Finding& finding) const {
    const bool zh = report.language == text::Language::kZh;
    const std::string page = engine::rule_address(report.rule_docs, finding.rule->id);
    const std::string label = std::string(severity_word(finding.severity, report.language)) + "[" +
                              std::string(finding.rule->id) + "]";
    const std::string painted = style().severity(finding.severity, label);
    return (page.empty() ? painted : style().link(page, painted)) + " " +
           style().bold(finding.rule->name) + (zh ? "：" : ": ") +
           visible(finding.message.in(report.language));
  }

  void full(const FileReport& report, const lint::Finding& finding, const Spot& spot,
            const Excerpt& excerpt) {
    const std::string number = std::to_string(excerpt.line);
    const std::string gutter(number.size() + 1, ' ');
    const std::string bar = style().dim("|");
    std::string text = heading(report, finding);
    text.reserve(text.size() + excerpt.text.size() + kUsualSize);
    text.append("\n  ").append(style().dim("-->")).append(" ").append(linked(spot)).append("\n ");
    text.append(gutter).append(bar).append("\n ").append(style().dim(number)).append(" ");
    text.append(bar).append(excerpt.text.empty() ? "" : " ").append(excerpt.text).append("\n ");
    text.append(gutter).append(bar).append(" ").append(excerpt.indent, ' ');
    text.append(style().severity(finding.severity, std::string(excerpt.width, '^'))).append("\n");
    if (excerpt.more_lines > 0)
      text += " " + gutter + style().dim(more_lines(excerpt, report)) + "\n";
    for (const lint::Related& related : finding.related) text += related_place(report, related);
    text += fix_note(report, finding, gutter);
    text += '\n';
    out_.write(text);
  }

  std::string place(const Spot& spot) const {
    return path_ + ":" + std::to_string(spot.line) + ":" + std::to_string(spot.column);
  }

  std::string linked(const Spot& spot) const {
    return style().links ? style().link(address_ + std::to_string(spot.line), place(spot))
                         : place(spot);
  }

  static std::string more_lines(const Excerpt& excerpt, const FileReport& report) {
    const std::string count = std::to_string(excerpt.more_lines);
    if (report.language == text::Language::kZh) return "… 另有 " + count + " 行";
    return "… " + counted(excerpt.more_lines, "more line");
  }

  std::string related_place(const FileReport& report, const lint::Related& related) const {
    const Spot spot = SpotFinder(report.document).of(related.range);
    return "  " + style().dim("-->") + " " + linked(spot) + "  " +
           visible(related.message.in(report.language)) + "\n";
  }

  std::string fix_note(const FileReport& report, const lint::Finding& finding,
                       const std::string& gutter) const {
    if (finding.fixes.empty()) return {};
    const lint::Fix& fix = finding.fixes.front();
    const bool zh = report.language == text::Language::kZh;
    const std::string safety(safety_word(fix.safety, report.language));
    return " " + gutter + style().dim("=") + " " + style().green(zh ? "修复" : "fix") +
           (zh ? "：" : ": ") + visible(fix.title.in(report.language)) +
           (zh ? "（" + safety + "）" : " (" + safety + ")") + "\n";
  }

  void statistics(const Summary& summary) {
    std::vector<std::pair<std::string_view, std::size_t>> rows(summary.by_rule.begin(),
                                                               summary.by_rule.end());
    std::stable_sort(rows.begin(), rows.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    std::size_t digits = 1;
    for (const auto& row : rows) digits = std::max(digits, std::to_string(row.second).size());
    for (const auto& [id, count] : rows) {
      const std::string number = std::to_string(count);
      const lint::Rule* rule = lint::find_rule(id);
      out_.write(std::string(digits - number.size(), ' ') + number + "  " + style().bold(id) +
                 "  " + std::string(rule == nullptr ? "" : rule->name) + "\n");
    }
    if (!rows.empty()) out_.write("\n");
  }

  Output& out_;
  const TextStyle settings_;
  std::string path_;     // of the file being rendered, as shown
  std::string address_;  // its address but for the line, where links are shown
};

}  // namespace

std::unique_ptr<Renderer> make_text_renderer(Output& out, const TextStyle& style) {
  return std::make_unique<TextRenderer>(out, style);
}

}  // namespace trend::cli
