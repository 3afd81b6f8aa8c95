// FNV-1a over rule, path, text and count: stable over machines and releases, unlike std::hash.
#include "server/cli/fingerprint.h"

#include <fmt/core.h>

#include "rules/lint/rule.h"
#include "rules/text/hash.h"

namespace trend::cli {
namespace {

// A range may hold the whole article, and many findings may; its beginning tells enough.
constexpr std::size_t kTextLimit = 256;

// A byte that is in no UTF-8 ends each part: "ab", "c" is not "a", "bc".
std::uint64_t with_part(std::uint64_t hash, std::string_view bytes) {
  return text::mixed(text::mixed(hash, bytes), std::uint64_t{0xFF});
}

}  // namespace

std::string Fingerprints::next(const lint::Finding& finding) {
  std::uint64_t hash = with_part(text::kHashStart, finding.rule->id);
  hash = with_part(hash, path_);
  hash = with_part(hash, document_.slice(finding.range).substr(0, kTextLimit));
  const std::size_t before = seen_[hash]++;
  return fmt::format("{:016x}", with_part(hash, std::to_string(before)));
}

}  // namespace trend::cli
