// Scripts for shells hold every option, rule and profile; what shells do with them is in tests/cli.
#include "server/cli/completions.h"

#include <doctest/doctest.h>

#include "rules/lint/registry.h"
#include "rules/lint/settings.h"
#include "server/cli/options.h"

namespace trend::cli {
namespace {

TEST_CASE("every option and every rule is completed, in both languages") {
  for (const text::Language language : {text::Language::kZh, text::Language::kEn}) {
    for (const Shell shell : {Shell::kBash, Shell::kZsh, Shell::kFish}) {
      const std::string script = completion_script(shell, language);
      const auto holds = [&](std::string_view word) {
        return script.find(word) != std::string::npos;
      };
      for (const OptionRow& row : option_rows()) {
        CAPTURE(row.name);
        CHECK(holds(shell == Shell::kFish ? "-l " + std::string(row.name.substr(2))
                                          : std::string(row.name)));
      }
      for (const lint::Rule* rule : lint::all_rules()) {
        CHECK(holds(rule->id));
        CHECK(holds(rule->name));
      }
      for (const char* hole : {"@OPTIONS@", "@VALUES@", "@RULES@", "@GROUPS@"})
        CHECK_FALSE(holds(hole));
    }
  }
}

TEST_CASE("profiles are those that the settings know") {
  std::string names;
  for (const std::string_view name : lint::kProfileNames)
    names += (names.empty() ? "" : "|") + std::string(name);
  CHECK(names == kProfileNames);
}

}  // namespace
}  // namespace trend::cli
