// Validates and repairs UTF-8, and derives the document that an edit makes.
#include "rules/text/document.h"

#include <algorithm>
#include <atomic>
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

// Number of leading bytes in sequences of three whose second byte may be any: nearly all of Chinese
// text.
std::size_t three_byte_prefix(std::string_view bytes) {
  const auto at = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  std::size_t i = 0;
  while (i + 3 <= bytes.size() && in(at(i), 0xE1, 0xEF) && at(i) != 0xED && at(i + 1) >> 6 == 2 &&
         at(i + 2) >> 6 == 2)
    i += 3;
  return i;
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
    i += three_byte_prefix(bytes.substr(i));
    if (i == bytes.size() || static_cast<unsigned char>(bytes[i]) < 0x80) continue;
    const Sequence sequence = first_sequence(bytes.substr(i));
    if (!sequence.valid) return i;
    i += sequence.size;
  }
  return std::string_view::npos;
}

Document::Document() : text_(std::make_shared<Text>()) {}

Document::Document(std::string text)
    : text_(std::make_shared<Text>(Text{.bytes = std::move(text)})), lines_(text_->bytes) {}

/// A version that died, for the next one to be written over: copying ten megabytes is a
/// millisecond, getting them from the system several. When it is the one before the last, only what
/// both edits changed is written, and what stands behind moves within.
struct Document::Spare {
  Spare() = default;
  Spare(const Spare&) = delete;
  Spare& operator=(const Spare&) = delete;
  ~Spare() { delete text.load(); }

  /// A text with room for `size` bytes and some typing; what is in it is of no more use.
  std::unique_ptr<Text> take(std::size_t size) {
    std::unique_ptr<Text> taken(text.exchange(nullptr));
    if (taken == nullptr || taken->bytes.capacity() < size) {
      taken = std::make_unique<Text>();
      taken->bytes.reserve(size + size / 64 + 64);
    }
    return taken;
  }
  void give(Text* dead) { delete text.exchange(dead); }

  std::atomic<Text*> text{nullptr};
  std::atomic<std::uint64_t> last_id{0};
};

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

std::unique_ptr<Document::Text> Document::text_after(const Text& text, const Edit& edit,
                                                     Spare& spare) {
  const std::string_view old = text.bytes;
  const std::size_t front = edit.range.begin;
  const std::size_t back = old.size() - edit.range.end;
  std::unique_ptr<Text> result = spare.take(front + edit.text.size() + back);
  std::string& bytes = result->bytes;
  const std::size_t same_front = std::min(front, text.same_front);
  const std::size_t same_back = std::min(back, text.same_back);
  if (text.from != 0 && text.from == result->id) {
    // It is the version before `text`: `same_front` and `same_back` are there already.
    const std::size_t kept = bytes.size() - same_back;
    std::string between(old.substr(same_front, front - same_front));
    between.append(edit.text).append(old.substr(edit.range.end, back - same_back));
    bytes.replace(same_front, kept - same_front, between);
  } else {
    bytes.assign(old, 0, front).append(edit.text).append(old.substr(edit.range.end));
  }
  result->id = ++spare.last_id;
  result->from = text.id;
  result->same_front = front;
  result->same_back = back;
  return result;
}

Document Document::edited(const Edit& edit) const& {
  Document result;
  result.spare_ = spare_ != nullptr ? spare_ : std::make_shared<Spare>();
  std::unique_ptr<Text> text = text_after(*text_, edit, *result.spare_);
  const auto inserted = static_cast<Offset>(edit.text.size());
  result.lines_ = lines_.spliced(edit.range, inserted, text->bytes);
  result.text_ = std::shared_ptr<Text>(text.release(),
                                       [spare = result.spare_](Text* dead) { spare->give(dead); });
  result.repairs_ = repairs_;
  result.move_repairs(edit.range, inserted);
  return result;
}

Document Document::edited(const Edit& edit) && {
  if (text_.use_count() > 1) return std::as_const(*this).edited(edit);
  const auto inserted = static_cast<Offset>(edit.text.size());
  text_->same_front = std::min<std::size_t>(text_->same_front, edit.range.begin);
  text_->same_back = std::min<std::size_t>(text_->same_back, size() - edit.range.end);
  if (spare_ != nullptr) text_->id = ++spare_->last_id;
  text_->bytes.replace(edit.range.begin, edit.range.size(), edit.text);
  lines_.splice(edit.range, inserted, text_->bytes);
  move_repairs(edit.range, inserted);
  return std::move(*this);
}

void Document::move_repairs(Range replaced, Offset inserted) {
  std::erase_if(repairs_, [&](Range repair) {
    return repair.end > replaced.begin && repair.begin < replaced.end;
  });
  for (Range& repair : repairs_)
    if (repair.begin >= replaced.end) repair = repair.shifted(inserted - replaced.size());
}

}  // namespace trend::text
