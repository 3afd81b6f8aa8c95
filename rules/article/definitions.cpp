// See definitions.h.
#include "rules/article/definitions.h"

#include <algorithm>
#include <utility>

namespace trend::article {

DefinitionTable::DefinitionTable(std::vector<const Definition*> in_order) {
  if (in_order.empty()) return;
  std::stable_sort(in_order.begin(), in_order.end(),
                   [](const Definition* a, const Definition* b) { return a->label < b->label; });
  in_order.erase(
      std::unique(in_order.begin(), in_order.end(),
                  [](const Definition* a, const Definition* b) { return a->label == b->label; }),
      in_order.end());
  sorted_ = std::make_shared<const std::vector<const Definition*>>(std::move(in_order));
}

const Definition* DefinitionTable::find(std::string_view folded_label) const {
  if (sorted_ == nullptr) return nullptr;
  const auto found = std::lower_bound(
      sorted_->begin(), sorted_->end(), folded_label,
      [](const Definition* d, std::string_view label) { return d->label < label; });
  return found != sorted_->end() && (*found)->label == folded_label ? *found : nullptr;
}

bool DefinitionTable::means_the_same(const DefinitionTable& other) const {
  if (sorted_ == other.sorted_) return true;
  if (sorted_ == nullptr || other.sorted_ == nullptr) return false;
  return std::equal(sorted_->begin(), sorted_->end(), other.sorted_->begin(), other.sorted_->end(),
                    [](const Definition* x, const Definition* y) {
                      return x->label == y->label && x->destination == y->destination &&
                             x->title == y->title;
                    });
}

}  // namespace trend::article
