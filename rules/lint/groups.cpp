// The table of groups.
#include "rules/lint/groups.h"

#include <algorithm>

namespace trend::lint {
namespace {

constexpr Group kGroups[] = {
    {"AI", "生成文本的痕迹", "Generated text"},
    {"CB", "代码块", "Code blocks"},
    {"CF", "规则注释与配置", "Comments to trendlsp"},
    {"FM", "Front matter（文首元数据）", "Front matter"},
    {"IN", "行内标记", "Inline markup"},
    {"LK", "链接与脚注", "Links and notes"},
    {"LS", "列表", "Lists"},
    {"MD", "markdownlint 的规则", "Rules of markdownlint"},
    {"NU", "编号", "Numbering"},
    {"SR", "系列文章", "Series of articles"},
    {"ST", "结构与标题", "Structure and headings"},
    {"TB", "表格", "Tables"},
    {"TX", "字符", "Characters"},
    {"WS", "空白与换行", "White space"},
    {"ZH", "中文排版", "Chinese typography"},
};

constexpr Group kUnknown{"", "其他", "Other"};

}  // namespace

std::span<const Group> all_groups() { return kGroups; }

const Group& group_of(std::string_view rule_id) {
  const auto found = std::find_if(std::begin(kGroups), std::end(kGroups), [&](const Group& group) {
    return rule_id.starts_with(group.id);
  });
  return found == std::end(kGroups) ? kUnknown : *found;
}

}  // namespace trend::lint
