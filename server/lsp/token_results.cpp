// A small bounded memory, and the difference of two results.
#include "server/lsp/token_results.h"

#include <algorithm>
#include <utility>

namespace trend::server {
namespace {

constexpr std::size_t kNumbersPerToken = 5;

}  // namespace

std::string TokenResults::keep(const std::string& key, DataPtr data) {
  const std::lock_guard lock(mutex_);
  const std::uint64_t number = ++last_;
  entries_[key] = {number, std::move(data)};
  if (entries_.size() > kMost) {
    entries_.erase(std::min_element(
        entries_.begin(), entries_.end(),
        [](const auto& a, const auto& b) { return a.second.number < b.second.number; }));
  }
  return std::to_string(number);
}

TokenResults::DataPtr TokenResults::find(const std::string& key, const std::string& id) const {
  const std::lock_guard lock(mutex_);
  const auto found = entries_.find(key);
  if (found == entries_.end() || std::to_string(found->second.number) != id) return nullptr;
  return found->second.data;
}

void TokenResults::forget(const std::string& key) {
  const std::lock_guard lock(mutex_);
  entries_.erase(key);
}

std::vector<lsp::SemanticTokensEdit> token_edits(const TokenResults::Data& before,
                                                 const TokenResults::Data& after) {
  if (before == after) return {};
  const auto whole = [](std::ptrdiff_t numbers) {
    return static_cast<std::size_t>(numbers) / kNumbersPerToken * kNumbersPerToken;
  };
  const auto [first, other] =
      std::mismatch(before.begin(), before.end(), after.begin(), after.end());
  const std::size_t prefix = whole(first - before.begin());
  const auto rest = static_cast<std::ptrdiff_t>(prefix);
  const auto from_behind =
      std::mismatch(before.rbegin(), before.rend() - rest, after.rbegin(), after.rend() - rest);
  const std::size_t suffix = whole(from_behind.first - before.rbegin());
  lsp::SemanticTokensEdit edit;
  edit.start = static_cast<std::uint32_t>(prefix);
  edit.deleteCount = static_cast<std::uint32_t>(before.size() - prefix - suffix);
  if (after.size() > prefix + suffix)
    edit.data.emplace(after.begin() + rest, after.end() - static_cast<std::ptrdiff_t>(suffix));
  return {std::move(edit)};
}

}  // namespace trend::server
