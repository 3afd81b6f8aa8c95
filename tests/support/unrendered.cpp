// Renders each paragraph, heading, cell and code block on its own and reads its HTML.
#include "tests/support/unrendered.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "rules/text/strings.h"
#include "rules/text/unicode.h"
#include "tests/support/render.h"

namespace trend::testing {
namespace {

using Lines = std::vector<std::string>;

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> heads) {
  return std::any_of(heads.begin(), heads.end(),
                     [&](std::string_view head) { return text.starts_with(head); });
}

Lines split_lines(std::string_view text) {
  Lines lines(1);
  for (const char c : text) {
    if (c == '\n')
      lines.emplace_back();
    else
      lines.back() += c;
  }
  return lines;
}

/// A line as it stands inside its quote: no blanks and > before it.
std::string_view inside(std::string_view line) {
  return line.substr(std::min(line.size(), line.find_first_not_of(" \t>")));
}

/// What a reader sees of a piece of HTML, line by line: code and tags left out.
struct Seen {
  Lines lines;
  bool nested_strong = false;
  bool struck_out = false;
  std::vector<bool> broken_above;  ///< per line: a <br> stands before it
};

std::string decode_references(std::string_view html) {
  std::string text;
  while (!html.empty()) {
    bool found = false;
    for (const auto& [reference, character] : {std::pair<std::string_view, char>{"&lt;", '<'},
                                               {"&gt;", '>'},
                                               {"&quot;", '"'},
                                               {"&amp;", '&'}}) {
      if (!html.starts_with(reference)) continue;
      text += character;
      html.remove_prefix(reference.size());
      found = true;
      break;
    }
    if (found) continue;
    text += html.front();
    html.remove_prefix(1);
  }
  return text;
}

Seen see(std::string_view html) {
  Seen seen;
  std::string text;
  int strong = 0;
  std::size_t line = 0;
  std::vector<std::size_t> broken;
  for (std::size_t at = 0; at < html.size();) {
    const std::string_view rest = html.substr(at);
    if (rest.starts_with("<code>")) {
      at += std::min(rest.size(), rest.find("</code>"));
      text += "\x01";  // some text, no mark
      continue;
    }
    if (rest.front() == '<') {
      if (rest.starts_with("<strong>") && ++strong > 1) seen.nested_strong = true;
      if (rest.starts_with("</strong>")) --strong;
      if (rest.starts_with("<del>")) seen.struck_out = true;
      if (rest.starts_with("<br")) broken.push_back(line + 1);
      at += std::min(rest.size(), rest.find('>') + 1);
      continue;
    }
    if (rest.front() == '\n') ++line;
    text += rest.front();
    ++at;
  }
  seen.lines = split_lines(decode_references(text));
  while (!seen.lines.empty() && seen.lines.back().empty()) seen.lines.pop_back();
  seen.broken_above.resize(seen.lines.size() + 1);
  for (const std::size_t i : broken)
    if (i < seen.broken_above.size()) seen.broken_above[i] = true;
  return seen;
}

/// The number of cells of a row's line, by unescaped bars.
std::size_t count_cells(std::string_view line) {
  std::string_view row = text::trim(inside(line));
  if (row.starts_with('|')) row.remove_prefix(1);
  std::size_t cells = 1;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (row[i] == '\\')
      ++i;
    else if (row[i] == '|' && i + 1 < row.size())
      ++cells;
  }
  return cells;
}

bool is_row(std::string_view line) {
  line = text::trim(line);
  return line.starts_with('|') && count_cells(line) > 1;
}

bool is_wide_row(std::string_view line) {
  line = text::trim(line);
  return starts_with_any(line, {"｜", "│"}) && line.find_first_of("-") == std::string_view::npos;
}

bool is_delimiter(std::string_view line) {
  return line.find("--") != std::string_view::npos &&
         line.find_first_not_of("|-: \t\xEF\xBD\x9C\xE2\x94\x82") == std::string_view::npos;
}

/// The number that a line counts with (1、 1. 1） （1） ①), or 0. Families count apart.
struct Count {
  int number = 0;
  std::string family;
};

Count read_count(std::string_view line) {
  std::string family;
  if (starts_with_any(line, {"（", "("})) {
    family = "(";
    line.remove_prefix(line.starts_with("(") ? 1 : 3);
  }
  const text::CodePoint first = text::decode(line, 0);
  if (first.value >= U'①' && first.value <= U'⑳')
    return {static_cast<int>(first.value - U'①') + 1, "①"};
  int number = 0;
  std::size_t digits = 0;
  while (digits < line.size() && digits < 3 &&
         text::is_ascii_digit(static_cast<char32_t>(static_cast<unsigned char>(line[digits]))))
    number = number * 10 + (line[digits++] - '0');
  if (digits == 0) return {};
  line.remove_prefix(digits);
  for (const std::string_view mark : {"、", "．", "）", ".", ")"}) {
    if (!line.starts_with(mark)) continue;
    line.remove_prefix(mark.size());
    const bool decimal =
        mark == "." && !line.empty() &&
        text::is_ascii_digit(static_cast<char32_t>(static_cast<unsigned char>(line.front())));
    if (decimal || line.empty()) return {};
    return {number, family + std::string(mark)};
  }
  return {};
}

std::string read_bullet(std::string_view line) {
  for (const std::string_view bullet : {"•", "●", "▪", "◦", "‣", "■", "◆", "○"})
    if (line.starts_with(bullet)) return std::string(bullet);
  if (line.size() > 1 && line[0] == '-' && text::decode(line, 1).value > 0x2E80) return "-";
  return {};
}

bool is_fence_like(std::string_view line) {
  return starts_with_any(line, {"```", "｀｀｀", "···", "'''", "‘’", "~~~", "～～～"});
}

/// No markup: 2**10, **kwargs, a/**/b, a ** b, or a row of stars.
bool is_operator(std::string_view text, std::size_t begin, std::size_t end) {
  const auto ascii_word = [](char32_t c) {
    return c < 0x80 && (text::is_latin_letter(c) || text::is_ascii_digit(c) || c == U'_');
  };
  const char32_t before = text::decode_before(text, static_cast<text::Offset>(begin)).value;
  const char32_t after = text::decode(text, static_cast<text::Offset>(end)).value;
  if (text[begin] == '_') return ascii_word(before) || ascii_word(after);
  if (ascii_word(before) && ascii_word(after)) return true;
  if (before == U' ' && after == U' ') return true;
  if (before == U'/' || after == U'/' || before == U'(' || before == U'=') return true;
  return text.substr(end).starts_with("kwargs") || end - begin > 4;
}

class Finder {
 public:
  explicit Finder(const article::Article& article) : article_(article) {
    for (const std::string& line : split_lines(body_of(article))) source_.push_back(line);
  }

  std::vector<Unrendered> run() {
    cmark_gfm_core_extensions_ensure_registered();
    const std::string body = body_of(article_);
    with_document(body, [&](cmark_node* document) {
      cmark_iter* iterator = cmark_iter_new(document);
      for (cmark_event_type event = cmark_iter_next(iterator); event != CMARK_EVENT_DONE;
           event = cmark_iter_next(iterator))
        if (event == CMARK_EVENT_ENTER) look_at(cmark_iter_get_node(iterator));
      cmark_iter_free(iterator);
    });
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Unrendered& a, const Unrendered& b) { return a.line < b.line; });
    return std::move(found_);
  }

 private:
  struct Leaf {
    std::size_t first = 0;  // lines of the body
    std::size_t last = 0;
  };

  std::string_view source(std::size_t line) const {
    return line < source_.size() ? std::string_view(source_[line]) : std::string_view();
  }

  void add(Shown shown, const Leaf& leaf, std::size_t line, bool certain, std::string_view text) {
    const std::size_t shift = article_.envelope().body_line;
    found_.push_back({shown, line + shift, leaf.first + shift, leaf.last + shift, certain,
                      std::string(text.substr(0, 60))});
  }

  void look_at(cmark_node* node) {
    const Leaf leaf = lines_of(node);
    const std::string_view type = cmark_node_get_type_string(node);
    if (type == "paragraph") look_at_text(leaf, see(html_of(node)), true);
    if (type == "heading") look_at_heading(leaf, see(html_of(node)));
    if (type == "table") look_at_table(node);
    if (type == "code_block") look_at_code(node, leaf);
    if (type == "item" || type == "tasklist") look_at_item(node, leaf);
  }

  Leaf lines_of(cmark_node* node) const {
    const auto first = static_cast<std::size_t>(std::max(1, cmark_node_get_start_line(node))) - 1;
    const auto last = static_cast<std::size_t>(std::max(1, cmark_node_get_end_line(node))) - 1;
    return {first, std::max(first, last)};
  }

  static std::string html_of(cmark_node* node) {
    char* html = cmark_render_html(node, CMARK_OPT_UNSAFE, nullptr);
    std::string result(html);
    std::free(html);
    return result;
  }

  // The line of the leaf that holds `text`: the i-th from the end as a rule, but code spans and
  // links may take several lines of the source for one of the page.
  std::size_t line_of(const Leaf& leaf, const Seen& seen, std::size_t i,
                      std::string_view text) const {
    const std::size_t from_end = seen.lines.size() - i - 1;
    const std::size_t guess =
        leaf.last >= leaf.first + from_end ? leaf.last - from_end : leaf.first;
    if (source(guess).find(text) != std::string_view::npos) return guess;
    for (std::size_t line = leaf.first; line <= leaf.last; ++line)
      if (source(line).find(text) != std::string_view::npos) return line;
    return guess;
  }

  void look_at_text(const Leaf& leaf, const Seen& seen, bool paragraph) {
    if (seen.nested_strong) look_at_nested(leaf, seen);
    if (seen.struck_out) look_at_struck(leaf, seen);
    for (std::size_t i = 0; i < seen.lines.size(); ++i) look_at_marks(leaf, seen, i);
    if (paragraph) {
      look_at_rows(leaf, seen);
      look_at_line_starts(leaf, seen);
    }
  }

  // Runs of three and more nest on purpose, or by accident without harm.
  void look_at_nested(const Leaf& leaf, const Seen& seen) {
    bool long_runs = false;
    for (std::size_t line = leaf.first; line <= leaf.last; ++line)
      long_runs = long_runs || source(line).find("***") != std::string_view::npos;
    add(Shown::kNestedStrong, leaf, leaf.first, !long_runs, seen.lines.front());
  }

  void look_at_struck(const Leaf& leaf, const Seen& seen) {
    for (std::size_t line = leaf.first; line <= leaf.last; ++line)
      if (source(line).find('~') != std::string_view::npos)
        return add(Shown::kStruckOut, leaf, line,
                   source(line).find("~~") == std::string_view::npos &&
                       source(line).find_first_of("0123456789") != std::string_view::npos,
                   seen.lines.empty() ? "" : seen.lines.front());
  }

  void look_at_marks(const Leaf& leaf, const Seen& seen, std::size_t i) {
    const std::string_view text = seen.lines[i];
    for (std::size_t begin = 0; begin < text.size(); ++begin) {
      const char c = text[begin];
      if (text.substr(begin).starts_with("＊")) {
        add(Shown::kWideStars, leaf, line_of(leaf, seen, i, "＊"),
            text.substr(begin).starts_with("＊＊"), text.substr(begin));
        begin += 2;
      }
      if (c == '&' || c == '\\')
        add(Shown::kEscape, leaf, line_of(leaf, seen, i, text.substr(begin, 1)), false,
            text.substr(begin));
      if (c != '*' && c != '_' && c != '~' && c != '`') continue;
      std::size_t end = begin;
      while (end < text.size() && text[end] == c) ++end;
      add_mark(leaf, seen, i, begin, end);
      begin = end - 1;
    }
  }

  void add_mark(const Leaf& leaf, const Seen& seen, std::size_t i, std::size_t begin,
                std::size_t end) {
    const std::string_view text = seen.lines[i];
    const std::string_view mark = text.substr(begin, end - begin);
    const std::size_t line = line_of(leaf, seen, i, mark);
    const std::string_view shown =
        text.substr(std::min(begin, begin - std::min<std::size_t>(begin, 18)));
    const bool escaped =
        source(line).find(std::string("\\") + mark.front()) != std::string_view::npos;
    const bool operates = is_operator(text, begin, end);
    if (escaped) add(Shown::kEscape, leaf, line, false, shown);
    if (mark.front() == '`') {
      add(Shown::kBacktick, leaf, line, !escaped && !is_apostrophe(text, begin, end), shown);
    } else if (mark.front() == '~') {
      if (mark.size() == 2) add(Shown::kTildes, leaf, line, !escaped && !operates, shown);
    } else if (mark.size() == 1) {
      add(Shown::kSmallStar, leaf, line, false, shown);
    } else {
      add(Shown::kStars, leaf, line, !escaped && !operates && mark.size() % 2 == 0, shown);
    }
  }

  static bool is_apostrophe(std::string_view text, std::size_t begin, std::size_t end) {
    const char32_t before = text::decode_before(text, static_cast<text::Offset>(begin)).value;
    const char32_t after = text::decode(text, static_cast<text::Offset>(end)).value;
    return (text::is_latin_letter(before) && text::is_latin_letter(after)) ||
           text.find("''") != std::string_view::npos;
  }

  void look_at_rows(const Leaf& leaf, const Seen& seen) {
    for (std::size_t i = 0; i < seen.lines.size(); ++i) {
      const std::string_view text = seen.lines[i];
      const std::string_view next =
          i + 1 < seen.lines.size() ? std::string_view(seen.lines[i + 1]) : std::string_view();
      const bool row = is_row(text);
      if (!row && !is_wide_row(text)) continue;
      const bool certain =
          row ? is_row(next) && (count_cells(next) == count_cells(text) || is_delimiter(next))
              : starts_with_any(next, {"｜", "│"}) && is_delimiter(next);
      add(Shown::kRows, leaf, line_of(leaf, seen, i, text), certain, text);
    }
  }

  void look_at_line_starts(const Leaf& leaf, const Seen& seen) {
    Count count;
    std::string bullet;
    for (std::size_t i = 0; i < seen.lines.size(); ++i) {
      const std::string_view text = text::trim_left(seen.lines[i]);
      const std::size_t line = line_of(leaf, seen, i, text.substr(0, 6));
      const bool broken = i == 0 || seen.broken_above[i];
      look_at_hashes(leaf, line, text);
      if (text.starts_with('[')) add(Shown::kBoxes, leaf, line, false, text);
      if (is_fence_like(text)) add(Shown::kFenceInText, leaf, line, false, text);
      const Count next = read_count(text);
      if (next.number > 0) {
        add(Shown::kNumberedLines, leaf, line,
            !broken && next.family == count.family && next.number == count.number + 1, text);
        count = next;
      }
      if (const std::string mark = read_bullet(text); !mark.empty()) {
        add(Shown::kBulletLines, leaf, line, !broken && mark == bullet, text);
        bullet = mark;
      } else if (starts_with_any(text, {"·", "–", "-", "*", "+"})) {
        add(Shown::kBulletLines, leaf, line, false, text);
      }
    }
  }

  void look_at_hashes(const Leaf& leaf, std::size_t line, std::string_view text) {
    if (text.starts_with("＃")) return add(Shown::kHashes, leaf, line, false, text);
    const std::size_t hashes = std::min(text.size(), text.find_first_not_of('#'));
    if (hashes == 0 || text::trim_left(inside(source(line))).starts_with('\\')) return;
    add(Shown::kHashes, leaf, line, hashes >= 2 && hashes <= 6 && hashes < text.size(), text);
  }

  void look_at_heading(const Leaf& leaf, const Seen& seen) {
    look_at_text(leaf, seen, false);
    // cmark's heading may end below its underline.
    if (inside(source(leaf.first)).starts_with('#') || seen.lines.empty()) return;
    std::size_t underline = leaf.last;
    while (underline > leaf.first && text::is_blank(source(underline))) --underline;
    if (!inside(source(underline)).starts_with('-')) return;
    const std::string_view text = seen.lines.back();
    const bool prose = seen.lines.size() > 1 || text.ends_with("。") || text.ends_with("：") ||
                       text.find("http") != std::string_view::npos;
    add(Shown::kUnderlined, {leaf.first, underline}, underline, prose, text);
  }

  void look_at_table(cmark_node* table) {
    const std::size_t columns = cmark_gfm_extensions_get_table_columns(table);
    bool header = true;
    bool swallowed = false;
    for (cmark_node* row = cmark_node_first_child(table); row != nullptr;
         row = cmark_node_next(row)) {
      const Leaf leaf = lines_of(row);
      for (cmark_node* cell = cmark_node_first_child(row); cell != nullptr;
           cell = cmark_node_next(cell))
        look_at_text({leaf.first, leaf.first}, see(html_of(cell)), false);
      const std::size_t cells = count_cells(source(leaf.first));
      if (is_wide_row(inside(source(leaf.first))))
        add(Shown::kRows, leaf, leaf.first, false, source(leaf.first));
      const bool text_only = source(leaf.first).find('|') == std::string_view::npos;
      if (!header && cells > columns)
        add(Shown::kDroppedCell, leaf, leaf.first, !swallowed, source(leaf.first));
      if (!header && cells < columns)
        add(Shown::kMissingCell, leaf, leaf.first, !swallowed, source(leaf.first));
      swallowed = swallowed || (!header && text_only && cells < columns);
      header = false;
    }
  }

  void look_at_code(cmark_node* node, const Leaf& leaf) {
    int length = 0;
    int offset = 0;
    char character = 0;
    const bool fenced = cmark_node_get_fenced(node, &length, &offset, &character) != 0;
    const char* literal = cmark_node_get_literal(node);
    const Lines lines = split_lines(literal != nullptr ? literal : "");
    if (fenced) {
      add(Shown::kFencedCode, leaf, leaf.first, false, source(leaf.first));
      const std::string_view last = text::trim(inside(source(leaf.last)));
      const bool closed = leaf.last > leaf.first && !last.empty() &&
                          last.find_first_not_of(character) == std::string_view::npos &&
                          last.size() >= static_cast<std::size_t>(length);
      if (!closed) add(Shown::kOpenFence, leaf, leaf.first, true, source(leaf.first));
      return;
    }
    add(Shown::kIndentedCode, leaf, leaf.first, false, lines.front());
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
      const std::size_t hashes = std::min(lines[i].size(), lines[i].find_first_not_of('#'));
      if (hashes > 0 && hashes < lines[i].size() && lines[i][hashes] == ' ')
        add(Shown::kHashesInCode, leaf, leaf.first + i, hashes > 1 && lines.size() == 2, lines[i]);
      if (is_fence_like(lines[i])) add(Shown::kFenceInCode, leaf, leaf.first + i, true, lines[i]);
      if (is_row(lines[i]))
        add(Shown::kRowsInCode, leaf, leaf.first + i, is_row(lines[0]) && is_delimiter(lines[1]),
            lines[i]);
    }
  }

  void look_at_item(cmark_node* node, const Leaf& leaf) {
    cmark_node* child = cmark_node_first_child(node);
    if (child == nullptr || cmark_node_next(child) != nullptr) return;
    if (cmark_node_get_type(child) != CMARK_NODE_LIST) return;
    cmark_node* inner = cmark_node_first_child(child);
    if (cmark_node_next(inner) == nullptr && lines_of(inner).first == leaf.first)
      add(Shown::kItemInItem, leaf, leaf.first, false, source(leaf.first));
  }

  const article::Article& article_;
  Lines source_;
  std::vector<Unrendered> found_;
};

}  // namespace

const char* name_of(Shown shown) {
  constexpr const char* kNames[] = {
      "stars",          "nested strong", "small star",    "wide stars",     "tildes",
      "struck out",     "backtick",      "escape",        "rows",           "rows in code",
      "dropped cell",   "missing cell",  "hashes",        "hashes in code", "underlined",
      "open fence",     "fence in text", "fence in code", "indented code",  "fenced code",
      "numbered lines", "bullet lines",  "boxes",         "item in item"};
  return kNames[static_cast<std::size_t>(shown)];
}

std::vector<Unrendered> find_unrendered(const article::Article& article) {
  return Finder(article).run();
}

}  // namespace trend::testing
