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

/// A version that died, for the next one to be written over: copying ten megabytes is a
/// millisecond, getting them from the system several. When it is the one before the last, only what
/// both edits changed is written, and what stands behind moves within.
struct Document::Spare {
  Spare() = default;
  Spare(const Spare&) = delete;
  Spare& operator=(const Spare&) = delete;
  ~Spare() { delete text.load(); }

  /// Makes room for `size` bytes and some typing.
  static void reserve(std::string& bytes, std::size_t size) {
    bytes.reserve(size + size / 64 + 64);
  }
  /// A text with room for `size` bytes; what is in it is of no more use.
  std::unique_ptr<Text> take(std::size_t size) {
    std::unique_ptr<Text> taken(text.exchange(nullptr));
    if (taken == nullptr || taken->bytes.capacity() < size) {
      taken = std::make_unique<Text>();
      reserve(taken->bytes, size);
    }
    return taken;
  }
  void give(Text* dead) { delete text.exchange(dead); }

  std::atomic<Text*> text{nullptr};
  std::atomic<std::uint64_t> last_id{0};
};

std::shared_ptr<Document::Text> Document::owned(std::unique_ptr<Text> text,
                                                std::shared_ptr<Spare> spare) {
  return {text.release(), [spare = std::move(spare)](Text* dead) { spare->give(dead); }};
}

Document::Document() : Document(std::string()) {}

Document::Document(std::string text)
    : spare_(std::make_shared<Spare>()),
      text_(owned(std::make_unique<Text>(Text{.bytes = std::move(text)}), spare_)),
      lines_(text_->bytes) {
  text_->id = ++spare_->last_id;
}

Document::Document(const Document& before, const Edit& edit)
    : spare_(before.spare_),
      text_(owned(text_after(*before.text_, edit, *spare_), spare_)),
      lines_(
          before.lines_.spliced(edit.range, static_cast<Offset>(edit.text.size()), text_->bytes)),
      repairs_(before.repairs_) {
  move_repairs(edit.range, static_cast<Offset>(edit.text.size()));
}

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

void Document::expect_edits() {
  auto copy = std::make_unique<Text>();
  for (std::string* bytes : {&text_->bytes, &copy->bytes}) Spare::reserve(*bytes, size());
  copy->bytes = text_->bytes;
  copy->id = ++spare_->last_id;
  text_->id = ++spare_->last_id;
  text_->from = copy->id;
  text_->same_front = text_->same_back = size();
  spare_->give(copy.release());
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
    const std::string_view before = old.substr(same_front, front - same_front);
    const std::string_view behind = old.substr(edit.range.end, back - same_back);
    // Made as long as it will be first: what follows moves but once, however far apart they are.
    const std::size_t is = bytes.size() - same_back - same_front;
    const std::size_t will_be = before.size() + edit.text.size() + behind.size();
    const std::size_t stays = std::min(is, will_be);
    bytes.replace(same_front, is - stays, will_be - stays, '\0');
    char* place = bytes.data() + same_front;
    for (const std::string_view piece : {before, std::string_view(edit.text), behind})
      place = std::copy(piece.begin(), piece.end(), place);
  } else {
    bytes.assign(old, 0, front).append(edit.text).append(old.substr(edit.range.end));
  }
  result->id = ++spare.last_id;
  result->from = text.id;
  result->same_front = front;
  result->same_back = back;
  return result;
}

Document Document::edited(const Edit& edit) const& { return {*this, edit}; }

Document Document::edited(const Edit& edit) && {
  if (text_.use_count() > 1) return std::as_const(*this).edited(edit);
  const auto inserted = static_cast<Offset>(edit.text.size());
  text_->same_front = std::min<std::size_t>(text_->same_front, edit.range.begin);
  text_->same_back = std::min<std::size_t>(text_->same_back, size() - edit.range.end);
  text_->id = ++spare_->last_id;
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
