// ST023 title-count: a title that promises three trends is followed by three sections.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "rules/checks/outline.h"
#include "rules/checks/sibling_numbers.h"
#include "rules/checks/title_promise.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::structure_title_count {
namespace {

constexpr std::string_view kDocsZh = R"md(
题目里的数目（“三大趋势”“五个方向”“Top 10”）应当与正文的节数相符，否则读者会去找那少掉的一节。

引言、结语、参考文献等不算在内。只有把握充分时才报告：各节有编号、标题里带有题目中的名词，或者各节的小标题结构相同；如果个别小节里有一组小标题、列表项、表格行或加粗的段首恰好是这个数目，就认为题目说的是它们。多出来的若是“对开发者的建议”之类的综合性小节，也不报告。

## 正确

```markdown
# 推理芯片的三大趋势

## 引言

## 一、算力

## 二、能效

## 三、成本

## 结语
```

## 错误

```markdown
# 推理芯片的三大趋势

## 一、算力

## 二、能效

## 三、成本

## 四、生态
```

## 修复

可以把题目中的数目改成实际的节数；多写或漏写一节的情况只有作者知道，所以只在编辑器中供选择。
)md";

constexpr std::string_view kDocsEn = R"md(
The number in a title (“three trends”, “Top 10 tools”, 三大趋势) agrees with the number of sections; otherwise readers look for the one that is missing.

Introductions, conclusions and references do not count. Reported only on good evidence: the sections are numbered, their titles hold the noun of the title, or they share their sub-headings. If a group of sub-headings, list items, table rows or bold leads in a single section has exactly that number, the title is taken to mean those; and a surplus section of general advice or comparison is no topic.

## Right

```markdown
# Three trends in inference chips

## 1. Computing power

## 2. Efficiency

## 3. Cost

## Conclusion
```

## Wrong

```markdown
# Three trends in inference chips

## 1. Computing power

## 2. Efficiency
```

## Fix

The number in the title can be changed to that of the sections. Whether a section is missing or one too many, only the author knows; so the fix is offered in editors only.
)md";

constexpr lint::OptionSpec kOptions[] = {
    {.name = "nouns",
     .type = lint::OptionType::kTextList,
     .default_value = "趋势,方向,建议,领域,挑战,机会,机遇,变化,变革,亮点,要点,看点,路线,路径,步骤,"
                      "原则,误区,教训,问题,观点,预测,结论,特点,特征,突破,热点,赛道,场景,技巧,方法,"
                      "trends,directions,lessons,predictions,challenges,tips,ways,steps,takeaways,"
                      "reasons,mistakes,principles",
     .choices = {},
     .zh = "题目中可以计数的名词。",
     .en = "The nouns that a title may count."},
    {.name = "exclude",
     .type = lint::OptionType::kTextList,
     .default_value = "",
     .choices = {},
     .zh = "另外不计入节数的小节标题。",
     .en = "Titles of further sections that are not counted."}};

// The text that makes the promise, and where it stands.
struct Title {
  std::string_view source;  // the title as written
  text::Offset offset = 0;  // of its first byte
  Index heading = kNone;    // entry of the outline, kNone for the front matter's title
};

std::optional<Title> find_title(const lint::ArticleContext& context) {
  const std::optional<Heading> first = first_heading(context.article);
  if (first && first->level == 1)
    return Title{context.slice(first->content), first->content.begin, 0};
  const article::Entry* entry = context.article.front_matter().find("title");
  if (entry == nullptr || entry->kind != article::ValueKind::kScalar) return std::nullopt;
  return Title{context.slice(entry->value_range), entry->value_range.begin, kNone};
}

// The front matter's title promises the right number: the two titles differ, and FM026 says so.
bool is_kept_elsewhere(const lint::ArticleContext& context, std::size_t count) {
  const article::Entry* entry = context.article.front_matter().find("title");
  if (entry == nullptr) return false;
  const std::optional<Promise> promise = find_promise(entry->value, context.options.list("nouns"));
  return promise && promise->count == count;
}

// Sections that frame the topics rather than being one: 三大趋势 may be followed by a fourth
// section 对开发者的建议.
constexpr std::array<std::string_view, 20> kFraming = {
    "建议", "启示", "背景", "现状", "影响", "对比", "比较",   "行动", "策略", "时间线",
    "分析", "评估", "风险", "综合", "汇总", "盘点", "为什么", "如何", "what", "how"};

bool is_framing(const Heading& heading) {
  const std::string title = text::ascii_lower(heading.title);
  return std::ranges::any_of(
      kFraming, [&](std::string_view word) { return title.find(word) != std::string::npos; });
}

// The sections under the title that treat the article's topics.
std::vector<Index> body_sections(const lint::ArticleContext& context, const Outline& outline,
                                 const Title& title) {
  const std::vector<std::string>& exclude = context.options.list("exclude");
  const std::vector<Index> children = outline.children(title.heading);
  std::vector<Index> body;
  for (const Index i : children) {
    if (outline[i].level != outline[children.front()].level) return {};
    const bool excluded = std::ranges::find(exclude, outline[i].title) != exclude.end();
    if (outline[i].role() == SectionRole::kBody && !excluded) body.push_back(i);
  }
  return body;
}

std::vector<std::string> skeleton(const Outline& outline, Index section) {
  std::vector<std::string> titles;
  for (const Index child : outline.children(section)) titles.push_back(outline[child].folded);
  return titles;
}

// Where the article has a group of exactly the promised number: sub-headings, list items, rows,
// bold leads. A group in one section may be what the title means; the same size in most sections
// is their common build.
class Groups {
 public:
  Groups(const Outline& outline, const std::vector<Index>& body) : outline_(outline), body_(body) {}

  void add(text::Offset offset) {
    for (std::size_t i = 0; i < body_.size(); ++i) {
      const text::Offset end = outline_[body_[i]].end < outline_.size()
                                   ? outline_[outline_[body_[i]].end].range.begin
                                   : static_cast<text::Offset>(-1);
      if (offset >= outline_[body_[i]].range.begin && offset < end) {
        sections_.insert(i);
        return;
      }
    }
    elsewhere_ = true;
  }
  bool may_be_meant() const {
    return elsewhere_ || (!sections_.empty() && sections_.size() * 2 <= body_.size());
  }

 private:
  const Outline& outline_;
  const std::vector<Index>& body_;
  std::set<std::size_t> sections_;
  bool elsewhere_ = false;
};

void add_headings(const Outline& outline, const std::vector<Index>& body, std::size_t count,
                  Groups& groups) {
  for (const std::vector<Index>& group : outline.sibling_groups()) {
    if (group.front() == body.front() || outline[group.front()].level == 1) continue;
    const auto matter = static_cast<std::size_t>(std::ranges::count_if(
        group, [&](Index i) { return outline[i].role() == SectionRole::kBody; }));
    if (matter == count || group.size() == count) groups.add(outline[group.front()].range.begin);
  }
}

void add_items(const article::Article& article, std::size_t count, Groups& groups) {
  for (const article::NodeRef& list : article.lists()) {
    std::size_t items = 0;
    std::uint32_t last = 0;
    for (article::NodeRef item = list.first_child();; item = item.next_sibling()) {
      ++items;
      last = item.item().number;
      if (!item.has_next_sibling()) break;
    }
    if (items == count || (list.list().ordered && last == count)) groups.add(list.range().begin);
  }
  for (const article::NodeRef& table : article.tables())
    if (table.table().rows.size() == count) groups.add(table.range().begin);
}

// Paragraphs between two headings that begin in bold.
void add_bold_leads(const article::Article& article, std::size_t count, Groups& groups) {
  std::size_t leads = 0;
  text::Offset first = 0;
  for (const article::TopBlock& top : article.blocks()) {
    if (top.traits.is(article::BlockKind::kHeading)) {
      if (leads == count) groups.add(first);
      leads = 0;
    }
    if (!top.traits.is(article::BlockKind::kParagraph)) continue;
    const article::Node& node = top.block->nodes.front();
    if (node.inlines.empty()) continue;
    if (top.block->inlines[node.inlines.begin].kind != article::InlineKind::kStrong) continue;
    if (leads++ == 0) first = top.offset;
  }
  if (leads == count) groups.add(first);
}

// The number up to which the sections, or the headings in them, are numbered.
std::uint32_t largest_number(const Outline& outline, const std::vector<Index>& body) {
  std::uint32_t largest = 0;
  for (const Index i : body) {
    const Components& own = outline[i].numbering.components;
    if (!own.empty()) largest = std::max(largest, own.back());
    for (const Index child : outline.children(i))
      if (outline[child].numbering.components.size() == 2)
        largest = std::max(largest, outline[child].numbering.components.front());
  }
  return largest;
}

// How surely the sections are the things the title counts.
enum class Evidence { kNone, kSome, kStrong };

Evidence weigh(const Outline& outline, const std::vector<Index>& body, const Promise& promise) {
  std::size_t numbered = 0;
  std::size_t named = 0;
  std::size_t parallel = 0;
  std::size_t continued = 0;
  const std::vector<std::string> model = skeleton(outline, body.front());
  for (std::size_t i = 0; i < body.size(); ++i) {
    const Heading& heading = outline[body[i]];
    if (heading.numbering && heading.numbering.components.back() == i + 1) ++numbered;
    if (heading.numbering.label == promise.noun ||
        text::ascii_lower(heading.title).find(promise.noun) != std::string::npos)
      ++named;
    if (model.size() > 1 && skeleton(outline, body[i]) == model) ++parallel;
    const std::vector<Index> below = outline.children(body[i]);
    if (!below.empty() && outline[below.front()].numbering.components.size() == 2 &&
        outline[below.front()].numbering.components.front() == i + 1)
      ++continued;
  }
  const std::size_t all = body.size();
  if (parallel == all) return Evidence::kStrong;
  const bool some = numbered == all || continued == all || named * 2 > all;
  return some ? Evidence::kSome : Evidence::kNone;
}

bool is_broken(const lint::ArticleContext& context, const Outline& outline,
               const std::vector<Index>& body, const Promise& promise) {
  const auto framing = static_cast<std::size_t>(
      std::ranges::count_if(body, [&](Index i) { return is_framing(outline[i]); }));
  const std::size_t count = promise.count;
  if (body.size() > 2 * count + 2) return false;  // of another order: something else is counted
  if (body.size() < 2 || (count <= body.size() && count >= body.size() - framing)) return false;
  // A gap in the numbers is NU001's to report, not a broken promise.
  if (largest_number(outline, body) == count) return false;
  const Evidence evidence = weigh(outline, body, promise);
  if (evidence != Evidence::kSome) return evidence == Evidence::kStrong;
  Groups groups(outline, body);
  add_headings(outline, body, count, groups);
  add_items(context.article, count, groups);
  add_bold_leads(context.article, count, groups);
  return !groups.may_be_meant();
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const std::optional<Title> title = find_title(context);
  if (!title) return;
  const std::optional<Promise> promise = find_promise(title->source, context.options.list("nouns"));
  if (!promise) return;
  const Outline& outline = context.facts.get<Outline>();
  const std::vector<Index> body = body_sections(context, outline, *title);
  if (title->heading != kNone && is_kept_elsewhere(context, body.size())) return;
  if (!is_broken(context, outline, body, *promise)) return;

  const auto count = static_cast<std::uint32_t>(body.size());
  const std::string phrase(title->source.substr(promise->phrase.begin, promise->phrase.size()));
  const text::Range numeral = promise->numeral.shifted(title->offset);
  lint::Finding finding{
      .range = promise->phrase.shifted(title->offset),
      .message = {fmt::format("题目说“{}”，正文却有 {} 节", phrase, count),
                  fmt::format("the title says “{}”, but there are {} sections", phrase, count)}};
  for (const Index i : body)
    finding.related.push_back({outline[i].content, {"计入的一节", "a section that counts"}});
  const std::string written = rewrite_count(context.slice(numeral), count);
  if (!written.empty())
    finding.fixes.push_back(lint::make_fix({fmt::format("把题目中的数目改为“{}”", written),
                                            fmt::format("Change the number to “{}”", written)},
                                           lint::FixSafety::kPick, {{numeral, written}}));
  sink.add(std::move(finding));
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ST023",
    .name = "title-count",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kPick,
    .summary_zh = "题目中的数目与正文的节数不符",
    .summary_en = "the number in the title is not that of the sections",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .concerns = lint::concern::kOutline | lint::concern::kLists | lint::concern::kTables |
                lint::concern::kBoldLeads,
    .check_article = check_article,
};

}  // namespace trend::checks::structure_title_count
