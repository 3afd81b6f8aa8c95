// The report of GitLab's Code Quality, a subset of the Code Climate specification
// (docs.gitlab.com, "Code Quality report format"). It shows lines only and compares fingerprints.
#include <utility>

#include "rules/lint/rule.h"
#include "server/cli/fingerprint.h"
#include "server/cli/json_text.h"
#include "server/cli/report.h"

namespace trend::cli {
namespace {

std::string_view gitlab_severity(lint::Severity severity) {
  switch (severity) {
    case lint::Severity::kError:
      return "major";
    case lint::Severity::kWarning:
      return "minor";
    default:
      return "info";
  }
}

// GitLab finds no file behind a path that begins with "./".
std::string_view repository_path(std::string_view path) {
  while (path.starts_with("./")) path.remove_prefix(2);
  return path;
}

class GitlabRenderer final : public Renderer {
 public:
  explicit GitlabRenderer(Output& out) : out_(out) {}

  void begin() override { out_.write("["); }
  void file(const FileReport& report) override {
    SpotFinder spots(report.document);
    Fingerprints prints(report.document, report.path);
    for (const lint::Finding* finding : report.findings) {
      const Spot spot = spots.of(finding->range);
      const Json issue = {
          {"type", "issue"},
          {"check_name", std::string(finding->rule->id) + " " + std::string(finding->rule->name)},
          {"description", finding->message.in(report.language)},
          {"categories", Json::array({"Style"})},
          {"severity", gitlab_severity(finding->severity)},
          {"fingerprint", prints.next(*finding)},
          {"location",
           {{"path", repository_path(report.path)},
            {"lines", {{"begin", spot.line}, {"end", spot.end_line}}}}}};
      out_.write(first_ ? "\n" : ",\n");
      first_ = false;
      out_.write(dumped(issue));
    }
  }
  void end(const Summary&) override { out_.write(first_ ? "]\n" : "\n]\n"); }

 private:
  Output& out_;
  bool first_ = true;
};

}  // namespace

std::unique_ptr<Renderer> make_gitlab_renderer(Output& out) {
  return std::make_unique<GitlabRenderer>(out);
}

}  // namespace trend::cli
