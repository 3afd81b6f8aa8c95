// Command lines in, what they mean or what is wrong with them out.
#include "server/cli/options.h"

#include <doctest/doctest.h>

#include <map>
#include <sstream>

#include "rules/text/unicode.h"

namespace trend::cli {
namespace {

ParsedOptions parse(const std::string& line,
                    const std::map<std::string, std::string>& variables = {},
                    bool interactive = false) {
  std::istringstream words(line);
  std::vector<std::string> arguments;
  for (std::string word; words >> word;) arguments.push_back(word);
  return parse_options(
      arguments,
      [&](const char* name) -> std::optional<std::string> {
        const auto found = variables.find(name);
        return found == variables.end() ? std::nullopt : std::optional(found->second);
      },
      interactive);
}

std::string error_of(const std::string& line) {
  const ParsedOptions parsed = parse(line);
  if (!parsed.error) return "none";
  CHECK_FALSE(parsed.error->zh.empty());
  return parsed.error->en;
}

TEST_CASE("without arguments: the server, or help for a person") {
  CHECK(parse("").options.command == Command::kServe);
  CHECK(parse("").options.serve.transport == Transport::kStdio);
  CHECK(parse("", {}, true).options.command == Command::kHelp);
  CHECK(parse("--stdio", {}, true).options.command == Command::kServe);
}

TEST_CASE("ways to serve") {
  const Options socket = parse("--socket=7777 --clientProcessId=42").options;
  CHECK(socket.serve.transport == Transport::kSocket);
  CHECK(socket.serve.port == 7777);
  CHECK(socket.serve.client_process_id == 42);
  CHECK(parse("--pipe=/tmp/x.sock").options.serve.address == "/tmp/x.sock");
  CHECK(parse("--listen tcp:127.0.0.1:0").options.serve.address == "tcp:127.0.0.1:0");
  CHECK(error_of("--socket=70000") == "--socket takes a number from 1–65535, not \"70000\"");
  CHECK(error_of("--listen=127.0.0.1:1") ==
        "--listen takes tcp:127.0.0.1:PORT or unix:PATH, not \"127.0.0.1:1\"");
  CHECK(error_of("--stdio --socket=1") == "--stdio and --socket cannot be used together");
  CHECK(error_of("--check --stdio") == "--stdio works only to start the language server");
  CHECK(error_of("--log-level=loud") ==
        "--log-level takes debug|info|warn|error|off, not \"loud\"");
}

TEST_CASE("checking") {
  const Options options =
      parse(
          "--check a.md b --fix --unsafe-fixes --output-format json --select FM,NU --select CB "
          "--ignore=WS004 --profile strict --fail-on info --config c.yaml --lang zh --jobs 3 "
          "--now 2025-02-18 --statistics --quiet --color never")
          .options;
  CHECK(options.command == Command::kCheck);
  CHECK(options.paths == std::vector<std::string>{"a.md", "b"});
  CHECK(options.fix);
  CHECK(options.unsafe_fixes);
  CHECK(options.format == Format::kJson);
  CHECK(options.layer.selection.select == std::vector<std::string>{"FM", "NU", "CB"});
  CHECK(options.layer.selection.ignore == std::vector<std::string>{"WS004"});
  CHECK(options.layer.selection.profile == lint::Profile::kStrict);
  CHECK(options.layer.fail_on == lint::Severity::kInfo);
  CHECK(options.layer.language == text::Language::kZh);
  CHECK(options.config == "c.yaml");
  CHECK(options.jobs == 3);
  CHECK(options.today == article::Date{2025, 2, 18, true});
  CHECK(options.statistics);
  CHECK(options.quiet);
  CHECK(options.color == ColorMode::kNever);
}

TEST_CASE("paths: none is here, - is standard input, -- ends options") {
  CHECK(parse("--check").options.paths == std::vector<std::string>{"."});
  CHECK(parse("--check -").options.paths == std::vector<std::string>{"-"});
  CHECK(parse("--check - --stdin-filename 文章.md").options.stdin_filename == "文章.md");
  CHECK(parse("--check -- --odd.md").options.paths == std::vector<std::string>{"--odd.md"});
  CHECK(parse("a.md --check b.md").options.paths == std::vector<std::string>{"a.md", "b.md"});
  CHECK(error_of("--check - a.md") ==
        "standard input (-) cannot be checked together with other paths");
  CHECK(error_of("--check a.md --stdin-filename b.md") ==
        "--stdin-filename works only with the path -");
  CHECK(error_of("a.md") == "to check a.md say: trendlsp --check a.md");
}

TEST_CASE("contradictions and misspellings are named with a way out") {
  CHECK(error_of("--chek") == "unknown option --chek; did you mean --check?");
  CHECK(error_of("--frobnicate=1") == "unknown option --frobnicate; --help lists all options");
  CHECK(error_of("--check --fix --diff") == "--fix and --diff cannot be used together");
  CHECK(error_of("--check --rules") == "--check and --rules cannot be used together");
  CHECK(error_of("--check --unsafe-fixes") == "--unsafe-fixes works only with --fix or --diff");
  CHECK(error_of("--fix a.md") == "--fix works only with --check");
  CHECK(error_of("--check --config a --no-config") ==
        "--config and --no-config cannot be used together");
  CHECK(error_of("--check --output-format xml") ==
        "--output-format takes text|json|jsonl|sarif|github|gitlab|junit|checkstyle|rdjson, not "
        "\"xml\"");
  CHECK(error_of("--rules --output-format github") ==
        "--output-format takes text|json, not \"github\"");
  CHECK(error_of("--check --jobs 0") == "--jobs takes a number from 1–1024, not \"0\"");
  CHECK(error_of("--check --now 2025-02-30") ==
        "--now takes a date as YYYY-MM-DD, not \"2025-02-30\"");
  CHECK(error_of("--check --select FM,QQ123").starts_with("--select: no rule QQ123"));
  CHECK(error_of("--check --ignore final-newlin") ==
        "--ignore: no rule final-newlin; did you mean final-newline?");
  CHECK(error_of("--check --lang fr") == "--lang takes zh or en, not \"fr\"");
  CHECK(
      error_of("--check --profile x") ==
      "--profile takes recommended|strict|publish|zh-hans|zh-hant|en|markdownlint|none, not \"x\"");
  CHECK(error_of("--explain") == "--explain needs a value; --help tells how");
}

TEST_CASE("the language: option, own variable, locale") {
  using text::Language;
  CHECK(parse("--help").options.language == Language::kEn);
  CHECK(parse("--help", {{"LANG", "zh_CN.UTF-8"}}).options.language == Language::kZh);
  CHECK(parse("--help", {{"LANG", "zh_CN.UTF-8"}, {"LC_ALL", "C"}}).options.language ==
        Language::kEn);
  CHECK(parse("--help", {{"LANG", "zh_CN.UTF-8"}, {"LC_ALL", ""}}).options.language ==
        Language::kZh);
  const Options variable = parse("--help", {{"LANG", "en_US"}, {"TRENDLSP_LANG", "zh"}}).options;
  CHECK(variable.language == Language::kZh);
  CHECK(variable.language_given);
  CHECK(parse("--help --lang en", {{"TRENDLSP_LANG", "zh"}}).options.language == Language::kEn);
}

TEST_CASE("today and colour from the environment") {
  CHECK(parse("--check", {{"TRENDLSP_NOW", "2025-03-01"}}).options.today.month == 3);
  CHECK(parse("--check", {{"TRENDLSP_NOW", "soon"}}).error);
  CHECK(parse("--check", {{"NO_COLOR", "1"}}).options.color == ColorMode::kNever);
  CHECK(parse("--check", {{"NO_COLOR", ""}}).options.color == ColorMode::kAuto);
  CHECK(parse("--check --color always", {{"NO_COLOR", "1"}}).options.color == ColorMode::kAlways);
  CHECK_FALSE(parse("--check", {{"TERM", "xterm-256color"}}).options.links);
  CHECK_FALSE(parse("--check", {{"VTE_VERSION", "4800"}}).options.links);
  CHECK(parse("--check", {{"VTE_VERSION", "7006"}}).options.links);
  CHECK(parse("--check", {{"TERM_PROGRAM", "vscode"}}).options.links);
  CHECK(parse("--check", {{"TERM", "foot-extra"}}).options.links);
}

TEST_CASE("the help names every option in both languages and fits a terminal") {
  for (const text::Language language : {text::Language::kZh, text::Language::kEn}) {
    const std::string help = help_text(language);
    std::istringstream lines(help);
    for (std::string line; std::getline(lines, line);) CHECK(text::display_width(line) <= 100);
    for (const OptionRow& row : option_rows()) {
      CAPTURE(row.name);
      CHECK(help.find("  " + std::string(row.alias) + (row.alias.empty() ? "" : ", ") +
                      std::string(row.name)) != std::string::npos);
      const std::string_view text = language == text::Language::kZh ? row.zh : row.en;
      CHECK_FALSE(text.empty());
      CHECK(help.find(text.substr(0, text.find(' '))) != std::string::npos);
    }
  }
}

}  // namespace
}  // namespace trend::cli
