// The XML of Checkstyle, which many review tools read. Columns are code points from 1, as
// Checkstyle counts them; files without findings are left out.
#include "rules/lint/rule.h"
#include "server/cli/report.h"
#include "server/cli/xml_text.h"
#include "server/engine/config.h"

namespace trend::cli {
namespace {

class CheckstyleRenderer final : public Renderer {
 public:
  explicit CheckstyleRenderer(Output& out) : out_(out) {}

  void begin() override {
    out_.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n");
  }
  void file(const FileReport& report) override {
    if (report.findings.empty()) return;
    out_.write("  <file name=\"" + xml_escaped(report.path) + "\">\n");
    SpotFinder spots(report.document);
    for (const lint::Finding* finding : report.findings) {
      const Spot spot = spots.of(finding->range);
      out_.write("    <error line=\"" + std::to_string(spot.line) + "\" column=\"" +
                 std::to_string(spot.column) + "\" severity=\"" +
                 std::string(engine::severity_name(finding->severity)) + "\" message=\"" +
                 xml_escaped(finding->message.in(report.language)) + "\" source=\"trendlsp." +
                 std::string(finding->rule->id) + "\"/>\n");
    }
    out_.write("  </file>\n");
  }
  void end(const Summary&) override { out_.write("</checkstyle>\n"); }

 private:
  Output& out_;
};

}  // namespace

std::unique_ptr<Renderer> make_checkstyle_renderer(Output& out) {
  return std::make_unique<CheckstyleRenderer>(out);
}

}  // namespace trend::cli
