// Validates and repairs UTF-8, and derives the document that an edit makes.
#include "rules/text/document.h"

#include <cstring>
#include <utility>

#include "rules/text/edit.h"

namespace trend::text {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

bool in(unsigned char byte, unsigned low, unsigned high) { return low <= byte && byte <= high; }

// A sequence at the start of some bytes: how many belong to it and whether it is well-formed. An
// ill-formed one is a maximal subpart in the sense of Unicode 15.0 §3.9, D93b.
struct Sequence {
  std::size_t size = 1;
  bool valid = false;
};

// Unicode 15.0 table 3-7, "Well-Formed UTF-8 Byte Sequences". Precondition: `bytes` is not empty.
Sequence first_sequence(std::string_view bytes) {
  const auto at = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const unsigned char lead = at(0);
  if (lead < 0x80) return {1, true};
  std::size_t size = 0;
  unsigned low = 0x80;
  unsigned high = 0xBF;
  if (in(lead, 0xC2, 0xDF)) {
    size = 2;
  } else if (in(lead, 0xE0, 0xEF)) {
    size = 3;
    if (lead == 0xE0) low = 0xA0;
    if (lead == 0xED) high = 0x9F;
  } else if (in(lead, 0xF0, 0xF4)) {
    size = 4;
    if (lead == 0xF0) low = 0x90;
    if (lead == 0xF4) high = 0x8F;
  } else {
    return {1, false};
  }
  for (std::size_t i = 1; i < size; ++i) {
    if (i == bytes.size() || !in(at(i), low, high)) return {i, false};
    low = 0x80;
    high = 0xBF;
  }
  return {size, true};
}

// Number of leading ASCII bytes, eight at a time.
std::size_t ascii_prefix(std::string_view bytes) {
  std::size_t i = 0;
  for (; i + 8 <= bytes.size(); i += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + i, 8);
    if ((word & 0x8080808080808080ULL) != 0) break;
  }
  while (i < bytes.size() && static_cast<unsigned char>(bytes[i]) < 0x80) ++i;
  return i;
}

}  // namespace

std::size_t find_invalid_utf8(std::string_view bytes) {
  std::size_t i = 0;
  while (i < bytes.size()) {
    if (static_cast<unsigned char>(bytes[i]) < 0x80) {
      i += ascii_prefix(bytes.substr(i));
      continue;
    }
    const Sequence sequence = first_sequence(bytes.substr(i));
    if (!sequence.valid) return i;
    i += sequence.size;
  }
  return std::string_view::npos;
}

Document::Document() : text_(std::make_shared<const std::string>()) {}

Document::Document(std::string text)
    : text_(std::make_shared<const std::string>(std::move(text))), lines_(*text_) {}

Document::Document(std::shared_ptr<const std::string> text, LineIndex lines)
    : text_(std::move(text)), lines_(std::move(lines)) {}

Document Document::from_bytes(std::string bytes) {
  const std::string_view all = bytes;
  std::size_t bad = find_invalid_utf8(all);
  if (bad == std::string_view::npos) return Document(std::move(bytes));
  std::string text;
  text.reserve(all.size() + 16);
  std::vector<Range> repairs;
  std::size_t done = 0;
  while (bad != std::string_view::npos) {
    text.append(all.substr(done, bad - done));
    const auto begin = static_cast<Offset>(text.size());
    text.append(kReplacement);
    repairs.push_back({begin, static_cast<Offset>(text.size())});
    done = bad + first_sequence(all.substr(bad)).size;
    const std::size_t next = find_invalid_utf8(all.substr(done));
    bad = next == std::string_view::npos ? next : done + next;
  }
  text.append(all.substr(done));
  Document document(std::move(text));
  document.repairs_ = std::move(repairs);
  return document;
}

std::string_view Document::line_end() const {
  if (lines_.count() == 1) return "\n";
  return slice({lines_.content(text(), 0).end, lines_.full(0).end});
}

Document Document::edited(const Edit& edit) const {
  const Range range = edit.range;
  auto text = std::make_shared<std::string>();
  text->reserve(text_->size() - range.size() + edit.text.size());
  text->append(*text_, 0, range.begin).append(edit.text).append(*text_, range.end);
  const auto inserted = static_cast<Offset>(edit.text.size());
  LineIndex lines = lines_.spliced(range, inserted, *text);
  Document result(std::move(text), std::move(lines));
  for (const Range repair : repairs_) {
    if (repair.end <= range.begin) result.repairs_.push_back(repair);
    if (repair.begin >= range.end)
      result.repairs_.push_back(repair.shifted(inserted - range.size()));
  }
  return result;
}

}  // namespace trend::text
