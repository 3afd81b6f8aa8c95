// The table of options and the help made from it.
#include <algorithm>
#include <array>

#include "rules/text/unicode.h"
#include "server/cli/options.h"

namespace trend::cli {
namespace {

using enum OptionGroup;

constexpr std::array kRows = {
    OptionRow{"--stdio", "", "", kServer, "经标准输入输出与编辑器通信（无参数时的默认方式）",
              "Talk to the editor over standard input and output (the default without arguments)"},
    OptionRow{"--socket", "", "PORT", kServer, "连接编辑器在本机监听的端口",
              "Connect to the port on which the editor listens"},
    OptionRow{"--pipe", "", "NAME", kServer, "连接编辑器监听的本地套接字",
              "Connect to the local socket on which the editor listens"},
    OptionRow{"--listen", "", "ADDRESS", kServer,
              "监听 tcp:127.0.0.1:PORT 或 unix:PATH，可服务多个编辑器",
              "Listen on tcp:127.0.0.1:PORT or unix:PATH and serve several editors"},
    OptionRow{"--clientProcessId", "", "PID", kServer, "编辑器的进程号，它退出后服务器也退出",
              "The editor's process; the server ends when it is gone"},
    OptionRow{"--log-level", "", "debug|info|warn|error|off", kServer, "日志级别，默认 warn",
              "What to log; warn by default"},
    OptionRow{"--log-file", "", "FILE", kServer, "日志写入文件，默认写到标准错误",
              "Log to a file instead of standard error"},
    OptionRow{"--record", "", "FILE", kServer, "把与编辑器的全部往来记入文件，每行一条消息",
              "Write all traffic with the editor to a file, one message a line"},
    OptionRow{"--scramble", "", "", kServer,
              "记录时把文字换成等长的其他文字，保留结构（配合 --record）",
              "Replace letters by others of the same length in the recording (with --record)"},
    OptionRow{"--replay", "", "FILE", kServer, "重演一份记录，列出与当时不同的回答",
              "Repeat a recording and print the answers that differ"},
    OptionRow{"--check", "", "", kCheck,
              "检查文章：文件、文件夹，或 - 表示标准输入；不写路径则检查当前文件夹",
              "Check articles: files, folders, or - for standard input; the current folder when no "
              "path is given"},
    OptionRow{"--fix", "", "", kCheck, "就地应用安全修复", "Apply safe fixes in place"},
    OptionRow{"--format", "", "", kCheck,
              "就地调整排版：表格按显示宽度对齐，块之间空一行，行尾不留空格；加 --check 只报告",
              "Set the layout in place: tables by display width, one blank line between blocks, no "
              "blanks at line ends; with --check only tell"},
    OptionRow{"--unsafe-fixes", "", "", kCheck,
              "连同需要过目的修复一起应用（配合 --fix 或 --diff）",
              "Apply fixes that need a look too (with --fix or --diff)"},
    OptionRow{"--diff", "", "", kCheck, "以差异形式显示修复或排版，不写文件",
              "Show fixes or formatting as a diff, write nothing"},
    OptionRow{"--files-from", "", "FILE", kCheck,
              "另外检查这份清单里的路径，每行一个，- 表示标准输入（如 git ls-files 的输出）",
              "Check the paths in this list too, one a line, - for standard input (what git "
              "ls-files prints)"},
    OptionRow{"--null", "-z", "", kCheck, "--files-from 的路径以 NUL 结尾（如 git ls-files -z）",
              "The paths of --files-from end with NUL (as from git ls-files -z)"},
    OptionRow{"--watch", "", "", kCheck, "持续监视，文章一有改动就重新检查，按 Ctrl-C 结束",
              "Go on, check again what changes, until Ctrl-C"},
    OptionRow{"--stdin-filename", "", "NAME", kCheck, "标准输入内容的文件名",
              "File name of what comes on standard input"},
    OptionRow{"--jobs", "", "N", kCheck, "并行线程数，默认为处理器核数",
              "Number of threads; one per core by default"},
    OptionRow{"--cache-dir", "", "DIR", kCheck,
              "在这个文件夹里保存检查结果，默认 ~/.cache/trendlsp；未变的文章不再重新检查",
              "Keep what was found in this folder, ~/.cache/trendlsp by default; articles that did "
              "not change are not checked again"},
    OptionRow{"--no-cache", "", "", kCheck, "每篇文章都重新检查，不读也不存以往的结果",
              "Check every article anew, neither read nor keep what was found"},
    OptionRow{"--select", "", "RULES", kRules,
              "只启用这些规则：编号、名称或编号前缀，逗号分隔，或 ALL",
              "Run only these rules: ids, names or id prefixes with commas between, or ALL"},
    OptionRow{"--ignore", "", "RULES", kRules, "停用这些规则", "Do not run these rules"},
    OptionRow{"--profile", "", kProfileNames, kRules, "规则集", "The set of rules to start from"},
    OptionRow{"--baseline", "", "FILE", kRules, "不报告基线文件里记下的问题",
              "Do not report the findings that this file lists"},
    OptionRow{"--write-baseline", "", "", kRules, "把现有的问题记入基线文件，今后只报告新的",
              "List the present findings in the baseline, so that only new ones are reported"},
    OptionRow{"--report-unused-suppressions", "", "", kRules,
              "也报告没有关掉任何问题的注释（规则 CF003）",
              "Report comments that suppress nothing too (rule CF003)"},
    OptionRow{"--fail-on", "", "error|warning|info", kRules, "从哪个级别起以 1 退出，默认 warning",
              "Severity from which the exit status is 1; warning by default"},
    OptionRow{"--config", "", "FILE", kRules, "使用这个配置文件，不向上查找 .trendlsp.yaml",
              "Use this configuration instead of looking upwards for .trendlsp.yaml"},
    OptionRow{"--no-config", "", "", kRules, "不读配置文件", "Read no configuration file"},
    OptionRow{"--now", "", "DATE", kRules, "把这一天（YYYY-MM-DD）当作今天",
              "Take this day (YYYY-MM-DD) for today"},
    OptionRow{"--output-format", "", kFormatNames, kOutput, "输出格式，默认 text",
              "Format of the results; text by default"},
    OptionRow{"--statistics", "", "", kOutput, "按规则汇总，不逐条列出",
              "Count findings by rule instead of listing them"},
    OptionRow{"--quiet", "", "", kOutput, "每个问题只占一行，不显示汇总",
              "One line per finding, no summary"},
    OptionRow{"--color", "", "auto|always|never", kOutput, "是否使用颜色，默认 auto",
              "Whether to use colours; auto by default"},
    OptionRow{"--lang", "", "zh|en", kOutput, "提示语言，默认取自配置或环境",
              "Language of messages; from configuration or environment by default"},
    OptionRow{"--explain", "", "RULE", kInformation, "解释一条规则", "Explain a rule"},
    OptionRow{"--rules", "", "", kInformation, "列出所有规则", "List all rules"},
    OptionRow{"--site", "", "DIR", kInformation, "把规则说明写成网站：中英文，可搜索，无需联网",
              "Write the rules' pages as a site: both languages, with search, no network needed"},
    OptionRow{"--print-schema", "", "", kInformation, "输出配置的 JSON Schema",
              "Print the JSON Schema of the configuration"},
    OptionRow{"--init", "", "", kInformation, "为当前文件夹生成一份 .trendlsp.yaml",
              "Write a .trendlsp.yaml that fits the current folder"},
    OptionRow{"--completions", "", kShellNames, kInformation, "输出命令行补全脚本",
              "Print the script with which a shell completes command lines"},
    OptionRow{"--man", "", "", kInformation, "输出手册页（troff）",
              "Print the manual page (troff)"},
    OptionRow{"--version", "-V", "", kInformation, "显示版本", "Show the version"},
    OptionRow{"--help", "-h", "", kInformation, "显示本帮助", "Show this help"},
};

constexpr std::string_view kUsageZh =
    "trendlsp：趋势文章（Markdown）的语言服务器与检查工具\n"
    "\n"
    "用法：\n"
    "  trendlsp                     语言服务器，经标准输入输出\n"
    "  trendlsp --check [PATH…]     检查文章\n"
    "  trendlsp --format [PATH…]    调整排版\n"
    "  trendlsp --explain RULE      解释一条规则\n";

constexpr std::string_view kUsageEn =
    "trendlsp: language server and checker for trend articles in Markdown\n"
    "\n"
    "Usage:\n"
    "  trendlsp                     language server on standard input and output\n"
    "  trendlsp --check [PATH…]     check articles\n"
    "  trendlsp --format [PATH…]    set the layout of articles\n"
    "  trendlsp --explain RULE      explain a rule\n";

constexpr std::string_view kStatusZh =
    "\n退出状态：0 没有问题；1 有问题（默认为警告及以上）；2 用法有误、无法读取或内部错误。\n";
constexpr std::string_view kStatusEn =
    "\nExit status: 0 nothing to report, 1 findings (warning or worse by default), 2 bad usage, "
    "unreadable\ninput or an internal error.\n";

constexpr std::size_t kTextColumn = 28;
constexpr std::size_t kHelpWidth = 100;

// Breaks at blanks; continuation lines are indented. Chinese texts are short and hold few blanks.
std::string wrapped(std::string_view text, std::size_t width, std::size_t indent) {
  std::string out;
  std::size_t used = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const auto columns = static_cast<std::size_t>(text::display_width(word));
    if (used > 0 && used + 1 + columns > width) {
      out += "\n" + std::string(indent, ' ');
      used = 0;
    }
    if (used > 0) out += ' ';
    out += word;
    used += columns + (used > 0 ? 1 : 0);
  }
  return out + "\n";
}

std::string left_column(const OptionRow& row) {
  std::string left = "  ";
  if (!row.alias.empty()) left += std::string(row.alias) + ", ";
  left += row.name;
  if (!row.value.empty()) left += "=" + std::string(row.value);
  return left;
}

}  // namespace

std::span<const OptionRow> option_rows() { return kRows; }

text::Bilingual group_heading(OptionGroup group) {
  switch (group) {
    case kServer:
      return {"语言服务器", "Language server"};
    case kCheck:
      return {"检查与修复", "Checking and fixing"};
    case kRules:
      return {"规则与配置", "Rules and configuration"};
    case kOutput:
      return {"输出", "Output"};
    default:
      return {"信息", "Information"};
  }
}

std::string help_text(text::Language language) {
  const bool zh = language == text::Language::kZh;
  std::string help(zh ? kUsageZh : kUsageEn);
  std::optional<OptionGroup> group;
  for (const OptionRow& row : kRows) {
    if (group != row.group) {
      group = row.group;
      help += "\n" + group_heading(row.group).in(language) + (zh ? "：\n" : ":\n");
    }
    const std::string left = left_column(row);
    help += left;
    if (left.size() + 2 > kTextColumn) {
      help += "\n" + std::string(kTextColumn, ' ');
    } else {
      help.append(kTextColumn - left.size(), ' ');
    }
    help += wrapped(zh ? row.zh : row.en, kHelpWidth - kTextColumn, kTextColumn);
  }
  return help + std::string(zh ? kStatusZh : kStatusEn);
}

}  // namespace trend::cli
