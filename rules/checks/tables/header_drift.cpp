// TB013: comparison tables of like sections whose headers say the same in other words or order.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "rules/checks/table_headers.h"
#include "rules/lint/rule.h"

namespace trend::checks::tables_header_drift {
namespace {

using article::Article;
using article::Cell;
using article::Row;
using article::TableDetail;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
同级小节里的对比表应当可以逐列比较。表头用了另一个说法（“优势”与“优点”混用）、换了次序或缺了一列时报告，
以多数表格的表头为准；数目相同时以先出现的为准。

第一列说的是比较的对象，各表可以不同；列数和含义都不同的表格不比较。

## 错误

```markdown
## 端侧

| 路线 | 优势 | 劣势 |
| --- | --- | --- |
| 剪枝 | 体积小 | 精度降 |

## 云端

| 路线 | 优点 | 缺点 |
| --- | --- | --- |
| 蒸馏 | 速度快 | 成本高 |
```

## 正确

```markdown
## 端侧

| 算法 | 优势 | 劣势 |
| --- | --- | --- |
| 剪枝 | 体积小 | 精度降 |

## 云端

| 框架 | 优势 | 劣势 |
| --- | --- | --- |
| 甲 | 速度快 | 成本高 |

## 价格

| 型号 | 价格对比 |
| --- | --- |
| 甲 | 低 |
```

## 修复

供选择：改用多数表格的说法，或按多数表格的次序重排各列。缺列时不提供修复。
)md";

constexpr std::string_view kDocsEn = R"md(
Comparison tables of sections on one level should compare column by column. Reported is a header that
uses another word for the same thing (advantages beside pros), another order, or leaves out a column,
held against the header of most tables (of the first one where numbers are equal).

The first column names what is compared and may differ; tables about something else are not compared.

## Wrong

```markdown
## Edge

| Route | Pros | Cons |
| --- | --- | --- |
| Pruning | small | less exact |

## Cloud

| Route | Advantages | Disadvantages |
| --- | --- | --- |
| Distilling | fast | expensive |
```

## Right

```markdown
## Edge

| Route | Pros | Cons |
| --- | --- | --- |
| Pruning | small | less exact |

## Cloud

| Framework | Pros | Cons |
| --- | --- | --- |
| A | fast | expensive |
```

## Fix

Offered for choice: the majority's words, or its order of columns. A missing column has no fix.
)md";

// An article with more different headers than this has no header that they could drift from.
constexpr std::size_t kMaxForms = 64;

/// Tables of one level with exactly the same words.
struct Form {
  const TableHeader* first = nullptr;
  std::size_t count = 0;
};

/// The forms in order of their first tables, and the form of each header.
struct Forms {
  std::vector<Form> forms;
  std::vector<std::size_t> of_header;
};

Forms collect_forms(const std::vector<TableHeader>& headers, bool one_level) {
  Forms result;
  std::map<std::pair<int, std::vector<std::string>>, std::size_t> known;
  for (const TableHeader& header : headers) {
    const auto [form, is_new] =
        known.emplace(std::pair(one_level ? header.level : 0, header.words), result.forms.size());
    if (is_new) result.forms.push_back({&header, 0});
    ++result.forms[form->second].count;
    result.of_header.push_back(form->second);
  }
  return result;
}

struct Reference {
  const TableHeader* header = nullptr;
  HeaderDrift drift = HeaderDrift::kNone;
};

/// The header that `header`, which is of the form `own`, should be like.
std::optional<Reference> find_reference(const std::vector<Form>& forms, const Form& own,
                                        const TableHeader& header, bool one_level) {
  Reference best;
  std::size_t most = 0;
  for (const Form& form : forms) {
    if (&form == &own || (one_level && form.first->level != header.level)) continue;
    const bool earlier = form.first->table.range().begin < header.table.range().begin;
    const bool leads = form.count > own.count || (form.count == own.count && earlier);
    if (!leads || form.count <= most) continue;
    const HeaderDrift drift = compare_headers(*form.first, header);
    // Other words for one thing are a slip wherever they occur; other columns may be meant, unless
    // several tables agree on theirs.
    const bool needs_majority = drift == HeaderDrift::kColumn || drift == HeaderDrift::kMissing;
    if (drift == HeaderDrift::kNone || (needs_majority && form.count < 2)) continue;
    most = form.count;
    best = {form.first, drift};
  }
  return best.header != nullptr ? std::optional(best) : std::nullopt;
}

std::string_view cell_text(const Article& article, const TableHeader& header, std::size_t i) {
  return article.slice(header.table.absolute(header.table.table().header.cells[i].range));
}

std::string joined(const Article& article, const TableHeader& header) {
  std::string text;
  for (std::size_t i = 0; i < header.words.size(); ++i)
    text += (i > 0 ? " | " : "") + std::string(cell_text(article, header, i));
  return text;
}

/// The header cells from the first to the last that differs from the reference.
Range different_cells(const TableHeader& reference, const TableHeader& header) {
  const std::vector<Cell>& cells = header.table.table().header.cells;
  std::size_t first = cells.size();
  std::size_t last = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i < reference.words.size() && reference.words[i] == header.words[i]) continue;
    if (i == 0 && reference.concepts[0] != header.concepts[0]) continue;
    first = std::min(first, i);
    last = i;
  }
  if (first == cells.size()) return header.table.absolute(header.table.table().header.range);
  return header.table.absolute({cells[first].range.begin, cells[last].range.end});
}

lint::Fix rename(const Article& article, const TableHeader& reference, const TableHeader& header) {
  std::vector<text::Edit> edits;
  const std::vector<Cell>& cells = header.table.table().header.cells;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (reference.words[i] == header.words[i]) continue;
    if (i == 0 && reference.concepts[0] != header.concepts[0]) continue;
    edits.push_back(
        {header.table.absolute(cells[i].range), std::string(cell_text(article, reference, i))});
  }
  return lint::make_fix({"改用多数表格的说法", "Use the words of the other tables"},
                        lint::FixSafety::kPick, std::move(edits));
}

/// For each column of the reference the column of `header` that belongs there.
std::vector<std::size_t> permutation(const TableHeader& reference, const TableHeader& header) {
  std::vector<std::size_t> from;
  for (const std::string& concept_word : reference.concepts) {
    std::size_t i = 0;
    while (header.concepts[i] != concept_word ||
           std::find(from.begin(), from.end(), i) != from.end())
      ++i;
    from.push_back(i);
  }
  return from;
}

/// Nothing when rows are ragged or columns are aligned differently: then cells cannot just swap.
std::optional<lint::Fix> reorder(const Article& article, const TableHeader& reference,
                                 const TableHeader& header) {
  const TableDetail& table = header.table.table();
  const std::vector<std::size_t> from = permutation(reference, header);
  if (!std::equal(table.columns.begin() + 1, table.columns.end(), table.columns.begin()))
    return std::nullopt;
  std::vector<text::Edit> edits;
  const auto move_cells = [&](const Row& row) {
    for (std::size_t i = 0; i < from.size(); ++i) {
      if (from[i] == i) continue;
      edits.push_back(
          {header.table.absolute(row.cells[i].range),
           std::string(article.slice(header.table.absolute(row.cells[from[i]].range)))});
    }
  };
  move_cells(table.header);
  for (const Row& row : table.rows) {
    if (row.cells.size() != from.size()) return std::nullopt;
    move_cells(row);
  }
  return lint::make_fix({"按多数表格的次序重排各列", "Order the columns as in the other tables"},
                        lint::FixSafety::kPick, std::move(edits));
}

void report(const Article& article, const Reference& reference, const TableHeader& header,
            lint::Sink& sink) {
  const std::string expected = joined(article, *reference.header);
  lint::Finding finding;
  finding.range = different_cells(*reference.header, header);
  finding.message = {
      fmt::format("对比表的表头与其他小节的不一致：应为“{}”", expected),
      fmt::format("the header differs from that of the other comparison tables: expected “{}”",
                  expected)};
  finding.related.push_back(
      {reference.header->table.absolute(reference.header->table.table().header.range),
       {"作为依据的表头", "the header it is held against"}});
  const HeaderDrift drift = reference.drift;
  if (drift == HeaderDrift::kWords || drift == HeaderDrift::kColumn)
    finding.fixes.push_back(rename(article, *reference.header, header));
  if (drift == HeaderDrift::kOrder) {
    if (std::optional<lint::Fix> fix = reorder(article, *reference.header, header))
      finding.fixes.push_back(std::move(*fix));
  }
  sink.add(std::move(finding));
}

void survey(const lint::BlockContext& context, lint::Survey& survey) {
  for (const TableDetail* table : comparison_tables(context))
    survey.push_back({table->header.range, 0});
}

/// The table with that header row.
article::NodeRef table_at(const Article& article, Range header) {
  const article::TopBlock& top = *article.block_at(header.begin);
  article::Index i = 0;
  while (top.block->nodes[i].kind != article::BlockKind::kTable ||
         top.absolute(top.block->table(top.block->nodes[i]).header.range) != header)
    ++i;
  return {&top, i};
}

void judge(const lint::ArticleContext& context, const lint::Surveyed& surveyed, lint::Sink& sink) {
  if (surveyed.count(0) < 2) return;
  std::vector<TableHeader> headers;
  surveyed.for_each(0, [&](Range header) {
    headers.push_back(header_of(context.article, table_at(context.article, header)));
  });
  const bool one_level = context.options.text("scope") == "level";
  const Forms forms = collect_forms(headers, one_level);
  if (forms.forms.size() < 2 || forms.forms.size() > kMaxForms) return;
  for (std::size_t i = 0; i < headers.size(); ++i) {
    const Form& own = forms.forms[forms.of_header[i]];
    const auto reference = find_reference(forms.forms, own, headers[i], one_level);
    if (reference) report(context.article, *reference, headers[i], sink);
  }
}

constexpr std::string_view kScopes[] = {"level", "article"};
constexpr lint::OptionSpec kOptions[] = {
    kComparisonHeaders,
    {.name = "scope",
     .type = lint::OptionType::kChoice,
     .default_value = "level",
     .choices = kScopes,
     .zh = "level 只比较同级小节里的表格，article 比较全文的表格。",
     .en = "level compares tables of sections on one level, article all tables."}};

}  // namespace

extern const lint::Rule kRule = {
    .id = "TB013",
    .name = "table-header-drift",
    .fix = lint::FixKind::kPick,
    .summary_zh = "同级小节的对比表表头不一致",
    .summary_en = "comparison tables of like sections have different headers",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .concerns = lint::concern::kHeadings,
    .holds = lint::concern::kTables,
    .survey = survey,
    .judge = judge,
};

}  // namespace trend::checks::tables_header_drift
