// Mentions: words of the text that point to a numbered part of the same article — 见 2.3 节,
// 第三部分, 表 2, 图 1, 上表, Section 2.3, Table 2 — and the parts that they can point to.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "rules/article/article.h"
#include "rules/article/parts.h"

namespace trend::article {

/// How a mention says which part it means.
enum class MentionForm : std::uint8_t {
  kNumber,  ///< 第三部分, 2.3 节, 表 2, Section 2.3
  kAbove,   ///< 上表, 上图, 上一节, the table above
  kBelow,   ///< 下表, 下图, 下一节, the table below
};

struct Mention {
  PartKind kind = PartKind::kSection;
  MentionForm form = MentionForm::kNumber;
  /// Absolute: the whole wording without 见 or 如: "2.3 节", "第三部分", "表 2". In a list or a
  /// range the words that several numbers share belong to the first or last: "第 2" and "4 节" of
  /// 第 2–4 节.
  Range range;
  Numbering number;  ///< kNumber: what it says; `range` and `digits` absolute
  /// Index into Mentions::parts, or kNone when nothing fits.
  Index target = kNone;
  /// The target carries the number in writing, and no other part does. False where it was found by
  /// counting: sections or tables without numbers, and 上表.
  bool certain = false;
};

struct Mentions {
  std::vector<Part> parts;        ///< see find_parts()
  std::vector<Mention> mentions;  ///< in document order
};

/// All mentions in running text (not in code, HTML, links to elsewhere, or the numbers of headings
/// and captions themselves; not 第一章 of a book in 《》; not 图 2 of another work, as in
/// 该论文图 2). Of "表 1 和表 2", "2.1、2.3 节", "第 2–4 节" each number is a mention. Cautious:
/// what may be anything else (版本 2.3 节奏, 表 2023) is no mention. Linear but for look-ups.
Mentions find_mentions(const Article& article);
/// The mentions in some top-level blocks of `article`, with all of its parts: what a window shows.
Mentions find_mentions(const Article& article, std::span<const TopBlock> blocks);
/// Those in one block: what a cursor asks for.
Mentions find_mentions(const Article& article, const TopBlock& top);

}  // namespace trend::article
