// A date of the front matter set to today.
#include "rules/checks/dates.h"
#include "rules/checks/yaml_text.h"
#include "server/features/front_matter_keys.h"
#include "server/features/refactor/refactoring.h"

namespace trend::features {
namespace {

using article::Entry;

// The date that the offset stands at, or null: one that can be read, or none yet.
const Entry* date_at(const article::Article& article, text::Offset offset) {
  for (const Entry& entry : article.front_matter().entries) {
    if (!entry.line_range.touches(offset)) continue;
    const KnownKey* known = find_known_key(entry.key);
    if (known == nullptr || known->meaning != KeyMeaning::kDate) continue;
    const bool readable =
        entry.kind == article::ValueKind::kEmpty ||
        (entry.kind == article::ValueKind::kScalar && checks::read_date(entry.value));
    return readable ? &entry : nullptr;
  }
  return nullptr;
}

void offer(const Place& place, std::vector<Offer>& offers) {
  if (const Entry* entry = date_at(place.article, place.range.begin))
    offers.push_back({{"把 " + entry->key + " 设为今天", "Set " + entry->key + " to today"}, 0});
}

std::vector<EditGroup> edits(const ActionScope& scope, text::Range range, std::uint32_t) {
  const Entry* entry = date_at(*scope.article, range.begin);
  const article::Date& today = scope.settings.today;
  if (entry == nullptr || !today.valid) return {};
  const std::string date = checks::iso_date(today.year, today.month, today.day);
  const text::Range value = checks::inner_value_range(*entry);
  const std::string_view written = scope.article->slice(value);
  const auto old = checks::read_date(written);
  if (old && old->date == today) return {};
  EditGroup group;
  if (entry->kind == article::ValueKind::kEmpty) {
    // Behind the colon, or the blank that is there already.
    const bool blank = scope.article->slice({entry->key_range.begin, value.begin}).ends_with(' ');
    group.edits.add({value, (blank ? "" : " ") + date});
  } else {
    // A time stays as it is written.
    group.edits.add({value, date + (old && old->has_time ? std::string(old->rest) : "")});
  }
  return {std::move(group)};
}

}  // namespace

extern const Refactoring front_matter_date = {
    .kind = ActionKind::kRewrite, .offer = offer, .edits = edits};

}  // namespace trend::features
