// Replays cases and makes them smaller; see case.h.
#include "tests/soak/case.h"

#include <algorithm>

#include "rules/article/parse.h"
#include "tests/soak/compare.h"
#include "tests/support/article_laws.h"

namespace trend::soak {
namespace {

constexpr std::string_view kFile = "2025-02-18.md";

bool any_degraded(const article::Article& article) {
  return std::any_of(article.blocks().begin(), article.blocks().end(),
                     [](const article::TopBlock& top) { return top.block->degraded; });
}

/// A case taken apart into what can be made smaller on its own.
struct Parts {
  std::string front;              ///< what no edit reaches
  std::string middle;             ///< for a single edit: what it removes
  std::string back;               ///< what no edit reaches
  std::vector<text::Edit> edits;  ///< ranges count from the end of `front`
};

Parts take_apart(const Case& one) {
  std::string text = one.text;
  std::size_t front = text.size();
  std::size_t back = text.size();
  for (const text::Edit& edit : one.edits) {
    front = std::min<std::size_t>(front, edit.range.begin);
    back = std::min<std::size_t>(back, text.size() - edit.range.end);
    text.replace(edit.range.begin, edit.range.size(), edit.text);
  }
  back = std::min(back, one.text.size() - front);
  const std::size_t end = one.text.size() - back;
  Parts parts{one.text.substr(0, front), one.text.substr(front, end - front), one.text.substr(end),
              one.edits};
  for (text::Edit& edit : parts.edits) {
    edit.range.begin -= static_cast<text::Offset>(front);
    edit.range.end -= static_cast<text::Offset>(front);
  }
  return parts;
}

Case put_together(const Parts& parts) {
  Case one{parts.front + parts.middle + parts.back, parts.edits};
  if (one.edits.size() == 1)
    one.edits.front().range = {0, static_cast<text::Offset>(parts.middle.size())};
  for (text::Edit& edit : one.edits)
    edit.range = edit.range.shifted(static_cast<text::Offset>(parts.front.size()));
  return one;
}

bool is_border(const std::string& text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

/// Leaves out of one part, found by `part_of`, what the case stays broken without.
template <class PartOf>
bool drop_from(const Trial& trial, Parts& parts, PartOf part_of) {
  bool dropped = false;
  for (std::size_t size = part_of(parts).size(); size > 0; size /= 2)
    for (std::size_t at = 0; at + size <= part_of(parts).size();) {
      Parts smaller = parts;
      std::string& part = part_of(smaller);
      const bool fits = is_border(part, at) && is_border(part, at + size);
      part.erase(at, size);
      if (fits && !broken(trial, put_together(smaller)).empty()) {
        parts = std::move(smaller);
        dropped = true;
      } else {
        ++at;
      }
    }
  return dropped;
}

/// Begins as late and ends as early as the case stays broken.
void drop_edits(const Trial& trial, Case& one) {
  Case later = one;
  while (later.edits.size() > 1) {
    const text::Edit edit = later.edits.front();
    later.text.replace(edit.range.begin, edit.range.size(), edit.text);
    later.edits.erase(later.edits.begin());
    if (!broken(trial, later).empty()) one = later;
  }
}

std::string literal(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    switch (c) {
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      default:
        out += c;
    }
  }
  return out + "\"";
}

}  // namespace

Subject::Subject(const Trial& trial, const std::string& text)
    : trial_(trial), article_(article::parse(text::Document(text))) {
  cache_ = lint::run_plan(*article_, trial_.plan, kFile).cache;
  degraded_ = any_degraded(*article_);
}

std::string Subject::apply(const text::Edit& edit) {
  const text::Document next = article_->document().edited(edit);
  article_ = trial_.reparse(*article_, next, edit);
  const auto full = article::parse(text::Document(std::string(next.text())));
  degraded_ = any_degraded(*full) || any_degraded(*article_);
  if (degraded_) return "";
  if (std::string why = testing::difference(*article_, *full); !why.empty()) return why;
  const lint::RunResult cached = lint::run_plan(*article_, trial_.plan, kFile, cache_);
  cache_ = cached.cache;
  return difference(cached, lint::run_plan(*full, trial_.plan, kFile));
}

std::string broken(const Trial& trial, const Case& one) {
  Subject subject(trial, one.text);
  for (const text::Edit& edit : one.edits) {
    if (subject.degraded()) return "";
    if (std::string why = subject.apply(edit); !why.empty()) return why;
  }
  return "";
}

Case shrink(const Trial& trial, Case one) {
  drop_edits(trial, one);
  Parts parts = take_apart(one);
  for (bool smaller = true; smaller;) {
    smaller = drop_from(trial, parts, [](Parts& p) -> std::string& { return p.front; });
    smaller |= drop_from(trial, parts, [](Parts& p) -> std::string& { return p.back; });
    smaller |=
        drop_from(trial, parts, [](Parts& p) -> std::string& { return p.edits.back().text; });
    if (parts.edits.size() == 1)
      smaller |= drop_from(trial, parts, [](Parts& p) -> std::string& { return p.middle; });
  }
  return put_together(parts);
}

std::string to_text(const Case& one) {
  std::string out = "  text: " + literal(one.text) + "\n";
  for (const text::Edit& edit : one.edits)
    out += "  edit: {{" + std::to_string(edit.range.begin) + ", " + std::to_string(edit.range.end) +
           "}, " + literal(edit.text) + "}\n";
  return out;
}

}  // namespace trend::soak
