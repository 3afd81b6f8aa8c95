// Reviewdog's diagnostic format, rdjson, which turns fixes into suggestions of a review. Its
// columns count UTF-8 bytes from 1.
#include <optional>
#include <utility>

#include "rules/lint/rule.h"
#include "server/cli/json_text.h"
#include "server/cli/report.h"

namespace trend::cli {
namespace {

// A suggestion is one replacement, several are alternatives: the edits of a fix are joined by the
// text between them, as long as that is no more than a reader can look over.
constexpr std::size_t kMaxBetween = 2000;

std::optional<text::Edit> as_one_edit(const text::Document& document, const lint::Fix& fix) {
  const std::vector<text::Edit>& edits = fix.edits.edits();
  if (edits.empty()) return std::nullopt;
  text::Edit whole = edits.front();
  std::size_t between = 0;
  for (std::size_t i = 1; i < edits.size(); ++i) {
    const text::Range gap{whole.range.end, edits[i].range.begin};
    between += gap.size();
    if (between > kMaxBetween) return std::nullopt;
    whole.text += document.slice(gap);
    whole.text += edits[i].text;
    whole.range.end = edits[i].range.end;
  }
  return around_line_ends(document, whole);
}

std::string_view rdjson_severity(lint::Severity severity) {
  switch (severity) {
    case lint::Severity::kError:
      return "ERROR";
    case lint::Severity::kWarning:
      return "WARNING";
    default:
      return "INFO";
  }
}

Json range_of(const Spot& spot) {
  return {{"start", {{"line", spot.line}, {"column", spot.column}}},
          {"end", {{"line", spot.end_line}, {"column", spot.end_column}}}};
}

class RdjsonRenderer final : public Renderer {
 public:
  explicit RdjsonRenderer(Output& out) : out_(out) {}

  void begin() override { out_.write(R"({"source":{"name":"trendlsp"},"diagnostics":[)"); }
  void file(const FileReport& report) override {
    SpotFinder spots(report.document, text::Encoding::kUtf8);
    SpotFinder edits(spots);
    for (const lint::Finding* finding : report.findings) {
      Json diagnostic = {
          {"message", finding->message.in(report.language)},
          {"location", {{"path", report.path}, {"range", range_of(spots.of(finding->range))}}},
          {"severity", rdjson_severity(finding->severity)},
          {"code", {{"value", finding->rule->id}}}};
      for (const lint::Fix& fix : applicable_fixes(report, *finding)) {
        const std::optional<text::Edit> edit = as_one_edit(report.document, fix);
        if (!edit) continue;
        diagnostic["suggestions"].push_back(
            {{"range", range_of(edits.of(edit->range))}, {"text", edit->text}});
      }
      out_.write(first_ ? "\n" : ",\n");
      first_ = false;
      out_.write(dumped(diagnostic));
    }
  }
  void end(const Summary&) override { out_.write(first_ ? "]}\n" : "\n]}\n"); }

 private:
  Output& out_;
  bool first_ = true;
};

}  // namespace

std::unique_ptr<Renderer> make_rdjson_renderer(Output& out) {
  return std::make_unique<RdjsonRenderer>(out);
}

}  // namespace trend::cli
