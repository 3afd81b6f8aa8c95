// Which sections open or close an article (引言, 结语, 参考文献): they carry no number and are not
// counted among its topics.
#pragma once

#include <string_view>

namespace trend::checks {

/// What a section is for, told from its title.
enum class SectionRole { kBody, kOpening, kClosing };

/// The role of a section with that title: plain text without a number in front. Cautious: a title
/// that only contains such a word (背景噪声消除技术) is body.
SectionRole section_role(std::string_view title);

}  // namespace trend::checks
