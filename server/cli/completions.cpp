// The frames of the scripts are fixed; the lists in them come from the options and the rules.
#include "server/cli/completions.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "rules/lint/groups.h"
#include "rules/lint/registry.h"
#include "rules/lint/rule.h"
#include "rules/lint/settings.h"
#include "server/cli/options.h"

namespace trend::cli {
namespace {

// What may follow an option's name.
enum class Value : std::uint8_t { kNone, kChoice, kRules, kRule, kFile, kFolder, kOther };

Value value_of(const OptionRow& row) {
  if (row.value.empty()) return Value::kNone;
  if (row.value.find('|') != std::string_view::npos) return Value::kChoice;
  if (row.value == "RULES") return Value::kRules;
  if (row.value == "RULE") return Value::kRule;
  if (row.value == "FILE") return Value::kFile;
  return row.value == "DIR" ? Value::kFolder : Value::kOther;
}

std::string with_blanks(std::string_view choices) {
  std::string words(choices);
  std::replace(words.begin(), words.end(), '|', ' ');
  return words;
}

struct Word {
  std::string text;
  std::string meaning;
};

// Ids and names with the rules' summaries.
std::vector<Word> rule_words(text::Language language) {
  const bool zh = language == text::Language::kZh;
  std::vector<Word> words;
  for (const lint::Rule* rule : lint::all_rules()) {
    const std::string summary(zh ? rule->summary_zh : rule->summary_en);
    words.push_back(
        {std::string(rule->id), std::string(rule->name) + (zh ? "：" : ": ") + summary});
    words.push_back(
        {std::string(rule->name), std::string(rule->id) + (zh ? "：" : ": ") + summary});
  }
  return words;
}

// What selects several rules: the groups, and all.
std::vector<Word> group_words(text::Language language) {
  const bool zh = language == text::Language::kZh;
  std::vector<Word> words{{"ALL", zh ? "所有规则" : "all rules"}};
  for (const lint::Group& group : lint::all_groups())
    if (lint::selects_any(group.id))
      words.push_back({std::string(group.id), std::string(zh ? group.zh : group.en)});
  return words;
}

std::string replaced(std::string_view text, std::string_view what, std::string_view with) {
  std::string result;
  for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what)) {
    result.append(text.substr(0, at)).append(with);
    text.remove_prefix(at + what.size());
  }
  return result.append(text);
}

constexpr std::string_view kBash = R"sh(# bash completion for trendlsp
_trendlsp() {
  local cur=${COMP_WORDS[COMP_CWORD]} option= head= words=
  # "--name=value" comes as three words where "=" separates words, else as one.
  if [[ $cur == = ]]; then
    option=${COMP_WORDS[COMP_CWORD-1]} cur=
  elif (( COMP_CWORD > 1 )) && [[ ${COMP_WORDS[COMP_CWORD-1]} == = ]]; then
    option=${COMP_WORDS[COMP_CWORD-2]}
  elif [[ $cur == --*=* ]]; then
    option=${cur%%=*} head=${cur%%=*}= cur=${cur#*=}
  elif (( COMP_CWORD > 0 )); then
    option=${COMP_WORDS[COMP_CWORD-1]}
  fi
  COMPREPLY=()
  case $option in
@VALUES@    *)
      if [[ $cur == -* ]]; then
        words="@OPTIONS@"
        COMPREPLY=($(compgen -W "$words" -- "$cur"))
        [[ ${#COMPREPLY[@]} == 1 && ${COMPREPLY[0]} == *= ]] && compopt -o nospace
      fi
      return ;;
  esac
  COMPREPLY=($(compgen -P "$head" -W "$words" -- "$cur"))
}
complete -o default -F _trendlsp trendlsp
)sh";

std::string bash_values(const OptionRow& row, std::string_view rules, std::string_view groups) {
  const std::string name = "    " + std::string(row.name) + ")";
  switch (value_of(row)) {
    case Value::kChoice:
      return name + " words=\"" + with_blanks(row.value) + "\" ;;\n";
    case Value::kRule:
      return name + " words=\"" + std::string(rules) + "\" ;;\n";
    case Value::kRules:
      return name +
             "\n      head=$head${cur%\"${cur##*,}\"} cur=${cur##*,}\n      compopt -o nospace" +
             "\n      words=\"" + std::string(groups) + " " + std::string(rules) + "\" ;;\n";
    case Value::kFile:
      return name + " return ;;\n";
    case Value::kFolder:
      return name + " compopt -o dirnames; return ;;\n";
    case Value::kOther:
      return name + " compopt +o default; return ;;\n";
    default:
      return {};
  }
}

std::string joined(const std::vector<Word>& words) {
  std::string line;
  for (const Word& word : words) line += (line.empty() ? "" : " ") + word.text;
  return line;
}

std::string bash_script(text::Language language) {
  const std::string rules = joined(rule_words(language));
  const std::string groups = joined(group_words(language));
  std::string values;
  std::string options;
  for (const OptionRow& row : option_rows()) {
    values += bash_values(row, rules, groups);
    options += (options.empty() ? "" : " ") + std::string(row.name);
    if (value_of(row) != Value::kNone) options += '=';
  }
  return replaced(replaced(kBash, "@VALUES@", values), "@OPTIONS@", options);
}

constexpr std::string_view kZsh = R"sh(#compdef trendlsp
# zsh completion for trendlsp
_trendlsp_rule() {
  local -a rules
  rules=(
@RULES@  )
  _describe -t rules rule rules "$@"
}
_trendlsp_selector() {
  local -a groups
  groups=(
@GROUPS@  )
  _describe -t groups group groups "$@"
  _trendlsp_rule "$@"
}
_trendlsp() {
  _arguments -s -S \
@OPTIONS@    '*:path:_files'
}
if [[ $funcstack[1] == _trendlsp ]]; then
  _trendlsp "$@"
else
  compdef _trendlsp trendlsp
fi
)sh";

// In single quotes, with `special` characters behind backslashes.
std::string zsh_quoted(std::string_view text, std::string_view special) {
  std::string result = "'";
  for (const char c : text) {
    if (c == '\'') {
      result += "'\\''";
      continue;
    }
    if (special.find(c) != std::string_view::npos) result += '\\';
    result += c;
  }
  return result + "'";
}

std::string zsh_words(const std::vector<Word>& words) {
  std::string lines;
  for (const Word& word : words) {
    const std::string meaning = zsh_quoted(word.meaning, ":\\").substr(1);
    lines += "    '" + word.text + ":" + meaning + "\n";
  }
  return lines;
}

std::string zsh_value(const OptionRow& row) {
  const std::string label = ":" + replaced(row.value, "|", " ") + ":";
  switch (value_of(row)) {
    case Value::kChoice:
      return ":value:(" + with_blanks(row.value) + ")";
    case Value::kRule:
      return ":rule:_trendlsp_rule";
    case Value::kRules:
      return ":rules:_sequence _trendlsp_selector";
    case Value::kFile:
      return label + "_files";
    case Value::kFolder:
      return label + "_files -/";
    case Value::kOther:
      return label + " ";
    default:
      return {};
  }
}

std::string zsh_script(text::Language language) {
  std::string options;
  for (const OptionRow& row : option_rows()) {
    const std::string_view meaning = language == text::Language::kZh ? row.zh : row.en;
    const std::string text = zsh_quoted(meaning, "[]:\\");
    const std::string end = "[" + text.substr(1, text.size() - 2) + "]" + zsh_value(row) + "'";
    const std::string_view equals = value_of(row) == Value::kNone ? "" : "=";
    options += "    '" + std::string(row.name) + std::string(equals) + end + " \\\n";
    if (!row.alias.empty()) options += "    '" + std::string(row.alias) + end + " \\\n";
  }
  std::string script = replaced(kZsh, "@RULES@", zsh_words(rule_words(language)));
  script = replaced(script, "@GROUPS@", zsh_words(group_words(language)));
  return replaced(script, "@OPTIONS@", options);
}

constexpr std::string_view kFish = R"sh(# fish completion for trendlsp
function __trendlsp_rules
  printf '%s\n' \
@RULES@
end
function __trendlsp_selectors
  set -l head (commandline -ct | string replace -rf '^(?:--[a-z]+=)?(.*,).*' '$1')
  printf "$head"'%s\n' \
@GROUPS@
  __trendlsp_rules | string replace -r '^' "$head"
end
)sh";

std::string fish_quoted(std::string_view text) {
  std::string result = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') result += '\\';
    result += c;
  }
  return result + "'";
}

std::string fish_words(const std::vector<Word>& words) {
  std::string lines;
  for (const Word& word : words)
    lines += (lines.empty() ? "    " : " \\\n    ") + fish_quoted(word.text + "\t" + word.meaning);
  return lines;
}

std::string fish_value(const OptionRow& row) {
  switch (value_of(row)) {
    case Value::kChoice:
      return " -x -a " + fish_quoted(with_blanks(row.value));
    case Value::kRule:
      return " -x -a '(__trendlsp_rules)'";
    case Value::kRules:
      return " -x -a '(__trendlsp_selectors)'";
    case Value::kFile:
      return " -r -F";
    case Value::kFolder:
      return " -x -a '(__fish_complete_directories)'";
    case Value::kOther:
      return " -x";
    default:
      return {};
  }
}

std::string fish_script(text::Language language) {
  std::string script = replaced(kFish, "@RULES@", fish_words(rule_words(language)));
  script = replaced(script, "@GROUPS@", fish_words(group_words(language)));
  for (const OptionRow& row : option_rows()) {
    script += "complete -c trendlsp -l " + std::string(row.name.substr(2));
    if (!row.alias.empty()) script += " -s " + std::string(row.alias.substr(1));
    script += fish_value(row) + " -d " +
              fish_quoted(language == text::Language::kZh ? row.zh : row.en) + "\n";
  }
  return script;
}

}  // namespace

std::string completion_script(Shell shell, text::Language language) {
  switch (shell) {
    case Shell::kZsh:
      return zsh_script(language);
    case Shell::kFish:
      return fish_script(language);
    default:
      return bash_script(language);
  }
}

}  // namespace trend::cli
