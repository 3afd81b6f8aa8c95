// The file: a header with the program's identity, then entries. An entry is a digest of the rest of
// it, the key, the length of the value, the value: the days, the folders, the findings.
#include "server/engine/result_cache.h"

#include <algorithm>

#include "server/engine/findings_codec.h"
#include "server/engine/packed.h"

namespace trend::engine {
namespace {

constexpr std::string_view kFormat = "trendlsp results 1\n";
constexpr std::string_view kEnding = ".results";
constexpr std::size_t kDigestSize = 16;
constexpr std::size_t kHexSize = 32;

std::string header_for(std::string_view program) {
  PackedWriter header;
  header.text(kFormat);
  header.digest(digest_of(program));
  return header.take();
}

std::string packed_entry(const Digest& key, std::string_view value) {
  PackedWriter rest;
  rest.digest(key);
  rest.text(value);
  PackedWriter entry;
  entry.digest(digest_of(rest.bytes()));
  return entry.take() + rest.bytes();
}

std::int64_t day_of(const article::Date& date) {
  return date.valid ? article::days_from_civil(date) : 0;
}

// Whether a file in the folder is one of ours, or was about to become one when its run ended.
bool is_ours(std::string_view name) {
  const bool results = name.size() == kHexSize + kEnding.size() && name.ends_with(kEnding) &&
                       name.find_first_not_of("0123456789abcdef") == kHexSize;
  return results || name.starts_with(kTemporaryName);
}

}  // namespace

ResultCache::ResultCache(FileSystem& files, Place place)
    : files_(files),
      place_(std::move(place)),
      path_(join_path(files.absolute(place_.folder),
                      digest_of(files.absolute(".")).hex() + std::string(kEnding))),
      header_(header_for(place_.program)) {
  const std::optional<FileStamp> stamp = files_.stamp(path_);
  if (!stamp) return;
  aged_ = place_.now - stamp->modified > kRefreshAfter;
  loaded_ = files_.read(path_).bytes;
  const std::string_view bytes = loaded_;
  if (bytes.starts_with(header_)) read_entries(bytes.substr(header_.size()));
}

// Up to the end or the first that is not as it was written.
void ResultCache::read_entries(std::string_view bytes) {
  while (!bytes.empty()) {
    PackedReader in(bytes);
    const Digest check = in.digest();
    const Digest key = in.digest();
    const std::string_view value = in.text();
    if (!in.ok()) return;
    const auto size = static_cast<std::size_t>(value.data() + value.size() - bytes.data());
    const std::string_view entry = bytes.substr(0, size);
    if (digest_of(entry.substr(kDigestSize)) != check) return;
    if (known_.try_emplace(key, entries_.size()).second) entries_.push_back({entry, value});
    bytes.remove_prefix(size);
  }
}

std::optional<CheckResult> ResultCache::find(const Digest& key, text::Offset size,
                                             const article::Date& today, const lint::Files* files) {
  PackedReader in(value_of(key));
  if (in.at_end() || !holds(in, today, files)) return std::nullopt;
  CheckResult result;
  result.suppressed = in.number();
  result.findings = read_findings(in, size);
  if (!in.ok() || !in.at_end()) return std::nullopt;
  return result;
}

// Empty when the key is not known.
std::string_view ResultCache::value_of(const Digest& key) {
  const std::lock_guard lock(mutex_);
  const auto found = known_.find(key);
  if (found == known_.end()) return {};
  Entry& entry = entries_[found->second];
  entry.used = true;
  return entry.value;
}

bool ResultCache::holds(PackedReader& conditions, const article::Date& today,
                        const lint::Files* files) {
  lint::DaySpan same_on;
  same_on.first = static_cast<std::int64_t>(conditions.number());
  same_on.last = static_cast<std::int64_t>(conditions.number());
  bool same = same_on.contains(day_of(today));
  const std::size_t count = conditions.count();
  for (std::size_t i = 0; i < count && conditions.ok() && same; ++i) {
    const std::string path(conditions.text());
    const Digest seen = conditions.digest();
    same = files != nullptr && listing_digest(path, files->list(path)) == seen;
  }
  return same && conditions.ok();
}

void ResultCache::add(const Digest& key, const ConditionalResult& found) {
  PackedWriter value;
  value.number(static_cast<std::uint64_t>(found.same_on.first));
  value.number(static_cast<std::uint64_t>(found.same_on.last));
  value.number(found.looks.size());
  for (const auto& [path, entries] : found.looks) {
    value.text(path);
    value.digest(listing_digest(path, entries));
  }
  value.number(found.result.suppressed);
  write_findings(found.result.findings, value);
  std::string entry = packed_entry(key, value.bytes());
  const std::lock_guard lock(mutex_);
  if (const auto known = known_.find(key); known != known_.end())
    entries_[known->second].replaced = true;
  if (added_size_ + entry.size() > place_.max_size) return;
  added_size_ += entry.size();
  added_.push_back(std::move(entry));
}

// All articles of a folder ask for the same listing.
Digest ResultCache::listing_digest(const std::string& path,
                                   const std::shared_ptr<const lint::FolderEntries>& entries) {
  const std::lock_guard lock(mutex_);
  const auto [known, fresh] = listings_.try_emplace(path);
  auto& [of, digest] = known->second;
  if (fresh || of != entries) {
    PackedWriter out;
    out.number(entries != nullptr ? entries->size() + 1 : 0);
    if (entries != nullptr) {
      for (const lint::FolderEntry& entry : *entries) {
        out.text(entry.name);
        out.number(entry.folder ? 1 : 0);
      }
    }
    of = entries;
    digest = digest_of(out.bytes());
  }
  return digest;
}

void ResultCache::save() {
  const bool refresh = aged_ && !entries_.empty();
  if (added_.empty() && !refresh) return;
  std::vector<std::string_view> parts{header_};
  std::size_t size = header_.size();
  const auto keep = [&](std::string_view entry) {
    if (size + entry.size() > place_.max_size) return;
    size += entry.size();
    parts.push_back(entry);
  };
  for (const std::string& entry : added_) keep(entry);
  for (const bool used : {true, false})
    for (const Entry& entry : entries_)
      if (entry.used == used && !entry.replaced) keep(entry.bytes);
  files_.write_private(path_, parts);
  forget_unused();
}

void ResultCache::forget_unused() const {
  const std::string folder = parent_path(path_);
  for (const DirectoryEntry& entry : files_.list(folder).entries) {
    const std::string path = join_path(folder, entry.name);
    if (!is_ours(entry.name) || path == path_) continue;
    const std::optional<FileStamp> stamp = files_.stamp(path);
    if (stamp && place_.now - stamp->modified > kForgetAfter) files_.remove(path);
  }
}

}  // namespace trend::engine
