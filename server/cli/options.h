// The command line: one table of options from which the parser and the help are made.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/article/front_matter.h"
#include "rules/lint/settings.h"
#include "rules/text/bilingual.h"
#include "server/cli/completions.h"
#include "server/engine/resolver.h"

namespace trend::cli {

enum class Command : std::uint8_t {
  kServe,
  kCheck,
  kFormat,
  kExplain,
  kRules,
  kPrintSchema,
  kInit,
  kCompletions,
  kMan,
  kSite,
  kVersion,
  kHelp,
};

enum class Format : std::uint8_t {
  kText,
  kJson,
  kJsonLines,
  kSarif,
  kGithub,
  kGitlab,
  kJunit,
  kCheckstyle,
  kRdjson,
};
/// Their names on the command line, in the same order.
constexpr std::string_view kFormatNames =
    "text|json|jsonl|sarif|github|gitlab|junit|checkstyle|rdjson";

/// The profiles of lint::kProfileNames.
constexpr std::string_view kProfileNames =
    "recommended|strict|publish|zh-hans|zh-hant|en|markdownlint|none";

enum class ColorMode : std::uint8_t { kAuto, kAlways, kNever };
enum class Transport : std::uint8_t { kStdio, kSocket, kPipe, kListen };

/// How to serve; the server front reads it.
struct ServeOptions {
  Transport transport = Transport::kStdio;
  std::uint16_t port = 0;  ///< kSocket
  std::string address;     ///< kPipe: its name; kListen: tcp:… or unix:…
  std::int64_t client_process_id = 0;
  std::string log_level = "warn";
  std::string log_file;
  std::string record;  ///< a file for all traffic; empty: none
  bool scramble = false;
  std::string replay;  ///< a recording to repeat instead of serving; empty: none
};

/// A valid command line with what the environment adds to it.
struct Options {
  Command command = Command::kServe;
  std::vector<std::string> paths;
  Format format = Format::kText;
  bool fix = false;
  bool dry = false;  ///< kFormat with --check: tell only
  bool unsafe_fixes = false;
  bool diff = false;
  bool statistics = false;
  bool quiet = false;
  std::string stdin_filename;
  bool from_stdin = false;      ///< the only path is "-"
  std::string files_from;       ///< a file with more paths, "-" for standard input; empty: none
  bool null_separated = false;  ///< its paths end with NUL
  std::string baseline;         ///< a file of findings not to report; empty: none
  bool write_baseline = false;
  bool watch = false;
  std::string cache_folder;   ///< for what runs found, of all working directories; empty: nowhere
  engine::ConfigLayer layer;  ///< --select, --ignore, --profile, --fail-on, --lang and
                              ///< --report-unused-suppressions
  std::string config;
  bool no_config = false;
  bool language_given = false;  ///< by --lang or TRENDLSP_LANG: configuration cannot change it
  text::Language language = text::Language::kEn;  ///< given, else of the environment
  ColorMode color = ColorMode::kAuto;
  bool links = false;  ///< the terminal is known to open them
  std::size_t jobs = 0;
  article::Date today;         ///< --now or TRENDLSP_NOW; invalid when neither is given
  std::string rule;            ///< --explain
  Shell shell = Shell::kBash;  ///< --completions
  std::string site;            ///< --site: its folder
  ServeOptions serve;
};

struct ParsedOptions {
  Options options;
  std::optional<text::Bilingual> error;  ///< what is wrong, to be shown in options.language
};

/// Looks up an environment variable; nothing when it is not set.
using Environment = std::function<std::optional<std::string>(const char* name)>;
Environment process_environment();

/// Reads a command line (without the program's name). `interactive`: standard input is a terminal.
ParsedOptions parse_options(const std::vector<std::string>& arguments,
                            const Environment& environment, bool interactive);

/// Where configuration comes from under these options.
engine::ConfigSources config_sources(const Options& options);

/// Headings of the help.
enum class OptionGroup : std::uint8_t { kServer, kCheck, kRules, kOutput, kInformation };

/// One row of the table. A row with empty `value` is a flag.
struct OptionRow {
  std::string_view name;   ///< "--select"
  std::string_view alias;  ///< "-h", or empty
  std::string_view value;  ///< "RULES", or "text|json"
  OptionGroup group = OptionGroup::kCheck;
  std::string_view zh;
  std::string_view en;
};

/// All options, in the order of the help.
std::span<const OptionRow> option_rows();

/// The heading of a group of them.
text::Bilingual group_heading(OptionGroup group);

/// The whole help, with a final newline.
std::string help_text(text::Language language);

}  // namespace trend::cli
