// The manual page holds every option, and no text that troff would take for a request.
#include "server/cli/man_page.h"

#include <doctest/doctest.h>

#include <set>
#include <sstream>

#include "server/cli/options.h"

namespace trend::cli {
namespace {

TEST_CASE("every option has its item, every request is a known one") {
  const std::set<std::string> requests = {".TH", ".SH", ".SS", ".PP", ".TP", ".RS",
                                          ".RE", ".nf", ".fi", ".br", ".B",  ".ad"};
  for (const text::Language language : {text::Language::kZh, text::Language::kEn}) {
    const std::string page = man_page(language);
    for (const OptionRow& row : option_rows()) {
      CAPTURE(row.name);
      std::string escaped;
      for (const char c : row.name) escaped += c == '-' ? "\\-" : std::string(1, c);
      CHECK(page.find("\\fB" + escaped + "\\fR") != std::string::npos);
    }
    std::istringstream lines(page);
    for (std::string line; std::getline(lines, line);) {
      CAPTURE(line);
      CHECK_FALSE(line.starts_with('\''));
      CHECK_FALSE(line.empty());
      if (line.starts_with('.')) CHECK(requests.count(line.substr(0, line.find(' '))) == 1);
    }
  }
}

}  // namespace
}  // namespace trend::cli
