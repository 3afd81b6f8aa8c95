// The table of known keys.
#include "server/features/front_matter_keys.h"

#include <algorithm>
#include <iterator>

#include "rules/text/strings.h"

namespace trend::features {
namespace {

constexpr KnownKey kKeys[] = {
    {"title", KeyMeaning::kTitle, "文章标题，显示在页面、列表与搜索结果中",
     "Title of the article, shown on the page, in lists and in search results"},
    {"date", KeyMeaning::kDate, "文章日期，决定排序与网址",
     "Date of the article; it decides order and address"},
    {"updated", KeyMeaning::kDate, "最后修改日期", "Date of the last change"},
    {"lastmod", KeyMeaning::kDate, "最后修改日期", "Date of the last change"},
    {"modified", KeyMeaning::kDate, "最后修改日期", "Date of the last change"},
    {"publishdate", KeyMeaning::kDate, "在此日期之前不发布",
     "The article is not published before this date"},
    {"expirydate", KeyMeaning::kDate, "在此日期之后不再发布",
     "The article is withdrawn after this date"},
    {"description", KeyMeaning::kText, "摘要，用于列表、搜索结果与分享卡片",
     "Summary for lists, search results and link previews"},
    {"summary", KeyMeaning::kText, "摘要，用于列表", "Summary for lists"},
    {"tags", KeyMeaning::kList, "标签", "Tags"},
    {"categories", KeyMeaning::kList, "分类", "Categories"},
    {"keywords", KeyMeaning::kList, "关键词，供搜索引擎使用", "Keywords for search engines"},
    {"aliases", KeyMeaning::kList, "旧网址，访问时转到本文",
     "Former addresses that lead to this article"},
    {"author", KeyMeaning::kList, "作者", "Author"},
    {"authors", KeyMeaning::kList, "作者", "Authors"},
    {"series", KeyMeaning::kList, "所属系列", "Series the article belongs to"},
    {"draft", KeyMeaning::kFlag, "草稿：为 true 时不发布", "Draft: not published while true"},
    {"published", KeyMeaning::kFlag, "为 false 时不发布", "Not published while false"},
    {"toc", KeyMeaning::kFlag, "是否显示目录", "Whether a table of contents is shown"},
    {"slug", KeyMeaning::kText, "网址的最后一段", "Last part of the address"},
    {"permalink", KeyMeaning::kText, "固定网址", "Fixed address"},
    {"lang", KeyMeaning::kText, "文章语言", "Language of the article"},
    {"layout", KeyMeaning::kText, "页面模板", "Page template"},
    {"cover", KeyMeaning::kText, "封面图片", "Cover image"},
    {"image", KeyMeaning::kText, "封面图片", "Cover image"},
    {"source", KeyMeaning::kText, "文章的来源", "Where the article comes from"},
    {"weight", KeyMeaning::kText, "排序权重，小者在前", "Weight in the order, small ones first"},
};

}  // namespace

std::span<const KnownKey> known_keys() { return kKeys; }

const KnownKey* find_known_key(std::string_view key) {
  const std::string lower = text::ascii_lower(key);
  const auto* found = std::find_if(std::begin(kKeys), std::end(kKeys),
                                   [&](const KnownKey& known) { return known.key == lower; });
  return found == std::end(kKeys) ? nullptr : found;
}

}  // namespace trend::features
