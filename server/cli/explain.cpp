// Rule pages: the Markdown of a rule's documentation made plain, and the table of all rules.
#include "server/cli/explain.h"

#include <algorithm>
#include <array>
#include <vector>

#include "rules/lint/groups.h"
#include "rules/lint/registry.h"
#include "rules/lint/rule_page.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"
#include "server/cli/wording.h"

namespace trend::cli {
namespace {

bool is_zh(text::Language language) { return language == text::Language::kZh; }

// Headings bold, fences as indented blocks, everything else as it stands.
std::string plain_markdown(std::string_view markdown, const Style& style) {
  std::string out;
  std::string_view fence;
  std::string_view rest = text::trim(markdown);
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = text::trim_right(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    const std::size_t ticks = std::min(line.find_first_not_of("`~"), line.size());
    if (!fence.empty()) {
      const bool closes = ticks >= fence.size() && ticks == line.size() && line[0] == fence[0];
      if (closes) {
        fence = {};
      } else {
        out += "    " + style.dim("│") + (line.empty() ? "" : " ") + std::string(line) + "\n";
      }
    } else if (ticks >= 3) {
      fence = line.substr(0, ticks);
    } else if (line.starts_with('#')) {
      const std::size_t hashes = std::min(line.find_first_not_of('#'), line.size());
      out += style.bold(text::trim(line.substr(hashes))) + "\n";
    } else {
      out += std::string(line) + "\n";
    }
  }
  return out;
}

std::string options_text(const lint::Rule& rule, bool zh, const Style& style) {
  std::string out = style.bold(zh ? "选项" : "Options") + "\n\n";
  for (const lint::OptionSpec& option : rule.options) {
    out += "  " + style.cyan(option.name) + (zh ? "：" : ": ") +
           std::string(zh ? option.zh : option.en);
    std::string choices;
    for (const std::string_view choice : option.choices)
      choices += (choices.empty() ? "" : " | ") + std::string(choice);
    if (!choices.empty()) out += zh ? "（" + choices + "）" : " (" + choices + ")";
    const std::string value = option.default_value.empty() ? std::string(zh ? "空" : "empty")
                                                           : std::string(option.default_value);
    out += (zh ? "；默认 " : "; default ") + value + "\n";
  }
  return out;
}

constexpr std::size_t kColumns = 7;
using TableRow = std::array<std::string, kColumns>;

}  // namespace

std::string rule_page(const lint::Rule& rule, text::Language language, const Style& style) {
  const bool zh = is_zh(language);
  const std::string colon = zh ? "：" : ": ";
  const std::string comma = zh ? "，" : ", ";
  std::string out = style.bold(std::string(rule.id) + " " + std::string(rule.name)) + colon +
                    std::string(zh ? rule.summary_zh : rule.summary_en) + "\n";
  out += (zh ? "级别" : "severity") + colon + std::string(severity_word(rule.severity, language)) +
         comma + (zh ? "默认" : "default") + colon +
         std::string(default_word(rule.by_default, language)) + comma + (zh ? "修复" : "fix") +
         colon + std::string(fix_word(rule.fix, language)) + "\n\n";
  out += plain_markdown(lint::rule_page_markdown(rule, language), style);
  if (!rule.options.empty()) out += "\n" + options_text(rule, zh, style);
  return out;
}

std::string rule_table(text::Language language, const Style& style) {
  const bool zh = is_zh(language);
  std::vector<TableRow> rows;
  if (zh) {
    rows.push_back({"编号", "名称", "分组", "级别", "默认", "修复", "说明"});
  } else {
    rows.push_back({"id", "name", "group", "severity", "default", "fix", "summary"});
  }
  for (const lint::Rule* rule : lint::all_rules()) {
    const lint::Group& group = lint::group_of(rule->id);
    rows.push_back({std::string(rule->id), std::string(rule->name),
                    std::string(zh ? group.zh : group.en),
                    std::string(severity_word(rule->severity, language)),
                    std::string(default_word(rule->by_default, language)),
                    std::string(fix_word(rule->fix, language)),
                    std::string(zh ? rule->summary_zh : rule->summary_en)});
  }
  std::array<int, kColumns> widths = {};
  for (const TableRow& row : rows)
    for (std::size_t i = 0; i < kColumns; ++i)
      widths[i] = std::max(widths[i], text::display_width(row[i]));
  std::string out;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    std::string line;
    for (std::size_t i = 0; i < kColumns; ++i) {
      line += rows[r][i];
      const int padding = widths[i] - text::display_width(rows[r][i]) + 2;
      if (i + 1 < kColumns) line.append(static_cast<std::size_t>(padding), ' ');
    }
    out += (r == 0 ? style.bold(line) : line) + "\n";
  }
  return out;
}

}  // namespace trend::cli
