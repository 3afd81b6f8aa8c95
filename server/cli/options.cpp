// From split words to valid options: values checked, contradictions named, environment added.
#include "server/cli/options.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <utility>

#include "rules/lint/markdownlint.h"
#include "server/cli/raw_options.h"
#include "server/engine/clock.h"

namespace trend::cli {
namespace {

using text::Bilingual;

// The place of `word` in "a|b|c", counted from 0.
std::optional<std::size_t> place_in(std::string_view words, std::string_view word) {
  for (std::size_t place = 0; !words.empty(); ++place) {
    const std::size_t end = std::min(words.find('|'), words.size());
    if (words.substr(0, end) == word) return place;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return std::nullopt;
}

// Terminals that open OSC 8 links, by what they tell of themselves. Others mostly drop the address,
// but some old ones print it.
bool shows_links(const Environment& environment) {
  for (const char* name : {"WT_SESSION", "KITTY_WINDOW_ID", "KONSOLE_VERSION", "DOMTERM"})
    if (environment(name)) return true;
  const std::string vte = environment("VTE_VERSION").value_or("");
  if (vte.size() >= 4 && vte >= "5000") return true;
  const std::string program = environment("TERM_PROGRAM").value_or("");
  for (const std::string_view known : {"iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "zed"})
    if (program == known) return true;
  const std::string term = environment("TERM").value_or("");
  for (const std::string_view known :
       {"xterm-kitty", "alacritty", "foot", "wezterm", "xterm-ghostty"})
    if (term.starts_with(known)) return true;
  return false;
}

// Reads RawOptions into Options; keeps the first complaint.
class Interpreter {
 public:
  Interpreter(const RawOptions& raw, const Environment& environment, bool interactive)
      : raw_(raw), environment_(environment), interactive_(interactive) {}

  ParsedOptions read() {
    read_language();
    if (raw_.error) complain(*raw_.error);
    read_command();
    read_output();
    read_rules();
    read_check();
    read_serve();
    read_date();
    return {std::move(options_), std::move(error_)};
  }

 private:
  void complain(Bilingual message) {
    if (!error_) error_ = std::move(message);
  }
  void complain_value(std::string_view name, std::string_view expected_zh,
                      std::string_view expected_en) {
    const std::string option(name);
    const std::string value = "\"" + raw_.last(name) + "\"";
    complain({option + " 应为 " + std::string(expected_zh) + "，现为 " + value,
              option + " takes " + std::string(expected_en) + ", not " + value});
  }

  void read_language() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
      const std::optional<std::string> locale = environment_(name);
      if (!locale || locale->empty()) continue;
      if (const auto language = engine::parse_language(*locale)) options_.language = *language;
      break;
    }
    const std::optional<std::string> own = environment_("TRENDLSP_LANG");
    if (own && !own->empty()) give_language("TRENDLSP_LANG", *own);
    if (raw_.has("--lang")) give_language("--lang", raw_.last("--lang"));
  }
  void give_language(const std::string& source, const std::string& value) {
    if (const auto language = engine::parse_language(value)) {
      options_.language = *language;
      options_.language_given = true;
      options_.layer.language = language;
    } else {
      complain({source + " 应为 zh 或 en，现为 \"" + value + "\"",
                source + " takes zh or en, not \"" + value + "\""});
    }
  }

  void read_command() {
    constexpr std::array<std::pair<std::string_view, Command>, 11> kCommands = {{
        {"--help", Command::kHelp},
        {"--version", Command::kVersion},
        {"--format", Command::kFormat},
        {"--check", Command::kCheck},
        {"--explain", Command::kExplain},
        {"--rules", Command::kRules},
        {"--print-schema", Command::kPrintSchema},
        {"--init", Command::kInit},
        {"--completions", Command::kCompletions},
        {"--man", Command::kMan},
        {"--site", Command::kSite},
    }};
    std::string_view chosen;
    for (const auto& [name, command] : kCommands) {
      if (!raw_.has(name)) continue;
      if (chosen.empty()) {
        chosen = name;
        options_.command = command;
      } else if (command == Command::kCheck && options_.command == Command::kFormat) {
        options_.dry = true;
      } else if (chosen != "--help" && chosen != "--version") {
        exclusive(chosen, name);
      }
    }
    options_.rule = raw_.last("--explain");
    if (raw_.has("--completions")) {
      const auto shell = place_in(kShellNames, raw_.last("--completions"));
      if (!shell) complain_value("--completions", kShellNames, kShellNames);
      options_.shell = static_cast<Shell>(shell.value_or(0));
    }
    options_.site = raw_.last("--site");
    if (raw_.given.empty() && raw_.paths.empty() && interactive_) options_.command = Command::kHelp;
  }
  void exclusive(std::string_view one, std::string_view other) {
    const std::string both = std::string(one) + " 与 " + std::string(other);
    complain({both + " 不能同时使用",
              std::string(one) + " and " + std::string(other) + " cannot be used together"});
  }
  // Complains about options that mean nothing for the command.
  void only_for(bool allowed, std::string_view name, std::string_view where_zh,
                std::string_view where_en) {
    if (allowed || !raw_.has(name)) return;
    const std::string option(name);
    complain({option + " 只能" + std::string(where_zh),
              option + " works only " + std::string(where_en)});
  }

  void read_output() {
    const std::string format = raw_.last("--output-format");
    const bool listing = options_.command == Command::kRules;
    only_for(options_.command == Command::kCheck || listing, "--output-format",
             "与 --check 或 --rules 一起使用", "with --check or --rules");
    const std::string_view names = listing ? "text|json" : kFormatNames;
    const std::optional<std::size_t> place = place_in(names, format);
    if (place) {
      options_.format = static_cast<Format>(*place);
    } else if (raw_.has("--output-format")) {
      complain_value("--output-format", names, names);
    }
    const std::string color = raw_.last("--color");
    if (color == "always") {
      options_.color = ColorMode::kAlways;
    } else if (color == "never") {
      options_.color = ColorMode::kNever;
    } else if (raw_.has("--color") && color != "auto") {
      complain_value("--color", "auto|always|never", "auto|always|never");
    }
    const auto no_color = environment_("NO_COLOR");
    const auto terminal = environment_("TERM");
    const bool plain = (no_color && !no_color->empty()) || (terminal && *terminal == "dumb");
    if (plain && !raw_.has("--color")) options_.color = ColorMode::kNever;
    options_.links = shows_links(environment_);
  }

  std::vector<std::string> selectors(std::string_view name) {
    std::vector<std::string> result;
    const auto found = raw_.given.find(name);
    if (found == raw_.given.end()) return result;
    for (std::string_view rest : found->second) {
      while (!rest.empty()) {
        const std::size_t end = std::min(rest.find_first_of(", "), rest.size());
        if (end > 0) add_selector(name, std::string(rest.substr(0, end)), result);
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    }
    return result;
  }
  void add_selector(std::string_view name, std::string selector, std::vector<std::string>& result) {
    if (raw_.last("--profile") == lint::profile_name(lint::Profile::kMarkdownlint)) {
      const std::vector<std::string> theirs = lint::markdownlint_ids(selector);
      result.insert(result.end(), theirs.begin(), theirs.end());
      if (!theirs.empty()) return;
    }
    if (lint::selects_any(selector)) {
      result.push_back(std::move(selector));
      return;
    }
    const std::string nearest = engine::nearest_selector(selector);
    const std::string option(name);
    Bilingual message{option + "：没有规则 " + selector, option + ": no rule " + selector};
    message.zh += nearest.empty() ? "；--rules 列出所有规则" : "，是不是 " + nearest + "？";
    message.en += nearest.empty() ? "; --rules lists all rules" : "; did you mean " + nearest + "?";
    complain(std::move(message));
  }

  void read_rules() {
    engine::RuleSelection& selection = options_.layer.selection;
    if (raw_.has("--select")) selection.select = selectors("--select");
    selection.ignore = selectors("--ignore");
    if (raw_.has("--profile")) {
      selection.profile = lint::find_profile(raw_.last("--profile"));
      if (!selection.profile) complain_value("--profile", kProfileNames, kProfileNames);
    }
    if (raw_.has("--fail-on")) {
      options_.layer.fail_on = engine::parse_severity(raw_.last("--fail-on"), false);
      if (!options_.layer.fail_on)
        complain_value("--fail-on", "error|warning|info", "error|warning|info");
    }
    options_.config = raw_.last("--config");
    options_.no_config = raw_.has("--no-config");
    if (raw_.has("--config") && options_.no_config) exclusive("--config", "--no-config");
  }

  void read_check() {
    const bool check = options_.command == Command::kCheck;
    const bool format = options_.command == Command::kFormat;
    for (const std::string_view name :
         {"--fix", "--unsafe-fixes", "--statistics", "--jobs", "--fail-on", "--baseline",
          "--report-unused-suppressions", "--watch", "--cache-dir", "--no-cache"})
      only_for(check, name, "与 --check 一起使用", "with --check");
    for (const std::string_view name : {"--diff", "--stdin-filename", "--quiet", "--files-from"})
      only_for(check || format, name, "与 --check 或 --format 一起使用",
               "with --check or --format");
    options_.fix = raw_.has("--fix");
    options_.diff = raw_.has("--diff");
    options_.unsafe_fixes = raw_.has("--unsafe-fixes");
    options_.statistics = raw_.has("--statistics");
    options_.quiet = raw_.has("--quiet");
    options_.stdin_filename = raw_.last("--stdin-filename");
    if (raw_.has("--report-unused-suppressions"))
      options_.layer.selection.extend_select.emplace_back("CF003");
    only_for(options_.fix || options_.diff, "--unsafe-fixes", "与 --fix 或 --diff 一起使用",
             "with --fix or --diff");
    if (options_.fix && options_.diff) exclusive("--fix", "--diff");
    if (options_.dry && options_.diff) exclusive("--check", "--diff");
    if (raw_.has("--jobs")) {
      const auto jobs = number("--jobs", 1, 1024);
      options_.jobs = jobs ? static_cast<std::size_t>(*jobs) : 0;
    }
    read_paths(check || format);
    read_baseline();
    read_watch();
    read_cache();
  }
  void read_watch() {
    options_.watch = raw_.has("--watch");
    if (!options_.watch) return;
    for (const std::string_view name : {"--fix", "--diff", "--write-baseline"})
      if (raw_.has(name)) exclusive("--watch", name);
    if (options_.from_stdin) exclusive("--watch", "-");
    if (options_.files_from == "-") exclusive("--watch", "--files-from=-");
  }
  void read_baseline() {
    options_.baseline = raw_.last("--baseline");
    options_.write_baseline = raw_.has("--write-baseline");
    if (raw_.has("--baseline") && options_.baseline.empty())
      complain_value("--baseline", "文件", "a file");
    only_for(!options_.baseline.empty(), "--write-baseline", "与 --baseline=FILE 一起使用",
             "with --baseline=FILE");
    if (!options_.write_baseline) return;
    if (options_.diff) exclusive("--write-baseline", "--diff");
    if (options_.from_stdin) exclusive("--write-baseline", "-");
  }
  // Without an option: below the user's folder for such (XDG Base Directory Specification).
  void read_cache() {
    if (raw_.has("--cache-dir") && raw_.has("--no-cache")) exclusive("--cache-dir", "--no-cache");
    if (raw_.has("--no-cache")) return;
    options_.cache_folder = raw_.last("--cache-dir");
    if (!options_.cache_folder.empty()) return;
    if (raw_.has("--cache-dir")) complain_value("--cache-dir", "文件夹", "a folder");
    const std::string caches = environment_("XDG_CACHE_HOME").value_or("");
    const std::string home = environment_("HOME").value_or("");
    if (caches.starts_with('/')) {
      options_.cache_folder = caches + "/trendlsp";
    } else if (home.starts_with('/')) {
      options_.cache_folder = home + "/.cache/trendlsp";
    }
  }
  void read_paths(bool reads) {
    options_.paths = raw_.paths;
    if (!reads && !raw_.paths.empty()) {
      const std::string& path = raw_.paths.front();
      complain({"要检查 " + path + "，请用 trendlsp --check " + path,
                "to check " + path + " say: trendlsp --check " + path});
    }
    const bool from_stdin =
        std::find(raw_.paths.begin(), raw_.paths.end(), "-") != raw_.paths.end();
    if (from_stdin && raw_.paths.size() > 1) {
      complain({"标准输入（-）不能与其他路径一起检查",
                "standard input (-) cannot be checked together with other paths"});
    }
    only_for(from_stdin, "--stdin-filename", "与路径 - 一起使用", "with the path -");
    options_.from_stdin = from_stdin;
    options_.files_from = raw_.last("--files-from");
    options_.null_separated = raw_.has("--null");
    const bool listed = raw_.has("--files-from");
    if (listed && options_.files_from.empty())
      complain_value("--files-from", "文件或 -", "a file or -");
    if (listed && from_stdin) exclusive("--files-from", "-");
    only_for(listed, "--null", "与 --files-from 一起使用", "with --files-from");
    if (reads && !listed && options_.paths.empty()) options_.paths.emplace_back(".");
  }

  std::optional<std::int64_t> number(std::string_view name, std::int64_t low, std::int64_t high) {
    const std::string text = raw_.last(name);
    std::int64_t value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = code == std::errc() && end == text.data() + text.size();
    if (whole && low <= value && value <= high) return value;
    const std::string range = std::to_string(low) + "–" + std::to_string(high);
    complain_value(name, range + " 之间的整数", "a number from " + range);
    return std::nullopt;
  }

  void read_serve() {
    const bool serve = options_.command == Command::kServe;
    std::string_view chosen;
    for (const std::string_view name : {"--stdio", "--socket", "--pipe", "--listen"}) {
      only_for(serve, name, "用于启动语言服务器", "to start the language server");
      if (!raw_.has(name)) continue;
      if (!chosen.empty()) exclusive(chosen, name);
      chosen = name;
    }
    ServeOptions& to = options_.serve;
    if (chosen == "--socket") {
      to.transport = Transport::kSocket;
      if (const auto port = number("--socket", 1, 65535))
        to.port = static_cast<std::uint16_t>(*port);
    } else if (chosen == "--pipe" || chosen == "--listen") {
      to.transport = chosen == "--pipe" ? Transport::kPipe : Transport::kListen;
      to.address = raw_.last(chosen);
    }
    const bool listens = to.transport == Transport::kListen;
    if (listens && !to.address.starts_with("tcp:") && !to.address.starts_with("unix:"))
      complain_value("--listen", "tcp:127.0.0.1:PORT 或 unix:PATH",
                     "tcp:127.0.0.1:PORT or unix:PATH");
    if (raw_.has("--clientProcessId")) {
      if (const auto id = number("--clientProcessId", 0, INT32_MAX)) to.client_process_id = *id;
    }
    if (raw_.has("--log-level")) to.log_level = raw_.last("--log-level");
    constexpr std::array<std::string_view, 5> kLevels = {"debug", "info", "warn", "error", "off"};
    if (std::find(kLevels.begin(), kLevels.end(), to.log_level) == kLevels.end())
      complain_value("--log-level", "debug|info|warn|error|off", "debug|info|warn|error|off");
    to.log_file = raw_.last("--log-file");
    for (const std::string_view name : {"--record", "--replay"})
      only_for(serve, name, "用于启动语言服务器", "to start the language server");
    only_for(raw_.has("--record"), "--scramble", "与 --record 一起使用", "with --record");
    to.record = raw_.last("--record");
    to.scramble = raw_.has("--scramble");
    to.replay = raw_.last("--replay");
    if (!to.record.empty() && !to.replay.empty()) exclusive("--record", "--replay");
  }

  void read_date() {
    const std::optional<std::string> variable = environment_("TRENDLSP_NOW");
    std::string source = "TRENDLSP_NOW";
    std::string date = variable.value_or("");
    if (raw_.has("--now")) {
      source = "--now";
      date = raw_.last("--now");
    } else if (date.empty()) {
      return;
    }
    if (const auto today = engine::parse_date(date)) {
      options_.today = *today;
    } else {
      complain({source + " 应为 YYYY-MM-DD 形式的日期，现为 \"" + date + "\"",
                source + " takes a date as YYYY-MM-DD, not \"" + date + "\""});
    }
  }

  const RawOptions& raw_;
  const Environment& environment_;
  const bool interactive_;
  Options options_;
  std::optional<Bilingual> error_;
};

}  // namespace

Environment process_environment() {
  return [](const char* name) -> std::optional<std::string> {
    const char* value = std::getenv(name);
    return value == nullptr ? std::nullopt : std::optional<std::string>(value);
  };
}

ParsedOptions parse_options(const std::vector<std::string>& arguments,
                            const Environment& environment, bool interactive) {
  const RawOptions raw = split_options(arguments);
  return Interpreter(raw, environment, interactive).read();
}

engine::ConfigSources config_sources(const Options& options) {
  engine::ConfigSources sources;
  sources.defaults.today = options.today;
  sources.language = options.language;
  sources.file = options.config;
  sources.no_files = options.no_config;
  sources.command_line = options.layer;
  return sources;
}

}  // namespace trend::cli
