// FNV-1a over rule, path, text and count: stable over machines and releases, unlike std::hash.
#include "server/cli/fingerprint.h"

#include <fmt/core.h>

#include "rules/lint/rule.h"

namespace trend::cli {
namespace {

// A range may hold the whole article, and many findings may; its beginning tells enough.
constexpr std::size_t kTextLimit = 256;

std::uint64_t mixed(std::uint64_t hash, std::string_view bytes) {
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  // A byte that is in no UTF-8 ends each part: "ab", "c" is not "a", "bc".
  return (hash ^ 0xFFU) * 0x100000001B3ULL;
}

}  // namespace

std::string Fingerprints::next(const lint::Finding& finding) {
  std::uint64_t hash = mixed(0xCBF29CE484222325ULL, finding.rule->id);
  hash = mixed(hash, report_.path);
  hash = mixed(hash, report_.document.slice(finding.range).substr(0, kTextLimit));
  const std::size_t before = seen_[hash]++;
  return fmt::format("{:016x}", mixed(hash, std::to_string(before)));
}

}  // namespace trend::cli
