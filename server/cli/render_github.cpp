// Workflow commands, which GitHub shows as annotations of the changed lines
// (docs.github.com, "Workflow commands for GitHub Actions").
#include <string>

#include "rules/lint/rule.h"
#include "server/cli/report.h"

namespace trend::cli {
namespace {

std::string escaped(std::string_view text, bool property) {
  std::string result;
  for (const char c : text) {
    if (c == '%') {
      result += "%25";
    } else if (c == '\r') {
      result += "%0D";
    } else if (c == '\n') {
      result += "%0A";
    } else if (property && c == ':') {
      result += "%3A";
    } else if (property && c == ',') {
      result += "%2C";
    } else {
      result += c;
    }
  }
  return result;
}

std::string_view command(lint::Severity severity) {
  switch (severity) {
    case lint::Severity::kError:
      return "error";
    case lint::Severity::kWarning:
      return "warning";
    default:
      return "notice";
  }
}

class GithubRenderer final : public Renderer {
 public:
  explicit GithubRenderer(Output& out) : out_(out) {}

  void file(const FileReport& report) override {
    SpotFinder spots(report.document);
    for (const lint::Finding* finding : report.findings) {
      const Spot spot = spots.of(finding->range);
      const std::string title =
          std::string(finding->rule->id) + " " + std::string(finding->rule->name);
      std::string line =
          "::" + std::string(command(finding->severity)) + " file=" + escaped(report.path, true) +
          ",line=" + std::to_string(spot.line) + ",endLine=" + std::to_string(spot.end_line);
      // GitHub refuses columns of annotations that span lines.
      if (spot.line == spot.end_line) {
        line +=
            ",col=" + std::to_string(spot.column) + ",endColumn=" + std::to_string(spot.end_column);
      }
      line += ",title=" + escaped(title, true) +
              "::" + escaped(finding->message.in(report.language), false) + "\n";
      out_.write(line);
    }
  }

  void end(const Summary&) override {}

 private:
  Output& out_;
};

}  // namespace

std::unique_ptr<Renderer> make_github_renderer(Output& out) {
  return std::make_unique<GithubRenderer>(out);
}

}  // namespace trend::cli
