// NU003 number-parent: a number of several parts begins with the number of the section it is in.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>

#include "rules/checks/outline.h"
#include "rules/checks/sibling_numbers.h"
#include "rules/lint/rule.h"

namespace trend::checks::numbering_number_parent {
namespace {

constexpr std::string_view kDocsZh = R"md(
`1.2` 这样的编号应当以所在章节的编号开头：第二节里出现 `1.2`，多半是复制、搬动或删去一节之后漏改了编号。

上级标题有编号（`2.`、`二、`、`第二章`）时以它为准；上级标题都没有编号时，按它在带有 `n.m` 下级标题的各节中的次序计算，开头没有下级编号的引言不占次序。上级编号本身断开时由 NU001 报告，这里不重复；连续几节错开同样多时只报告第一处。

## 正确

```markdown
## 引言

## 算力

### 1.1 现状

### 1.2 路线

## 能效

### 2.1 现状
```

```markdown
## 二、能效

### 2.1 现状
```

## 错误

```markdown
## 1. 算力

### 1.1 现状

## 2. 能效

### 2.1 现状

### 1.2 路线
```

## 修复

把编号开头的部分改成所在章节的编号，连同更下级的标题。错的也可能是上级标题或位置，所以不算安全修复。
)md";

constexpr std::string_view kDocsEn = R"md(
A number such as `1.2` begins with the number of its section: a `1.2` inside section 2 was copied, moved, or left behind when a section was deleted.

Where the section carries a number (`2.`, `二、`, `第二章`), that one counts; where none of the sections does, their order among those that have `n.m` below them; an introduction without such headings takes no place. A break in the sections' own numbers is NU001's to report; where several sections are off by the same amount, only the first one is reported.

## Right

```markdown
## Computing power

### 1.1 State

## Efficiency

### 2.1 State
```

```markdown
## 2. Efficiency

### 2.1 State
```

## Wrong

```markdown
## 1. Computing power

### 1.1 State

## 2. Efficiency

### 2.1 State

### 1.2 Routes
```

## Fix

Replaces the leading part by the section's number, here and in the headings below. The section's number or the heading's place may be what is wrong, so the fix is not safe.
)md";

// Children of one section whose numbers have several parts.
struct Family {
  Index parent = kNone;
  std::vector<Index> members;  // all with the same number of components
  Components prefix;           // the usual one
};

Components prefix_of(const Heading& heading) {
  return {heading.numbering.components.begin(), heading.numbering.components.end() - 1};
}

Components usual_prefix(const Outline& outline, const std::vector<Index>& members) {
  std::map<Components, int> uses;
  for (const Index member : members) ++uses[prefix_of(outline[member])];
  Components best = prefix_of(outline[members.front()]);
  for (const auto& [prefix, count] : uses)
    if (count > uses[best]) best = prefix;
  return best;
}

// The numbers that NU001 expects where a sequence of siblings breaks, by heading.
std::map<Index, Components> expected_numbers(const Outline& outline) {
  std::map<Index, Components> expected;
  StartTracker starts(1);
  for (const std::vector<Index>& group : outline.sibling_groups()) {
    for (const Series& series : find_series(outline, group, outline.title())) {
      const std::uint32_t start = starts.start_of(outline, series);
      const std::vector<std::uint32_t> values = right_values(series, start);
      if (find_breaks(steps_of(series), start).empty()) continue;
      for (std::size_t i = 0; i < values.size(); ++i) {
        const Index heading = series.members[i].heading;
        expected[heading] = with_last(outline[heading], values[i]);
      }
    }
  }
  return expected;
}

class Check {
 public:
  Check(const lint::ArticleContext& context, lint::Sink& sink)
      : context_(context), sink_(sink), outline_(context.facts.get<Outline>()) {}

  void run() {
    collect();
    for (const std::vector<Index>& group : outline_.sibling_groups()) {
      std::vector<const Family*> families;
      bool numbered = false;
      for (const Index i : group) {
        numbered = numbered || trusted(outline_[i].numbering);
        if (const auto found = families_.find(i); found != families_.end())
          families.push_back(&found->second);
      }
      if (families.empty()) continue;
      if (numbered) {
        for (const Family* family : families) check_numbered(*family);
      } else {
        check_unnumbered(group, families);
      }
    }
  }

 private:
  // A number that children may continue.
  static bool trusted(const article::Numbering& number) {
    return number && number.style != article::NumberStyle::kLetter && counts_sections(number) &&
           number.components.front() < 200;
  }

  void collect() {
    expected_ = expected_numbers(outline_);
    for (const std::vector<Index>& group : outline_.sibling_groups()) {
      Family family;
      family.parent = outline_[group.front()].parent;
      for (const Index i : group)
        if (outline_[i].numbering.style == article::NumberStyle::kDecimal &&
            (family.members.empty() ||
             outline_[i].numbering.components.size() ==
                 outline_[family.members.front()].numbering.components.size()))
          family.members.push_back(i);
      if (family.members.empty() || family.parent == kNone) continue;
      family.prefix = usual_prefix(outline_, family.members);
      families_.try_emplace(family.parent, std::move(family));
    }
  }

  // The section carries a number itself.
  void check_numbered(const Family& family) {
    const Heading& parent = outline_[family.parent];
    const Components& own = parent.numbering.components;
    if (!trusted(parent.numbering) || family.prefix.size() != own.size()) return;
    const auto broken = expected_.find(family.parent);
    const Components& other = broken == expected_.end() ? own : broken->second;
    if (is_off_like_previous(family)) return;
    std::vector<Index> wrong;
    for (const Index member : family.members) {
      const Components prefix = prefix_of(outline_[member]);
      if (prefix != own && prefix != other && !section_is_missing(family.parent, prefix))
        wrong.push_back(member);
    }
    // A lone 3.5 may be a version; a lone 1.1 begins a section that was moved or copied.
    const bool lone = family.members.size() == 1;
    if (lone && outline_[family.members.front()].numbering.components.back() != 1) return;
    report_runs(wrong, own);
  }

  // Several sections off by the same amount are one cause.
  bool is_off_like_previous(const Family& family) {
    const Heading& parent = outline_[family.parent];
    const std::int64_t offset = static_cast<std::int64_t>(family.prefix.back()) -
                                static_cast<std::int64_t>(parent.numbering.components.back());
    const bool alike = offset != 0 && last_level_ == parent.level && last_offset_ == offset;
    last_offset_ = offset;
    last_level_ = parent.level;
    return alike;
  }

  // The next section's number shows that the one with this number is gone: NU001 says so.
  bool section_is_missing(Index parent, const Components& prefix) const {
    const Index next = outline_[parent].end;
    const auto found = expected_.find(next);
    return found != expected_.end() && found->second == prefix &&
           outline_[next].numbering.components != prefix;
  }

  // No section carries a number: their order counts.
  void check_unnumbered(const std::vector<Index>& group,
                        const std::vector<const Family*>& families) {
    std::vector<Step> steps;
    auto next = families.begin();
    Step step;
    for (const Index i : group) {
      if (next == families.end()) break;
      if ((*next)->parent != i) {
        step.before.push_back({});
        continue;
      }
      if ((*next)->prefix.size() != 1) return;
      step.value = (*next)->prefix.front();
      steps.push_back(std::move(step));
      step = {};
      ++next;
    }
    std::map<std::size_t, std::uint32_t> breaks;
    if (steps.size() > 1)
      for (const Break& found : find_breaks(steps, 1)) {
        if (found.kind == Break::Kind::kSwap) breaks[found.at + 1] = found.expected + 1;
        breaks[found.at] = found.expected;
      }
    for (std::size_t i = 0; i < families.size(); ++i) {
      const auto found = breaks.find(i);
      const Components right =
          found == breaks.end() ? families[i]->prefix : Components{found->second};
      if (found != breaks.end() && breaks.contains(i - 1) && i > 0 &&
          breaks[i - 1] + 1 == found->second)
        continue;  // the second of two swapped sections
      check_members(*families[i], right, found != breaks.end());
    }
  }

  void check_members(const Family& family, const Components& right, bool broken) {
    if (broken) {
      std::vector<Index> wrong;
      for (const Index member : family.members)
        if (prefix_of(outline_[member]) != right) wrong.push_back(member);
      return report_runs(wrong, right);
    }
    // Only one member apart from all others, and in its place by its last part, is certainly a
    // slip.
    std::vector<Index> wrong;
    for (const Index member : family.members)
      if (prefix_of(outline_[member]) != right) wrong.push_back(member);
    if (wrong.size() != 1 || family.members.size() < 3 || !fits(family, wrong.front())) return;
    report_runs(wrong, right);
  }

  bool fits(const Family& family, Index member) const {
    const auto at = std::ranges::find(family.members, member) - family.members.begin();
    const std::uint32_t value = outline_[member].numbering.components.back();
    const auto size = static_cast<std::ptrdiff_t>(family.members.size());
    const auto last = [&](std::ptrdiff_t i) {
      return outline_[family.members[static_cast<std::size_t>(i)]].numbering.components.back();
    };
    const bool after = at > 0 && last(at - 1) + 1 == value;
    const bool before = at + 1 < size && last(at + 1) == value + 1;
    return (at == 0 || after) && (at + 1 == size || before);
  }

  // One finding per run of neighbours that are off alike.
  void report_runs(const std::vector<Index>& wrong, const Components& right) {
    std::size_t begin = 0;
    while (begin < wrong.size()) {
      std::size_t end = begin + 1;
      while (end < wrong.size() &&
             prefix_of(outline_[wrong[end]]) == prefix_of(outline_[wrong[begin]]))
        ++end;
      report({wrong.begin() + static_cast<std::ptrdiff_t>(begin),
              wrong.begin() + static_cast<std::ptrdiff_t>(end)},
             right);
      begin = end;
    }
  }

  void report(const std::vector<Index>& members, const Components& right) {
    const Heading& first = outline_[members.front()];
    const Heading& parent = outline_[first.parent];
    std::vector<text::Edit> edits;
    for (const Index member : members)
      renumber(outline_, member, rebased(outline_[member], right), edits);
    const std::string written = spoken(context_.article, first.numbering);
    const std::string expected = spoken(first.numbering, rebased(first, right));
    const std::string section = fmt::format("{}", fmt::join(right, "."));
    lint::Finding finding{
        .range = first.numbering.digits,
        .message = {fmt::format("“{}”在第 {} 节之内，编号应为“{}”", written, section, expected),
                    fmt::format("{} stands in section {}: expected {}", written, section,
                                expected)},
        .related = {{parent.content, {"所在的章节", "the section it stands in"}}},
        .fixes = {lint::make_fix({"改为所在章节的编号", "Use the number of the section"},
                                 lint::FixSafety::kUnsafe, std::move(edits))}};
    for (std::size_t i = 1; i < members.size(); ++i)
      finding.related.push_back(
          {outline_[members[i]].numbering.digits, {"同样错开的编号", "off by the same amount"}});
    sink_.add(std::move(finding));
  }

  static Components rebased(const Heading& heading, const Components& prefix) {
    Components components = prefix;
    components.push_back(heading.numbering.components.back());
    return components;
  }

  const lint::ArticleContext& context_;
  lint::Sink& sink_;
  const Outline& outline_;
  std::map<Index, Components> expected_;
  std::map<Index, Family> families_;
  std::int64_t last_offset_ = 0;
  int last_level_ = 0;
};

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  Check(context, sink).run();
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "NU003",
    .name = "number-parent",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "下级编号的开头与所在章节的编号不符",
    .summary_en = "a number does not begin with the number of its section",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .concerns = lint::concern::kOutline,
    .check_article = check_article,
};

}  // namespace trend::checks::numbering_number_parent
