// ZH001 space-han-latin: between Han and Latin letters there is a blank everywhere or nowhere.
#include <algorithm>
#include <string>
#include <vector>

#include "rules/checks/border_blanks.h"
#include "rules/checks/glyphs.h"
#include "rules/lint/rule.h"

namespace trend::checks::typography_space_han_latin {
namespace {

constexpr std::string_view kDocsZh = R"md(
汉字与拉丁字母之间加不加空格，两种写法都有人用，但一篇文章里应当统一。少数写法与全文多数不一致时报告：全文至少 8 处，少数不超过两成；不足以看出习惯时不作声。

代码、网址、公式不看；加粗标记两侧按读者看到的相邻文字判断；`A股`、`B端`、`T恤`、`5G`、`3D` 之类的固定写法和例外名单里的名称不算；只有一侧留空、用空格分隔短语的也不算。

## 正确

```markdown
主流框架包括 PyTorch 与 TensorFlow 两种，部署时常用 Docker 容器，界面由 React 实现，数据放在 Redis 里，网关用 Nginx 转发，A股与 5G 不算。
```

## 错误

```markdown
主流框架包括 PyTorch 与 TensorFlow 两种，部署时常用 Docker 容器，界面由 React 实现，数据放在 Redis 里，网关用Nginx 转发。
```

## 修复

按全文多数的写法补上或删去空格。只有一种读法，属于安全修复；文中有指向锚点的链接时，标题里的空格会影响锚点，不算安全。
)md";

constexpr std::string_view kDocsEn = R"md(
Between Han and Latin letters a blank may be set or not; an article should do it one way. The minority is reported where the article has at least 8 cases and at most one in five departs; where no habit can be seen, nothing is said.

Code, URLs and formulas do not count; beside bold marks the letters that the reader sees next to each other do. Set forms (`A股`, `B端`, `5G`, `3D`) and names on the list of exceptions are left alone, and so is a blank on one side of a foreign phrase that sets clauses apart.

## Fix

Inserts or removes the blank as in the rest of the article. There is one reading only, so the fix is safe; but not in headings where the article links to anchors, which such a blank would change.
)md";

constexpr lint::OptionSpec kOptions[] = {
    kBorderStyle,
    {.name = "exceptions",
     .type = lint::OptionType::kTextList,
     .default_value =
         "豆瓣FM,QQ群,QQ音乐,QQ空间,QQ邮箱,卡拉OK,AA制,SIM卡,IC卡,IP地址,APP端,PC端,OPPO手机,UP主",
     .choices = {},
     .zh = "按原样书写的名称。",
     .en = "Names that are written as they are."}};

using Kind = Glyph::Kind;

// The Latin word that a glyph belongs to, as a range of glyphs.
struct Word {
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool is_word_char(const Glyph& glyph) {
  return glyph.is_ascii_word() || (glyph.is(Kind::kAscii) && glyph.value > 0x20);
}

class Surveyor {
 public:
  Surveyor(const lint::BlockContext& context, const GlyphRow& row, lint::Survey& survey)
      : context_(context),
        row_(row),
        survey_(survey),
        exceptions_(context.options.list("exceptions")) {}

  void read() {
    for_each_border(row_, [&](Border border) {
      if (is_counted(border)) note_border(row_, border, 0, survey_);
    });
  }

 private:
  const Glyph& at(std::size_t i) const { return row_.glyphs[i]; }

  bool is_counted(Border border) const {
    const bool han_first = at(border.left).is(Kind::kHan) && at(border.right).is(Kind::kLatin);
    const bool latin_first = at(border.left).is(Kind::kLatin) && at(border.right).is(Kind::kHan);
    if (!han_first && !latin_first) return false;
    const std::size_t latin = han_first ? border.right : border.left;
    if (!is_plain_word(word_at(latin)) || is_exception(border)) return false;
    return !border.has_blank() || !joins_on_far_side(latin, latin_first);
  }

  Word word_at(std::size_t i) const {
    Word word{i, i + 1};
    while (is_word_char(at(word.begin - 1))) --word.begin;
    while (is_word_char(at(word.end))) ++word.end;
    return word;
  }

  // Names and set forms (A股, T恤, 5G), paths, identifiers and measures (5km) are no plain words.
  bool is_plain_word(Word word) const {
    if (at(word.begin).is(Kind::kDigit)) return false;
    for (std::size_t i = word.begin; i < word.end; ++i) {
      constexpr std::u32string_view kCodeLike = U"/\\@_=#$<>{}|~^`";
      if (at(i).is(Kind::kAscii) && kCodeLike.find(at(i).value) != std::u32string_view::npos)
        return false;
    }
    return word.end - word.begin > 1 && !is_versus(word);
  }

  // 甲 vs 乙 stands free in every style.
  bool is_versus(Word word) const {
    const auto is = [&](std::size_t i, char32_t lower) {
      return i < word.end && (at(i).value | 0x20) == lower;
    };
    return is(word.begin, U'v') && is(word.begin + 1, U's') &&
           (word.end == word.begin + 2 || at(word.begin + 2).value == U'.');
  }

  // A blank on one side only of a foreign phrase (教师专用ChatGPT 免费开放) separates phrases.
  bool joins_on_far_side(std::size_t latin, bool to_the_left) const {
    bool blank = false;
    for (std::size_t i = latin;;) {
      i = to_the_left ? i - 1 : i + 1;
      const Glyph& glyph = at(i);
      if (glyph.is(Kind::kHan)) return !blank;
      if (!glyph.is(Kind::kBlank) && !is_word_char(glyph)) return false;
      blank = glyph.is(Kind::kBlank);
    }
  }

  // A name that ends one part at the left of the border and begins the other at its right.
  bool is_exception(Border border) const {
    const std::string_view before = context_.text.substr(0, at(border.left).range.end);
    const std::string_view after = context_.text.substr(at(border.right).range.begin);
    const char last = before.back();
    const char next = after.front();
    return std::ranges::any_of(exceptions_, [&](std::string_view name) {
      for (std::size_t cut = 1; cut < name.size(); ++cut)
        if (name[cut - 1] == last && name[cut] == next && before.ends_with(name.substr(0, cut)) &&
            after.starts_with(name.substr(cut)))
          return true;
      return false;
    });
  }

  const lint::BlockContext& context_;
  const GlyphRow& row_;
  lint::Survey& survey_;
  const std::vector<std::string>& exceptions_;
};

void survey(const lint::BlockContext& context, lint::Survey& survey) {
  for (const GlyphRow& row : context.facts.get<Prose>().rows())
    if (row.has(Kind::kHan) && row.has(Kind::kLatin)) Surveyor(context, row, survey).read();
}

void judge(const lint::ArticleContext& context, const lint::Surveyed& surveyed, lint::Sink& sink) {
  judge_borders(context, surveyed, 0, {"汉字与字母之间", "between Han and Latin letters"}, sink);
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ZH001",
    .name = "space-han-latin",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "汉字与拉丁字母之间的空格与全文多数写法不一致",
    .summary_en = "a blank between Han and Latin letters is unlike most of the article",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .concerns = lint::concern::kDegraded | lint::concern::kFragments,
    .survey = survey,
    .judge = judge,
    .by_sighting = true,
};

}  // namespace trend::checks::typography_space_han_latin
