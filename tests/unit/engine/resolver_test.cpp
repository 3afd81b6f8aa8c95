// Configuration files in memory, and what they come to for one article.
#include "server/engine/resolver.h"

#include <doctest/doctest.h>

namespace trend::engine {
namespace {

std::string shown(const Configuration& configuration) {
  const lint::Settings& settings = *configuration.settings.lint;
  std::string text(lint::profile_name(settings.profile));
  for (const std::string& selector : settings.select)
    text += (settings.select_only ? " =" : " +") + selector;
  for (const std::string& selector : settings.ignore) text += " -" + selector;
  text += " fail-on=" + std::string(severity_name(configuration.fail_on));
  text += configuration.settings.language == text::Language::kEn ? " en" : " zh";
  if (configuration.excluded) text += " excluded";
  return text + " (" + configuration.settings.config_path + ")";
}

std::string problems_of(const ConfigResolver& resolver) {
  std::string text;
  for (const ConfigProblem& problem : resolver.problems())
    text += problem.path + ":" + std::to_string(problem.line) + ": " + problem.message.en + "\n";
  return text;
}

TEST_CASE("the nearest file upwards holds, alone") {
  const MemoryFiles files{
      {"/.trendlsp.yaml", "profile: strict\nlang: en\nrule-docs: https://r.example\n"},
      {"/a/.trendlsp.yaml", "ignore: FM\n"},
      {"/a/b/x.md", ""}};
  const ConfigResolver resolver(files, {});
  CHECK(shown(resolver.resolve("a/b/x.md")) ==
        "recommended -FM fail-on=warning zh (/a/.trendlsp.yaml)");
  CHECK(shown(resolver.resolve("/c/x.md")) == "strict fail-on=warning en (/.trendlsp.yaml)");
  CHECK(shown(resolver.resolve("")) == "strict fail-on=warning en (/.trendlsp.yaml)");
  const DocumentSettings settings = resolver.resolve("/c/x.md").settings;
  CHECK(rule_address(settings.rule_docs, "NU001") == "https://r.example/rules/NU001.html");
  CHECK(rule_address(resolver.resolve("a/b/x.md").settings.rule_docs, "NU001").empty());
  CHECK(resolver.config_files().size() == 2);
  CHECK(problems_of(resolver).empty());
}

TEST_CASE("equal settings are one object") {
  const MemoryFiles files{{"/.trendlsp.yaml", "profile: strict\n"}};
  const ConfigResolver resolver(files, {});
  CHECK(resolver.resolve("a.md").settings.lint == resolver.resolve("b/c.md").settings.lint);
}

TEST_CASE("editor over file, command line over editor") {
  const MemoryFiles files{
      {"/.trendlsp.yaml", "profile: strict\nignore: FM\nfail-on: error\nlang: zh\n"}};
  ConfigSources sources;
  sources.editor = read_config_yaml("ignore: NU\nfail-on: info\nlang: en\n", "").layer;
  sources.command_line = read_config_yaml("select: CB\n", "").layer;
  CHECK(shown(ConfigResolver(files, sources).resolve("a.md")) ==
        "strict =CB fail-on=info en (/.trendlsp.yaml)");
}

TEST_CASE("a given file instead of the search, and no file at all") {
  const MemoryFiles files{{"/.trendlsp.yaml", "profile: strict\n"}, {"/own.yaml", "lang: en\n"}};
  ConfigSources own;
  own.file = "own.yaml";
  CHECK(shown(ConfigResolver(files, own).resolve("a.md")) ==
        "recommended fail-on=warning en (/own.yaml)");
  ConfigSources none;
  none.no_files = true;
  CHECK(shown(ConfigResolver(files, none).resolve("a.md")) == "recommended fail-on=warning zh ()");
  ConfigSources missing;
  missing.file = "nowhere.yaml";
  const ConfigResolver resolver(files, missing);
  resolver.resolve("a.md");
  CHECK(problems_of(resolver) == "/nowhere.yaml:0: /nowhere.yaml: no such file or folder\n");
}

TEST_CASE("extends: base first, relative to the file that names it") {
  const MemoryFiles files{{"/a/.trendlsp.yaml", "extends: ../common/base.yaml\nignore: NU\n"},
                          {"/common/base.yaml", "extends: more/deep.yaml\nprofile: strict\n"},
                          {"/common/more/deep.yaml", "lang: en\nprofile: publish\n"}};
  const ConfigResolver resolver(files, {});
  CHECK(shown(resolver.resolve("/a/x.md")) == "strict -NU fail-on=warning en (/a/.trendlsp.yaml)");
  CHECK(problems_of(resolver).empty());
}

TEST_CASE("extends that leads nowhere or in a circle is a problem where it stands") {
  const MemoryFiles files{{"/a/.trendlsp.yaml", "lang: en\nextends: [b.yaml, ./missing.yaml]\n"},
                          {"/a/b.yaml", "extends: .trendlsp.yaml\nprofile: strict\n"}};
  const ConfigResolver resolver(files, {});
  CHECK(shown(resolver.resolve("/a/x.md")) == "strict fail-on=warning en (/a/.trendlsp.yaml)");
  CHECK(problems_of(resolver) ==
        "/a/.trendlsp.yaml:2: /a/missing.yaml: no such file or folder\n"
        "/a/b.yaml:1: `extends` goes round in a circle: /a/.trendlsp.yaml → /a/b.yaml → "
        "/a/.trendlsp.yaml\n");
}

TEST_CASE("overrides and exclude go by the path from the configuration's folder") {
  const MemoryFiles files{{"/a/.trendlsp.yaml",
                           "exclude: [drafts/]\n"
                           "overrides:\n"
                           "  - files: ['2024/**']\n"
                           "    profile: publish\n"
                           "  - files: ['*.en.md']\n"
                           "    ignore: WS\n"}};
  const ConfigResolver resolver(files, {});
  const std::string tail = " fail-on=warning zh (/a/.trendlsp.yaml)";
  const std::string excluded = " fail-on=warning zh excluded (/a/.trendlsp.yaml)";
  CHECK(shown(resolver.resolve("/a/x.md")) == "recommended" + tail);
  CHECK(shown(resolver.resolve("/a/2024/x.md")) == "publish" + tail);
  CHECK(shown(resolver.resolve("/a/b/2024/x.md")) == "recommended" + tail);
  CHECK(shown(resolver.resolve("/a/2024/x.en.md")) == "publish -WS" + tail);
  CHECK(shown(resolver.resolve("/a/b/drafts/x.md")) == "recommended" + excluded);
}

TEST_CASE("problems of a file are told once, whatever the number of articles") {
  const MemoryFiles files{{"/.trendlsp.yaml", "profle: x\n"}};
  const ConfigResolver resolver(files, {});
  for (const char* path : {"a.md", "b.md", "c/d.md"}) resolver.resolve(path);
  CHECK(problems_of(resolver) ==
        "/.trendlsp.yaml:1: unknown key `profle`; did you mean `profile`?\n");
}

}  // namespace
}  // namespace trend::engine
