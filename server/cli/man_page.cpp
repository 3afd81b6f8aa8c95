// What the help says, and what it has no room for: examples, files, comments in articles.
#include "server/cli/man_page.h"

#include <optional>
#include <string_view>
#include <utility>

#include "server/cli/options.h"

namespace trend::cli {
namespace {

// Text for troff: no character of it is taken for a request or an escape.
std::string escaped(std::string_view text) {
  std::string result;
  bool line_start = true;
  for (const char c : text) {
    if (line_start && (c == '.' || c == '\'')) result += "\\&";
    if (c == '\\') {
      result += "\\e";
    } else if (c == '-') {
      result += "\\-";
    } else if (c == '\'') {
      result += "\\(aq";
    } else {
      result += c;
    }
    line_start = c == '\n';
  }
  return result;
}

class Page {
 public:
  explicit Page(text::Language language) : zh_(language == text::Language::kZh) {}

  void section(std::string_view zh, std::string_view en) {
    out_ += ".SH " + escaped(zh_ ? zh : en) + "\n";
  }
  void group(std::string_view title) { out_ += ".SS " + escaped(title) + "\n"; }
  void text(std::string_view zh, std::string_view en) {
    out_ += ".PP\n" + escaped(zh_ ? zh : en) + "\n";
  }
  void item(std::string_view term, std::string_view zh, std::string_view en) {
    out_ += ".TP\n\\fB" + escaped(term) + "\\fR\n" + escaped(zh_ ? zh : en) + "\n";
  }
  void option(const OptionRow& row) {
    out_ += ".TP\n";
    if (!row.alias.empty()) out_ += "\\fB" + escaped(row.alias) + "\\fR, ";
    out_ += "\\fB" + escaped(row.name) + "\\fR";
    if (!row.value.empty()) out_ += "=\\fI" + escaped(row.value) + "\\fR";
    out_ += "\n" + escaped(zh_ ? row.zh : row.en) + "\n";
  }
  void example(std::string_view command, std::string_view zh, std::string_view en) {
    out_ += ".PP\n" + escaped(zh_ ? zh : en) + "\n.PP\n.RS 4\n.nf\n" + escaped(command) +
            "\n.fi\n.RE\n";
  }
  void raw(std::string_view lines) { out_ += lines; }
  std::string finish() { return std::move(out_); }

 private:
  const bool zh_;
  std::string out_;
};

void write_options(Page& page, text::Language language) {
  page.section("选项", "OPTIONS");
  std::optional<OptionGroup> group;
  for (const OptionRow& row : option_rows()) {
    if (group != row.group) page.group(group_heading(row.group).in(language));
    group = row.group;
    page.option(row);
  }
}

void write_files(Page& page) {
  page.section("文件", "FILES");
  page.item(".trendlsp.yaml",
            "配置：从文章所在文件夹向上找到的第一个。--init 生成一份，--print-schema 输出它的 JSON "
            "Schema。",
            "The configuration: the nearest one upwards from the article. --init writes one, "
            "--print-schema prints its JSON Schema.");
  page.item(".gitignore .ignore .trendlspignore", "遍历文件夹时跳过的文件。",
            "Files to skip when folders are walked.");
  page.item(
      "~/.cache/trendlsp",
      "以往的检查结果，可以随时删除。检查 32 篇以上的文章时使用（--fix 与 --diff 除外）；"
      "30 天不用的自动删除。",
      "What earlier runs found; may be deleted at any time. Used from 32 articles on, but not "
      "with --fix or --diff; what is not used for 30 days goes by itself.");
}

void write_environment(Page& page) {
  page.section("环境变量", "ENVIRONMENT");
  page.item("TRENDLSP_LANG", "提示语言，zh 或 en；否则看 LC_ALL、LC_MESSAGES、LANG。",
            "Language of messages, zh or en; else LC_ALL, LC_MESSAGES and LANG count.");
  page.item("TRENDLSP_NOW", "当作今天的日期，与 --now 相同。",
            "The day to take for today, as --now.");
  page.item("XDG_CACHE_HOME", "以往的检查结果存放在这个文件夹下的 trendlsp 里，默认 ~/.cache。",
            "The folder in whose trendlsp the results of earlier runs lie, ~/.cache by default.");
  page.item("NO_COLOR", "非空时不用颜色。", "No colours when it is not empty.");
}

void write_examples(Page& page) {
  page.section("示例", "EXAMPLES");
  page.example("trendlsp --check articles/", "检查一个文件夹：", "Check a folder:");
  page.example("trendlsp --check --fix articles/", "应用安全修复：", "Apply the safe fixes:");
  page.example(
      "git diff --cached --name-only --diff-filter=d -z -- '*.md' |\n"
      "  trendlsp --check -z --files-from=-",
      "检查将要提交的文章：", "Check the articles that are about to be committed:");
  page.example(
      "trendlsp --check --baseline=.trendlsp-baseline.json --write-baseline\n"
      "trendlsp --check --baseline=.trendlsp-baseline.json",
      "已有大量文章时，先记下现有的问题，以后只报告新的：",
      "With many articles, list what is there once; afterwards only new findings are reported:");
  page.example("trendlsp --completions=bash > ~/.local/share/bash-completion/completions/trendlsp",
               "安装 bash 补全：", "Install the completions for bash:");
}

}  // namespace

std::string man_page(text::Language language) {
  Page page(language);
  page.raw(".TH TRENDLSP 1 \"\" \"trendlsp " TREND_VERSION
           "\"\n.ad l\n");  // left: lists of values are long
  page.section("名称", "NAME");
  page.raw("trendlsp \\- " +
           escaped(text::Bilingual{"趋势文章（Markdown）的语言服务器与检查工具",
                                   "language server and checker for trend articles in Markdown"}
                       .in(language)) +
           "\n");
  page.section("用法", "SYNOPSIS");
  page.raw(
      ".B trendlsp\n.br\n.B trendlsp \\-\\-check\n[\\fIPATH\\fR ...]\n.br\n"
      ".B trendlsp \\-\\-format\n[\\fIPATH\\fR ...]\n.br\n"
      ".B trendlsp \\-\\-explain\n\\fIRULE\\fR\n");
  page.section("说明", "DESCRIPTION");
  page.text(
      "不带参数时是语言服务器，经标准输入输出与编辑器通信；--check "
      "在命令行给出同样的结果。路径可以是文件、文件夹或 - （标准输入）；文件夹里检查 "
      ".md、.markdown、.mdown，直接写出的文件不论后缀。",
      "Without arguments it is a language server on standard input and output; --check gives the "
      "same findings on the command line. Paths are files, folders, or - for standard input; in "
      "folders .md, .markdown and .mdown files are checked, named files whatever their ending.");
  write_options(page, language);
  page.section("文章里的注释", "COMMENTS IN ARTICLES");
  page.text(
      "<!-- trendlsp-disable-next-line NU001 原因 --> 关闭下一行的规则；另有 disable-line、disable "
      "与 enable、disable-file。markdownlint 的注释同样有效。",
      "<!-- trendlsp-disable-next-line NU001 reason --> silences a rule on the next line; "
      "disable-line, disable and enable, and disable-file do what they say. markdownlint's "
      "comments "
      "count too.");
  write_files(page);
  write_environment(page);
  page.section("退出状态", "EXIT STATUS");
  page.item("0", "没有问题。", "Nothing to report.");
  page.item("1", "有问题，默认为警告及以上，见 --fail-on。",
            "Findings, warning or worse by default; see --fail-on.");
  page.item("2", "用法有误、无法读取或内部错误。",
            "Bad usage, unreadable input or an internal error.");
  write_examples(page);
  return page.finish();
}

}  // namespace trend::cli
