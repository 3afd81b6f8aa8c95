// ZH001 space-han-latin: between Han and Latin letters there is a blank everywhere or nowhere.
#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <vector>

#include "rules/checks/prose.h"
#include "rules/lint/rule.h"
#include "rules/text/unicode.h"

namespace trend::checks {
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

constexpr std::string_view kStyles[] = {"auto", "space", "none"};
constexpr lint::OptionSpec kOptions[] = {
    {.name = "style",
     .type = lint::OptionType::kChoice,
     .default_value = "auto",
     .choices = kStyles,
     .zh = "auto 按全文多数，space 一律加空格，none 一律不加。",
     .en = "By the majority of the article (auto), always a blank (space), or never (none)."},
    {.name = "exceptions",
     .type = lint::OptionType::kTextList,
     .default_value =
         "豆瓣FM,QQ群,QQ音乐,QQ空间,QQ邮箱,卡拉OK,AA制,SIM卡,IC卡,IP地址,APP端,PC端,OPPO手机,UP主",
     .choices = {},
     .zh = "按原样书写的名称。",
     .en = "Names that are written as they are."}};

constexpr std::uint8_t kWithBlank = 0;
constexpr std::uint8_t kWithout = 1;
constexpr std::size_t kFewestCases = 8;

// The Latin word that an atom belongs to, as a range of atoms.
struct Word {
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool is_word_char(const Atom& atom) {
  return atom.kind == Atom::Kind::kChar && atom.value > 0x20 && atom.value < 0x7F;
}

class Surveyor {
 public:
  Surveyor(const lint::BlockContext& context, lint::Survey& survey)
      : context_(context), survey_(survey), exceptions_(context.options.list("exceptions")) {}

  void read(article::IndexRange inlines) {
    atoms_ = read_prose(context_.block, inlines, context_.text);
    std::size_t before = atoms_.size();  // the last character seen, with only marks since
    std::size_t blanks = 0;
    for (std::size_t i = 0; i < atoms_.size(); ++i) {
      const Atom& atom = atoms_[i];
      if (atom.kind == Atom::Kind::kOpen || atom.kind == Atom::Kind::kClose) continue;
      if (atom.kind != Atom::Kind::kChar) {
        before = atoms_.size();
        continue;
      }
      if (atom.value == U' ') {
        ++blanks;
        continue;
      }
      if (before < atoms_.size()) note(before, i, blanks);
      before = i;
      blanks = 0;
    }
  }

 private:
  void note(std::size_t left, std::size_t right, std::size_t blanks) {
    const char32_t a = atoms_[left].value;
    const char32_t b = atoms_[right].value;
    const bool han_first = text::is_han(a) && text::is_latin_letter(b);
    const bool latin_first = text::is_latin_letter(a) && text::is_han(b);
    if (!han_first && !latin_first) return;
    if (!is_plain_word(word_at(han_first ? right : left))) return;
    if (is_exception(left, right)) return;
    if (blanks > 0) {
      if (!joins_on_far_side(han_first ? right : left, latin_first)) note_blank(left, right);
    } else if (const std::size_t at = insertion(left, right); at < atoms_.size()) {
      survey_.push_back({{atoms_[at].range.begin, atoms_[right].range.end}, kWithout});
    }
  }

  void note_blank(std::size_t left, std::size_t right) {
    std::size_t first = left + 1;
    while (atoms_[first].kind != Atom::Kind::kChar) ++first;
    std::size_t last = first;
    while (last + 1 < right && atoms_[last + 1].kind == Atom::Kind::kChar) ++last;
    survey_.push_back({{atoms_[first].range.begin, atoms_[last].range.end}, kWithBlank});
  }

  // Where a blank goes: behind closing marks, before opening ones; the number of atoms when the
  // marks stand in another order.
  std::size_t insertion(std::size_t left, std::size_t right) const {
    std::size_t at = left + 1;
    while (at < right && atoms_[at].kind == Atom::Kind::kClose) ++at;
    for (std::size_t i = at; i < right; ++i)
      if (atoms_[i].kind != Atom::Kind::kOpen) return atoms_.size();
    return at;
  }

  Word word_at(std::size_t i) const {
    Word word{i, i + 1};
    while (word.begin > 0 && is_word_char(atoms_[word.begin - 1])) --word.begin;
    while (word.end < atoms_.size() && is_word_char(atoms_[word.end])) ++word.end;
    return word;
  }

  // Names and set forms (A股, T恤, 5G), paths, identifiers and measures (5km) are no plain words.
  bool is_plain_word(Word word) const {
    const char32_t first = atoms_[word.begin].value;
    if (text::is_ascii_digit(first)) return false;
    for (std::size_t i = word.begin; i < word.end; ++i) {
      constexpr std::u32string_view kCodeLike = U"/\\@_=#$<>{}|~^`";
      if (kCodeLike.find(atoms_[i].value) != std::u32string_view::npos) return false;
    }
    return word.end - word.begin > 1 && !is_versus(word);
  }

  // 甲 vs 乙 stands free in every style.
  bool is_versus(Word word) const {
    const auto is = [&](std::size_t i, char32_t lower) {
      return i < word.end && (atoms_[i].value | 0x20) == lower;
    };
    return is(word.begin, U'v') && is(word.begin + 1, U's') &&
           (word.end == word.begin + 2 || atoms_[word.begin + 2].value == U'.');
  }

  // A blank on one side only of a foreign phrase (教师专用ChatGPT 免费开放) separates phrases.
  bool joins_on_far_side(std::size_t latin, bool to_the_left) const {
    bool blank = false;
    for (std::size_t i = latin; to_the_left ? i > 0 : i + 1 < atoms_.size();) {
      i = to_the_left ? i - 1 : i + 1;
      const Atom& atom = atoms_[i];
      if (atom.kind == Atom::Kind::kOpen || atom.kind == Atom::Kind::kClose) continue;
      if (atom.kind != Atom::Kind::kChar) return false;
      if (atom.value > 0x7E) return text::is_han(atom.value) && !blank;
      blank = atom.value == U' ';
    }
    return false;
  }

  bool is_exception(std::size_t left, std::size_t right) const {
    const text::Offset seam = atoms_[left].range.end;
    const text::Offset next = atoms_[right].range.begin;
    return std::ranges::any_of(exceptions_, [&](const std::string& name) {
      for (std::size_t cut = 1; cut < name.size(); ++cut) {
        const std::string_view head = std::string_view(name).substr(0, cut);
        const std::string_view tail = std::string_view(name).substr(cut);
        if (context_.text.substr(0, seam).ends_with(head) &&
            context_.text.substr(next).starts_with(tail))
          return true;
      }
      return false;
    });
  }

  const lint::BlockContext& context_;
  lint::Survey& survey_;
  std::vector<std::string> exceptions_;
  std::vector<Atom> atoms_;
};

void survey(const lint::BlockContext& context, lint::Survey& survey) {
  Surveyor surveyor(context, survey);
  for_each_leaf(context.block,
                [&](const article::Node&, article::IndexRange inlines) { surveyor.read(inlines); });
}

// What the two reports share. A blank in a heading changes its anchor: where the article links to
// anchors, that is no safe change.
class Judge {
 public:
  Judge(const lint::ArticleContext& context, lint::Sink& sink)
      : article_(context.article),
        sink_(sink),
        uses_anchors_(article_.text().find("](#") != std::string_view::npos) {
    if (context.options.text("style") == "auto")
      reason_ = {"，与全文多数写法一致", ", as in most of the article"};
  }

  void report_missing(text::Range range) {
    const text::CodePoint letter = text::decode_before(article_.text(), range.end);
    sink_.add({.range = {range.end - letter.size, range.end},
               .message = {"汉字与字母之间应有空格" + reason_.zh,
                           "expected a blank between Han and Latin letters" + reason_.en},
               .fixes = {lint::make_fix({"加上空格", "Insert a blank"}, safety(range),
                                        {{{range.begin, range.begin}, " "}})}});
  }

  void report_surplus(text::Range range) {
    sink_.add(
        {.range = range,
         .message = {"汉字与字母之间不应有空格" + reason_.zh,
                     "expected no blank between Han and Latin letters" + reason_.en},
         .fixes = {lint::make_fix({"删去空格", "Remove the blank"}, safety(range), {{range, ""}})},
         .unnecessary = true});
  }

 private:
  lint::FixSafety safety(text::Range range) const {
    if (!uses_anchors_) return lint::FixSafety::kSafe;
    const article::Index section = article_.section_at(range.begin);
    const bool heading =
        section != article::kNone && article_.sections()[section].heading_range.contains(range);
    return heading ? lint::FixSafety::kUnsafe : lint::FixSafety::kSafe;
  }

  const article::Article& article_;
  lint::Sink& sink_;
  bool uses_anchors_;
  text::Bilingual reason_;
};

void judge(const lint::ArticleContext& context, const lint::Surveyed& surveyed, lint::Sink& sink) {
  // Blocks that were not read to the end hide what the majority is.
  for (const article::TopBlock& top : context.article.blocks())
    if (top.block->degraded) return;
  const std::size_t with_blank = surveyed.count(kWithBlank);
  const std::size_t without = surveyed.count(kWithout);
  const std::string_view style = context.options.text("style");
  const std::size_t total = with_blank + without;
  const std::size_t minority = std::min(with_blank, without);
  if (style == "auto" && (minority == 0 || total < kFewestCases || minority * 5 > total)) return;
  const bool blank = style == "space" || (style == "auto" && with_blank > without);
  Judge verdict(context, sink);
  if (blank) {
    surveyed.for_each(kWithout, [&](text::Range range) { verdict.report_missing(range); });
  } else {
    surveyed.for_each(kWithBlank, [&](text::Range range) { verdict.report_surplus(range); });
  }
}

}  // namespace

extern const lint::Rule typography_space_han_latin = {
    .id = "ZH001",
    .name = "space-han-latin",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "汉字与拉丁字母之间的空格与全文多数写法不一致",
    .summary_en = "a blank between Han and Latin letters is unlike most of the article",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .survey = survey,
    .judge = judge,
};

}  // namespace trend::checks
