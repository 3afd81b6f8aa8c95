// The words of the command line in both languages that several renderers and commands use.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "rules/lint/finding.h"
#include "rules/lint/rule.h"
#include "rules/text/bilingual.h"

namespace trend::cli {

struct Summary;

/// 错误 / error, 警告 / warning, 提示 / info.
std::string_view severity_word(lint::Severity severity, text::Language language);

/// 安全 / safe, 需过目 / unsafe, 可选 / pick.
std::string_view safety_word(lint::FixSafety safety, text::Language language);

/// 启用 / on, 停用 / off, 自动 / auto.
std::string_view default_word(lint::Default value, text::Language language);

/// The class of a rule's fixes as above, 无 / none.
std::string_view fix_word(lint::FixKind kind, text::Language language);

/// "3 findings (2 errors, 1 info), 3 fixable with --fix" and its kin, without line end.
std::string summary_line(const Summary& summary, text::Language language);

/// "1 file", "3 files".
std::string counted(std::size_t count, std::string_view singular);

}  // namespace trend::cli
