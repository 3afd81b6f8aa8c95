// A scan for brackets: no other markup matters here.
#include "rules/article/note_links.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "rules/text/unicode.h"

namespace trend::article {
namespace {

// The "]" of the bracket that opens before `at`, or npos when another one opens first.
std::size_t closing(std::string_view text, std::size_t at) {
  for (; at < text.size(); ++at) {
    if (text[at] == '\\')
      ++at;
    else if (text[at] == ']')
      return at;
    else if (text[at] == '[')
      break;
  }
  return std::string_view::npos;
}

class Scan {
 public:
  Scan(const Article& article, Range note, std::vector<NoteLink>& links)
      : article_(article), note_(note), text_(article.slice(note)), links_(links) {}

  void run() {
    const std::size_t colon = text_.find("]:");
    if (colon == std::string_view::npos) return;
    for (std::size_t at = colon + 2; at < text_.size();) {
      at = text_[at] == '[' ? read(at) : at + (text_[at] == '\\' ? 2 : 1);
    }
  }

 private:
  // [text][label], [label][] or [label] at `open`; returns where to go on.
  std::size_t read(std::size_t open) {
    const std::size_t close = closing(text_, open + 1);
    if (close == std::string_view::npos) return open + 1;
    const std::string_view behind = text_.substr(close + 1);
    if (behind.starts_with('(')) return close + 1;
    if (!behind.starts_with('[')) return add(open, close + 1, open + 1, close);
    const std::size_t second = closing(text_, close + 2);
    if (second == std::string_view::npos) return close + 1;
    const bool collapsed = second == close + 2;
    return collapsed ? add(open, second + 1, open + 1, close)
                     : add(open, second + 1, close + 2, second);
  }

  std::size_t add(std::size_t begin, std::size_t end, std::size_t label, std::size_t label_end) {
    const Range range = part(label, label_end);
    const std::string folded = text::fold_label(article_.slice(range));
    const Definition* const found =
        folded.starts_with('^') ? nullptr : article_.find_definition(folded);
    if (found != nullptr) links_.push_back({part(begin, end), range, found});
    return end;
  }

  Range part(std::size_t begin, std::size_t end) const {
    return {note_.begin + static_cast<Offset>(begin), note_.begin + static_cast<Offset>(end)};
  }

  const Article& article_;
  const Range note_;
  const std::string_view text_;
  std::vector<NoteLink>& links_;
};

}  // namespace

std::vector<NoteLink> find_note_links(const Article& article, const TopBlock& top) {
  std::vector<NoteLink> links;
  for (const Definition& definition : top.block->definitions)
    if (definition.label.starts_with('^'))
      Scan(article, top.absolute(definition.range), links).run();
  std::sort(links.begin(), links.end(),
            [](const NoteLink& a, const NoteLink& b) { return a.range < b.range; });
  return links;
}

}  // namespace trend::article
