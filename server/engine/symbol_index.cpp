// Keeps symbols per file, and ranks those that a query fits.
#include "server/engine/symbol_index.h"

#include <algorithm>
#include <cstdint>
#include <set>
#include <tuple>
#include <utility>

#include "rules/article/parse.h"
#include "rules/text/unicode.h"
#include "server/engine/walk.h"

namespace trend::engine {
namespace {

using features::SymbolKind;
using Symbol = SymbolIndex::Symbol;

// Files above this size are no articles (as in the editor).
constexpr std::size_t kMaxArticleSize = std::size_t{10} << 20;

// How well a word fits a name; smaller is better.
constexpr std::uint32_t kWhole = 0;
constexpr std::uint32_t kBeginning = 1;
constexpr std::uint32_t kPart = 2;
constexpr std::uint32_t kScattered = 3;
constexpr std::uint32_t kElsewhere = 4;
constexpr std::uint32_t kMisfit = 1000;

class Collector {
 public:
  Collector(const text::Document& document, text::Encoding encoding)
      : document_(document), encoding_(encoding) {}

  void add(const std::vector<features::Symbol>& symbols, const text::Bilingual& container) {
    for (const features::Symbol& symbol : symbols) {
      if (symbol.kind == SymbolKind::kList || symbol.kind == SymbolKind::kItem) continue;
      Symbol kept;
      kept.hit.name = symbol.name;
      kept.hit.container = container;
      kept.hit.kind = symbol.kind;
      kept.hit.begin = text::to_position(document_, symbol.selection.begin, encoding_);
      kept.hit.end = text::to_position(document_, symbol.selection.end, encoding_);
      // Names that differ by language are those of tables without any: either word finds them.
      const bool same = symbol.name.zh == symbol.name.en;
      kept.folded_name =
          text::fold_label(same ? symbol.name.zh : symbol.name.zh + " " + symbol.name.en);
      kept.folded_container = text::fold_label(container.zh);
      found_.push_back(std::move(kept));
      add(symbol.children, symbol.name);
    }
  }

  std::vector<Symbol> take() { return std::move(found_); }

 private:
  const text::Document& document_;
  text::Encoding encoding_;
  std::vector<Symbol> found_;
};

SymbolIndex::Symbols symbols_of(const article::Article& article, text::Encoding encoding) {
  Collector collector(article.document(), encoding);
  collector.add(features::outline(article), {});
  return std::make_shared<const std::vector<Symbol>>(collector.take());
}

std::vector<std::string> words_of(std::string_view query) {
  const std::string folded = text::fold_label(query);  // one blank between words
  std::vector<std::string> words;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    if (end > at) words.push_back(folded.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_scattered_in(std::string_view word, std::string_view name) {
  std::size_t matched = 0;
  for (std::size_t i = 0; i < name.size() && matched < word.size(); ++i)
    if (name[i] == word[matched]) ++matched;
  return matched == word.size();
}

std::uint32_t fit(std::string_view word, std::string_view name) {
  if (name == word) return kWhole;
  if (name.starts_with(word)) return kBeginning;
  if (name.find(word) != std::string_view::npos) return kPart;
  return is_ascii(word) && is_scattered_in(word, name) ? kScattered : kMisfit;
}

/// The sum over all words, or at least kMisfit.
std::uint32_t fit(const std::vector<std::string>& words, const Symbol& symbol,
                  std::string_view folded_file) {
  std::uint32_t sum = 0;
  bool named = words.empty();
  for (const std::string& word : words) {
    const std::uint32_t own = fit(word, symbol.folded_name);
    named = named || own < kMisfit;
    const bool elsewhere = symbol.folded_container.find(word) != std::string::npos ||
                           folded_file.find(word) != std::string_view::npos;
    sum += own < kMisfit || !elsewhere ? own : kElsewhere;
  }
  return named ? sum : kMisfit;
}

}  // namespace

std::vector<SymbolHit> SymbolIndex::find(const Scope& scope, std::string_view query,
                                         std::stop_token stop) {
  struct Match {
    std::uint32_t fit;
    std::size_t place;
    std::size_t symbol;
  };
  const std::vector<std::string> words = words_of(query);
  const std::vector<Place> all = places(scope, stop);
  std::vector<Match> matches;
  for (std::size_t p = 0; p < all.size(); ++p) {
    const std::string& name = all[p].path.empty() ? all[p].uri : all[p].path;
    const std::string file = text::fold_label(name.substr(name.find_last_of('/') + 1));
    for (std::size_t s = 0; s < all[p].symbols->size(); ++s) {
      const std::uint32_t how = fit(words, (*all[p].symbols)[s], file);
      if (how < kMisfit) matches.push_back({how, p, s});
    }
  }
  const std::size_t count = std::min(matches.size(), kMostHits);
  std::partial_sort(matches.begin(), matches.begin() + static_cast<std::ptrdiff_t>(count),
                    matches.end(), [](const Match& a, const Match& b) {
                      return std::tie(a.fit, a.place, a.symbol) <
                             std::tie(b.fit, b.place, b.symbol);
                    });
  std::vector<SymbolHit> hits;
  hits.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    const Place& place = all[matches[i].place];
    hits.push_back((*place.symbols)[matches[i].symbol].hit);
    hits.back().path = place.path;
    hits.back().uri = place.uri;
  }
  return hits;
}

std::vector<SymbolIndex::Place> SymbolIndex::places(const Scope& scope,
                                                    const std::stop_token& stop) {
  std::vector<Place> places;
  std::set<std::string> open;
  for (const OpenArticle& article : scope.open) {
    const std::string& path = article.snapshot->path;
    open.insert(path);
    places.push_back(
        {path, article.uri, of_open(path.empty() ? article.uri : path, article.snapshot)});
  }
  if (!scope.folders.empty()) {
    for (const FoundFile& file :
         find_articles(scope.files, scope.folders, scope.excluded, stop).files) {
      if (stop.stop_requested()) return {};
      if (open.contains(file.path)) continue;
      if (Symbols symbols = of_file(scope.files, file.path))
        places.push_back({file.path, {}, std::move(symbols)});
    }
  }
  forget_others(places);
  std::stable_sort(places.begin(), places.end(),
                   [](const Place& a, const Place& b) { return a.path > b.path; });
  return places;
}

SymbolIndex::Symbols SymbolIndex::of_open(const std::string& key, const SnapshotPtr& snapshot) {
  {
    const std::lock_guard lock(mutex_);
    const auto known = known_.find(key);
    if (known != known_.end() && known->second.snapshot.lock() == snapshot)
      return known->second.symbols;
  }
  Symbols symbols = symbols_of(*snapshot->article, encoding_);
  const std::lock_guard lock(mutex_);
  known_[key] = {std::nullopt, snapshot, symbols};
  return symbols;
}

SymbolIndex::Symbols SymbolIndex::of_file(const FileSystem& files, const std::string& path) {
  // Looked at before the file is read: what is written in between is read again next time.
  const std::optional<FileStamp> stamp = files.stamp(path);
  if (!stamp || stamp->size > kMaxArticleSize) return nullptr;
  {
    const std::lock_guard lock(mutex_);
    const auto known = known_.find(path);
    if (known != known_.end() && known->second.stamp == stamp) return known->second.symbols;
  }
  FileContent content = files.read(path);
  if (content.error || content.bytes.size() > kMaxArticleSize) return nullptr;
  const auto article = article::parse(text::Document::from_bytes(std::move(content.bytes)));
  Symbols symbols = symbols_of(*article, encoding_);
  const std::lock_guard lock(mutex_);
  known_[path] = {stamp, {}, symbols};
  return symbols;
}

void SymbolIndex::forget_others(const std::vector<Place>& places) {
  std::set<std::string_view> present;
  for (const Place& place : places) present.insert(place.path.empty() ? place.uri : place.path);
  const std::lock_guard lock(mutex_);
  std::erase_if(known_, [&](const auto& entry) { return !present.contains(entry.first); });
}

}  // namespace trend::engine
