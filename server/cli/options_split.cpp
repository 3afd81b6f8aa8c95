// CLI11 at work: splits a command line by the table of options. The only file that includes it.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <utility>

#include "rules/text/strings.h"
#include "server/cli/options.h"
#include "server/cli/raw_options.h"

namespace trend::cli {
namespace {

void add_row(CLI::App& app, const OptionRow& row, RawOptions& raw) {
  std::string names(row.name);
  if (!row.alias.empty()) names += "," + std::string(row.alias);
  const std::string key(row.name);
  if (row.value.empty()) {
    app.add_flag_callback(names, [&raw, key] { raw.given[key]; });
    return;
  }
  const auto store = [&raw, key](const std::vector<std::string>& values) {
    raw.given[key] = values;
    return true;
  };
  app.add_option_function<std::vector<std::string>>(names, store)
      ->allow_extra_args(false)
      ->type_size(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

text::Bilingual unknown_option(const std::string& word) {
  const std::string name = word.substr(0, word.find('='));
  std::string_view nearest;
  int best = 4;
  for (const OptionRow& row : option_rows()) {
    const int distance = text::edit_distance(name, row.name, best - 1);
    if (distance >= best) continue;
    best = distance;
    nearest = row.name;
  }
  text::Bilingual message{"未知选项 " + name, "unknown option " + name};
  if (nearest.empty()) {
    message.zh += "；--help 列出所有选项";
    message.en += "; --help lists all options";
  } else {
    message.zh += "，是不是 " + std::string(nearest) + "？";
    message.en += "; did you mean " + std::string(nearest) + "?";
  }
  return message;
}

}  // namespace

RawOptions split_options(const std::vector<std::string>& arguments) {
  RawOptions raw;
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  // Setting up an option costs more than reading one, so those that nobody names are left out.
  for (const OptionRow& row : option_rows()) {
    const bool named =
        std::any_of(arguments.begin(), arguments.end(),
                    [&](const std::string& word) { return word.starts_with(row.name); });
    if (named || !row.alias.empty()) add_row(app, row, raw);
  }
  app.add_option("PATH", raw.paths);
  try {
    app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));  // back to front
  } catch (const CLI::ArgumentMismatch& error) {
    const std::string what = error.what();
    const std::string name = what.substr(0, what.find(':'));
    raw.error = {name + " 缺少值；--help 说明用法", name + " needs a value; --help tells how"};
  } catch (const CLI::ParseError& error) {
    raw.error = {std::string("命令行有误：") + error.what(), error.what()};
  }
  for (const std::string& word : app.remaining()) {
    if (raw.error) break;
    if (word != "--") raw.error = unknown_option(word);
  }
  return raw;
}

}  // namespace trend::cli
