// JUnit's XML as Jenkins and GitLab read it: an article is a suite, each rule with findings in it a
// case, so that names stay the same from run to run. A case fails when the exit status says so.
#include <utility>
#include <vector>

#include "rules/lint/rule.h"
#include "server/cli/report.h"
#include "server/cli/xml_text.h"
#include "server/engine/config.h"

namespace trend::cli {
namespace {

// What one rule says about one article.
struct Case {
  const lint::Rule* rule = nullptr;
  const lint::Finding* worst = nullptr;  ///< the first of the worst severity
  std::size_t count = 0;
  std::string lines;  ///< one per finding, escaped
};

std::string attribute(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + xml_escaped(value) + "\"";
}

std::vector<Case> cases_of(const FileReport& report) {
  std::vector<Case> cases;
  std::map<std::string_view, std::size_t> places;
  SpotFinder spots(report.document);
  for (const lint::Finding* finding : report.findings) {
    const auto [place, added] = places.try_emplace(finding->rule->id, cases.size());
    if (added) cases.push_back({finding->rule, finding, 0, {}});
    Case& one = cases[place->second];
    ++one.count;
    if (finding->severity < one.worst->severity) one.worst = finding;
    const Spot spot = spots.of(finding->range);
    one.lines += (one.lines.empty() ? "" : "\n") +
                 xml_escaped(report.path + ":" + std::to_string(spot.line) + ":" +
                             std::to_string(spot.column) + ": " +
                             std::string(engine::severity_name(finding->severity)) + ": " +
                             finding->message.in(report.language));
  }
  return cases;
}

std::string headline(const Case& one, text::Language language) {
  const std::string& message = one.worst->message.in(language);
  if (one.count == 1) return message;
  const std::string more = std::to_string(one.count - 1);
  return message + (language == text::Language::kZh ? "（另有 " + more + " 处）"
                                                    : " (and " + more + " more)");
}

class JunitRenderer final : public Renderer {
 public:
  explicit JunitRenderer(Output& out) : out_(out) {}

  void begin() override {
    out_.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"trendlsp\">\n");
  }
  void file(const FileReport& report) override {
    const std::vector<Case> cases = cases_of(report);
    std::size_t failures = 0;
    for (const Case& one : cases) failures += fails(one, report) ? 1 : 0;
    out_.write("  <testsuite" + attribute("name", report.path) +
               attribute("tests", std::to_string(cases.empty() ? 1 : cases.size())) +
               attribute("failures", std::to_string(failures)) +
               " errors=\"0\" skipped=\"0\" time=\"0\">\n");
    if (cases.empty()) out_.write("    " + opening(report.path, report.path) + "/>\n");
    for (const Case& one : cases) write(one, report);
    out_.write("  </testsuite>\n");
  }
  void end(const Summary&) override { out_.write("</testsuites>\n"); }

 private:
  static bool fails(const Case& one, const FileReport& report) {
    return one.worst->severity <= report.fail_on;
  }
  static std::string opening(std::string_view name, std::string_view path) {
    return "<testcase" + attribute("name", name) + attribute("classname", path) + " time=\"0\"";
  }
  void write(const Case& one, const FileReport& report) {
    const std::string name = std::string(one.rule->id) + " " + std::string(one.rule->name);
    out_.write("    " + opening(name, report.path) + ">\n");
    if (fails(one, report)) {
      out_.write("      <failure" + attribute("type", engine::severity_name(one.worst->severity)) +
                 attribute("message", headline(one, report.language)) + ">" + one.lines +
                 "</failure>\n");
    } else {
      out_.write("      <system-out>" + one.lines + "</system-out>\n");
    }
    out_.write("    </testcase>\n");
  }

  Output& out_;
};

}  // namespace

std::unique_ptr<Renderer> make_junit_renderer(Output& out) {
  return std::make_unique<JunitRenderer>(out);
}

}  // namespace trend::cli
