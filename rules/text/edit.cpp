// Keeps edit sets sorted and disjoint, applies them in one pass, and finds the smallest edit.
#include "rules/text/edit.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

template class std::vector<trend::text::Edit>;

namespace trend::text {
namespace {

bool is_continuation(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

}  // namespace

std::vector<Edit>::const_iterator EditSet::place_of(const Edit& edit) const {
  return std::upper_bound(edits_.begin(), edits_.end(), edit.range,
                          [](Range range, const Edit& other) { return range < other.range; });
}

bool EditSet::fits(const Edit& edit) const {
  if (edit.range.begin > edit.range.end) return false;
  const auto next = place_of(edit);
  // An insertion sorts before a replacement that starts where it stands, so a neighbour overlaps
  // exactly when it reaches over the border.
  return (next == edits_.end() || next->range.begin >= edit.range.end) &&
         (next == edits_.begin() || std::prev(next)->range.end <= edit.range.begin);
}

bool EditSet::add(Edit edit) {
  if (!fits(edit)) return false;
  edits_.insert(place_of(edit), std::move(edit));
  return true;
}

bool EditSet::add_all(const EditSet& other) {
  const bool all = std::all_of(other.edits_.begin(), other.edits_.end(),
                               [this](const Edit& edit) { return fits(edit); });
  if (!all) return false;
  for (const Edit& edit : other.edits_) edits_.insert(place_of(edit), edit);
  return true;
}

EditSet EditSet::shifted(Offset by) const {
  return moved([by](Range range) { return range.shifted(by); });
}

std::string EditSet::apply(std::string_view text) const {
  std::size_t inserted = 0;
  for (const Edit& edit : edits_) inserted += edit.text.size();
  if (!edits_.empty() && edits_.back().range.end > text.size())
    throw std::out_of_range("an edit reaches beyond the text");
  std::string result;
  result.reserve(text.size() + inserted);
  std::size_t done = 0;
  for (const Edit& edit : edits_) {
    result.append(text.substr(done, edit.range.begin - done)).append(edit.text);
    done = edit.range.end;
  }
  return result.append(text.substr(done));
}

Offset EditSet::map_offset(Offset offset) const {
  Offset mapped = offset;
  for (const Edit& edit : edits_) {
    if (edit.range.begin >= offset) break;
    const auto inserted = static_cast<Offset>(edit.text.size());
    const Offset reached = std::min(edit.range.end, offset);  // the rest of the range is skipped
    mapped += inserted - (reached - edit.range.begin);
  }
  return mapped;
}

std::optional<Edit> minimal_edit(std::string_view before, std::string_view after) {
  if (before == after) return std::nullopt;
  const std::size_t shorter = std::min(before.size(), after.size());
  const auto differ =
      std::mismatch(before.begin(), before.begin() + static_cast<long>(shorter), after.begin());
  auto prefix = static_cast<std::size_t>(differ.first - before.begin());
  while (prefix > 0 && (is_continuation(before, prefix) || is_continuation(after, prefix)))
    --prefix;
  std::size_t suffix = 0;
  while (suffix < shorter - prefix &&
         before[before.size() - suffix - 1] == after[after.size() - suffix - 1])
    ++suffix;
  while (suffix > 0 && is_continuation(before, before.size() - suffix)) --suffix;
  const Range range{static_cast<Offset>(prefix), static_cast<Offset>(before.size() - suffix)};
  return Edit{range, std::string(after.substr(prefix, after.size() - suffix - prefix))};
}

}  // namespace trend::text
