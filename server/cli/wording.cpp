// Words and counts in 简体中文 and English.
#include "server/cli/wording.h"

#include "server/cli/report.h"

namespace trend::cli {
namespace {

// a, b and c with zero counts left out.
class Parts {
 public:
  explicit Parts(std::string_view separator) : separator_(separator) {}
  void add(std::size_t count, const std::string& text) {
    if (count == 0) return;
    if (!text_.empty()) text_ += separator_;
    text_ += text;
  }
  const std::string& text() const { return text_; }

 private:
  std::string_view separator_;
  std::string text_;
};

std::string summary_zh(const Summary& s) {
  const auto n = [](std::size_t count) { return std::to_string(count); };
  std::string line;
  if (s.files == 0) return "没有检查任何文件";
  if (s.findings == 0 && s.fixed == 0) {
    const std::string files = "已检查 " + n(s.files) + " 个文件，";
    return files + (s.fixing ? "无需修复" : "没有问题");
  }
  if (s.fixing) line = "已修复 " + n(s.fixed) + " 处；";
  if (s.findings == 0) return line + "没有剩余问题";
  Parts levels("，");
  levels.add(s.errors, n(s.errors) + " 个错误");
  levels.add(s.warnings, n(s.warnings) + " 个警告");
  levels.add(s.infos, n(s.infos) + " 个提示");
  line += (s.fixing ? "剩余 " : "") + n(s.findings) + " 个问题（" + levels.text() + "）";
  if (s.fixable > 0) line += "，其中 " + n(s.fixable) + " 个可用 --fix 修复";
  if (s.unsafe_fixable > 0)
    line += "，" + n(s.unsafe_fixable) + " 个可用 --fix --unsafe-fixes 修复";
  return line;
}

std::string summary_en(const Summary& s) {
  std::string line;
  if (s.files == 0) return "no file checked";
  if (s.findings == 0 && s.fixed == 0)
    return counted(s.files, "file") + " checked, " + (s.fixing ? "nothing to fix" : "no findings");
  if (s.fixing) line = "fixed " + std::to_string(s.fixed) + "; ";
  if (s.findings == 0) return line + "nothing left";
  Parts levels(", ");
  levels.add(s.errors, counted(s.errors, "error"));
  levels.add(s.warnings, counted(s.warnings, "warning"));
  levels.add(s.infos, std::to_string(s.infos) + " info");
  line += counted(s.findings, "finding") + (s.fixing ? " left" : "") + " (" + levels.text() + ")";
  if (s.fixable > 0) line += ", " + std::to_string(s.fixable) + " fixable with --fix";
  if (s.unsafe_fixable > 0)
    line += ", " + std::to_string(s.unsafe_fixable) + " with --fix --unsafe-fixes";
  return line;
}

}  // namespace

std::string counted(std::size_t count, std::string_view singular) {
  return std::to_string(count) + " " + std::string(singular) + (count == 1 ? "" : "s");
}

std::string_view severity_word(lint::Severity severity, text::Language language) {
  const bool zh = language == text::Language::kZh;
  switch (severity) {
    case lint::Severity::kError:
      return zh ? "错误" : "error";
    case lint::Severity::kWarning:
      return zh ? "警告" : "warning";
    case lint::Severity::kInfo:
      return zh ? "提示" : "info";
    default:
      return zh ? "建议" : "hint";
  }
}

std::string_view safety_word(lint::FixSafety safety, text::Language language) {
  const bool zh = language == text::Language::kZh;
  switch (safety) {
    case lint::FixSafety::kSafe:
      return zh ? "安全" : "safe";
    case lint::FixSafety::kUnsafe:
      return zh ? "需过目" : "unsafe";
    default:
      return zh ? "在编辑器中选择" : "to pick in an editor";
  }
}

std::string_view default_word(lint::Default value, text::Language language) {
  const bool zh = language == text::Language::kZh;
  switch (value) {
    case lint::Default::kOn:
      return zh ? "启用" : "on";
    case lint::Default::kOff:
      return zh ? "停用" : "off";
    default:
      return zh ? "自动" : "auto";
  }
}

std::string_view fix_word(lint::FixKind kind, text::Language language) {
  switch (kind) {
    case lint::FixKind::kSafe:
      return safety_word(lint::FixSafety::kSafe, language);
    case lint::FixKind::kUnsafe:
      return safety_word(lint::FixSafety::kUnsafe, language);
    case lint::FixKind::kPick:
      return safety_word(lint::FixSafety::kPick, language);
    default:
      return language == text::Language::kZh ? "无" : "none";
  }
}

std::string summary_line(const Summary& summary, text::Language language) {
  const bool zh = language == text::Language::kZh;
  std::string line = zh ? summary_zh(summary) : summary_en(summary);
  if (summary.baselined.value_or(0) == 0) return line;
  const std::string count = std::to_string(*summary.baselined);
  return line + (zh ? "；另有 " + count + " 个已记入基线" : "; " + count + " more in the baseline");
}

}  // namespace trend::cli
