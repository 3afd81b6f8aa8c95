// markdownlint's own configuration: files, comments in articles, and which of them has the word.
#include "server/engine/markdownlint_config.h"

#include <doctest/doctest.h>

#include "rules/article/parse.h"
#include "rules/lint/registry.h"
#include "server/engine/resolver.h"

namespace trend::engine {
namespace {

// The rules among MD001, MD010 and MD024 that run, an option of the last, severities that are set.
std::string shown(const lint::Settings& settings) {
  std::string out;
  for (const char* const id : {"MD001", "MD010", "MD024"}) {
    const lint::Rule* const rule = lint::find_rule(id);
    REQUIRE(rule != nullptr);
    if (settings.enabled(*rule)) out += std::string(id) + " ";
    const auto severity = settings.severities.find(id);
    if (severity != settings.severities.end())
      out += std::string(severity_name(severity->second)) + " ";
  }
  const bool siblings = settings.options_of(*lint::find_rule("MD024")).flag("siblings_only");
  return out + (siblings ? "siblings" : "all");
}

lint::Settings profile() {
  lint::Settings settings;
  settings.profile = lint::Profile::kMarkdownlint;
  return settings;
}

std::string applied(std::string_view text) {
  std::vector<ConfigProblem> problems;
  const MarkdownlintConfig config = read_markdownlint_config(text, "x", problems);
  lint::Settings settings = profile();
  apply(config, settings);
  return shown(settings) + (problems.empty() ? "" : " with problems");
}

std::string with_text(std::string text, lint::Settings settings = profile()) {
  DocumentSettings document;
  document.lint = std::make_shared<const lint::Settings>(std::move(settings));
  const auto article = article::parse(text::Document(std::move(text)));
  return shown(*with_comments(*article, document).lint);
}

TEST_CASE("keys are ids, names, tags and default, the later one wins") {
  CHECK(applied("{}") == "MD001 MD010 MD024 all");
  CHECK(applied(R"({ "MD001": false })") == "MD010 MD024 all");
  CHECK(
      applied(
          R"({ "Heading-Increment": false, "no-duplicate-heading": { "siblings_only": true } })") ==
      "MD010 MD024 siblings");
  CHECK(applied(R"({ "headings": false, "MD024": true })") == "MD010 MD024 all");
  CHECK(applied(R"({ "MD024": true, "headings": false })") == "MD010 all");
  CHECK(applied(R"({ "MD010": true, "default": false })") == "MD010 all");
  CHECK(applied(R"({ "default": false, "whitespace": true })") == "MD010 all");
  CHECK(applied(R"({ "MD099": false, "extends": null })") == "MD001 MD010 MD024 all");
}

TEST_CASE("values are flags, severities and options") {
  CHECK(applied(R"({ "MD001": "warning", "MD010": "error" })") ==
        "MD001 warning MD010 error MD024 all");
  CHECK(applied(R"({ "MD024": { "enabled": false, "siblings_only": true } })") ==
        "MD001 MD010 siblings");
  CHECK(applied(R"({ "MD024": { "severity": "error", "siblings_only": 3, "more": 1 } })") ==
        "MD001 MD010 MD024 error all");
  CHECK(applied(R"({ "MD001": null, "MD010": 0, "MD024": 1 })") == "MD024 all");
}

TEST_CASE("JSON with comments, YAML, and what is neither") {
  CHECK(
      applied(
          "// why\n{\n  /* not\n  this */ \"MD001\": false, // \"x\"\n  \"MD010\": false,\n}\n") ==
      "MD024 all");
  CHECK(applied(R"({ "a//b": "/*", "MD001": false })") == "MD010 MD024 all");
  CHECK(applied("MD001: false\nMD024:\n  siblings_only: true\n") == "MD010 MD024 siblings");
  CHECK(applied("{ \"MD001\": [") == "MD001 MD010 MD024 all with problems");
  CHECK(applied("text") == "MD001 MD010 MD024 all");
}

TEST_CASE("comments in an article configure it, whatever code they stand in") {
  CHECK(with_text("# A\n\n<!-- markdownlint-configure-file { \"MD001\": false } -->\n") ==
        "MD010 MD024 all");
  CHECK(with_text("```\n<!--\n markdownlint-configure-file\n{\n\"MD001\": false\n}\n-->\n```\n") ==
        "MD010 MD024 all");
  CHECK(with_text("<!-- markdownlint-configure-file { \"MD001\": false } -->\n"
                  "<!-- markdownlint-configure-file { \"MD010\": false } -->\n") == "MD024 all");
  CHECK(with_text("<!-- markdownlint-configure-file { \"MD001\": false -->\n") ==
        "MD001 MD010 MD024 all");
  CHECK(with_text("markdownlint-configure-file { \"MD001\": false } -->\n") ==
        "MD001 MD010 MD024 all");
  CHECK(with_text("---\na: '<!-- markdownlint-configure-file { MD001: false } -->'\n---\n") ==
        "MD001 MD010 MD024 all");
}

TEST_CASE("comments configure nothing in other profiles, and are forgotten when they go") {
  lint::Settings other;
  other.select = {"MD"};
  const char* const comment = "<!-- markdownlint-configure-file { \"MD001\": false } -->\n";
  CHECK(with_text(comment, other) == "MD001 MD010 MD024 all");
  DocumentSettings settings;
  settings.lint = std::make_shared<const lint::Settings>(profile());
  const auto before = settings.lint;
  settings = with_comments(*article::parse(text::Document(comment)), settings);
  CHECK(settings.lint != before);
  CHECK(settings.configured == before);
  settings = with_comments(*article::parse(text::Document("# A\n")), settings);
  CHECK(settings.lint == before);
  CHECK(settings.configured == nullptr);
}

TEST_CASE("the nearest file counts, in the profile only") {
  const MemoryFiles files{
      {"/a/.trendlsp.yaml", "profile: markdownlint\n"},
      {"/.markdownlint.json", R"({ "MD001": false })"},
      {"/a/b/.markdownlint.jsonc", R"({ "extends": "../base.yaml", "MD010": true })"},
      {"/a/base.yaml", "MD010: false\nMD024: { siblings_only: true }\n"}};
  const ConfigResolver resolver(files, {});
  const auto of = [&](const char* path) { return shown(*resolver.resolve(path).settings.lint); };
  CHECK(of("/a/x.md") == "MD010 MD024 all");
  CHECK(of("/a/b/x.md") == "MD001 MD010 MD024 siblings");
  CHECK(of("/c/x.md") == "all");
  CHECK(resolver.resolve("/a/b/x.md").settings.lint == resolver.resolve("/a/b/y.md").settings.lint);
  CHECK(resolver.config_files().size() == 4);
  CHECK(resolver.problems().empty());
}

TEST_CASE("the command line has the word over the file, a comment over the file's default") {
  const MemoryFiles files{{"/.markdownlint.json", R"({ "default": false, "MD010": true })"}};
  ConfigSources sources;
  sources.command_line = read_config_yaml("profile: markdownlint\n", "").layer;
  const Configuration open = ConfigResolver(files, sources).resolve("/x.md");
  CHECK(shown(*open.settings.lint) == "MD010 all");
  const auto article = article::parse(
      text::Document("<!-- markdownlint-configure-file { \"default\": true } -->\n"));
  CHECK(shown(*with_comments(*article, open.settings).lint) == "MD001 MD010 MD024 all");
  sources.command_line = read_config_yaml("profile: markdownlint\nignore: hard_tab\n", "").layer;
  CHECK(shown(*ConfigResolver(files, sources).resolve("/x.md").settings.lint) == "all");
  sources.no_files = true;
  CHECK(shown(*ConfigResolver(files, sources).resolve("/x.md").settings.lint) == "MD001 MD024 all");
}

TEST_CASE("a mistake in the file is told with its place") {
  const MemoryFiles files{{"/.trendlsp.yaml", "profile: markdownlint\n"},
                          {"/.markdownlint.json", "{\n  \"MD001\": [\n"}};
  const ConfigResolver resolver(files, {});
  resolver.resolve("/x.md");
  REQUIRE_FALSE(resolver.problems().empty());
  CHECK(resolver.problems().front().path == "/.markdownlint.json");
  CHECK(resolver.problems().front().line > 1);
}

}  // namespace
}  // namespace trend::engine
