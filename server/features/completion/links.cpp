// Destinations of links: files beside the article, and anchors.
#include <algorithm>
#include <array>

#include "rules/article/anchors.h"
#include "rules/text/link_path.h"
#include "rules/text/strings.h"
#include "server/features/completion/parts.h"
#include "server/features/section_facts.h"

namespace trend::features::completion {
namespace {

/// A destination being written, up to the cursor.
struct Destination {
  std::string_view typed;
  bool image = false;
  bool closed = false;  ///< behind the cursor the destination ends with ")"
};

/// `[label]: typed` alone on its line.
std::optional<Destination> in_definition(std::string_view before) {
  before = text::trim_left(before);
  if (!before.starts_with('[')) return std::nullopt;
  const std::size_t colon = before.find("]:");
  if (colon == std::string_view::npos || before.find(']') != colon) return std::nullopt;
  const std::string_view typed = text::trim_left(before.substr(colon + 2));
  if (before.starts_with("[^") || typed.find(' ') != std::string_view::npos) return std::nullopt;
  return Destination{.typed = typed};
}

std::optional<Destination> destination_at(const Spot& spot) {
  const std::size_t open = spot.before.rfind("](");
  if (open == std::string_view::npos) return in_definition(spot.before);
  Destination found{.typed = spot.before.substr(open + 2)};
  if (found.typed.find_first_of(" \t)<>") != std::string_view::npos) return std::nullopt;
  const std::size_t text = spot.before.rfind('[', open);
  if (text == std::string_view::npos) return std::nullopt;
  found.image = text > 0 && spot.before[text - 1] == '!';
  const std::size_t end = spot.after.find_first_of(" \t)");
  found.closed = end != std::string_view::npos && spot.after[end] == ')';
  return found;
}

bool has_ending(std::string_view name, const auto& endings) {
  const std::string lower = text::ascii_lower(name);
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return lower.ends_with(ending); });
}

bool is_article(std::string_view name) {
  return has_ending(name, std::array<std::string_view, 3>{".md", ".markdown", ".mdown"});
}

bool is_image(std::string_view name) {
  return has_ending(name, std::array<std::string_view, 7>{".png", ".jpg", ".jpeg", ".gif", ".svg",
                                                          ".webp", ".avif"});
}

/// Whether `name` has the characters of `typed` in this order, as clients filter; ASCII in any
/// case.
bool has_in_order(std::string_view name, std::string_view typed) {
  const std::string low = text::ascii_lower(name);
  std::size_t at = 0;
  for (const char c : text::ascii_lower(typed)) {
    at = low.find(c, at);
    if (at == std::string::npos) return false;
    ++at;
  }
  return true;
}

class Destinations {
 public:
  Destinations(const Request& request, const Destination& written)
      : request_(request), written_(written) {}

  Items run() {
    const std::size_t hash = written_.typed.find('#');
    if (hash != std::string_view::npos) {
      if (!written_.image) add_anchors(written_.typed.substr(0, hash), hash + 1, "");
    } else {
      const bool relative = written_.typed.empty() || text::is_relative_path(written_.typed);
      if (written_.typed.empty() && !written_.image) add_anchors("", 0, "#");
      if (relative) add_files();
    }
    return std::move(items_);
  }

 private:
  /// From `skip` bytes into what was typed to the destination's end.
  text::Range range_from(std::size_t skip) const {
    const Spot& spot = request_.spot;
    text::Range range = spot.back(written_.typed.size() - skip);
    if (written_.closed) range.end += static_cast<text::Offset>(spot.after.find(')'));
    return range;
  }

  void add(CompletionKind kind, std::string label, std::string written, text::Range range,
           text::Bilingual detail, text::Range preview = {}) {
    Completion item;
    item.kind = kind;
    item.label = std::move(label);
    item.detail = std::move(detail);
    item.filter = written;
    item.edit = {range, std::move(written)};
    item.preview = preview;
    items_.push_back(std::move(item));
  }

  void add_anchors(std::string_view file, std::size_t skip, std::string_view lead) {
    const bool own = file.empty();
    std::shared_ptr<const article::Article> other;
    if (!own && request_.scope.files != nullptr && text::is_relative_path(file))
      other = request_.scope.files->article(text::split_destination(file).path);
    if (!own && other == nullptr) return;
    const article::Article& target = own ? request_.article() : *other;
    const std::string typed = text::decode_percent(written_.typed.substr(skip));
    const std::vector<article::Anchor> anchors = article::find_anchors(target);
    const bool all = anchors.size() <= kMaxCompletions;  // else the list is for what was typed
    for (const article::Anchor& anchor : anchors) {
      if (items_.size() >= kMaxCompletions) break;
      if (!all && !has_in_order(anchor.name, typed)) continue;
      const bool section = anchor.section != article::kNone;
      const std::string name = section ? section_name(target, anchor.section) : std::string();
      add(CompletionKind::kReference, std::string(lead) + anchor.name,
          std::string(lead) + text::encode_destination(anchor.name), range_from(skip), {name, name},
          own && section ? target.sections()[anchor.section].range : text::Range());
    }
  }

  void add_files() {
    if (request_.scope.files == nullptr) return;
    const std::size_t cut = written_.typed.rfind('/');
    const std::size_t skip = cut == std::string_view::npos ? 0 : cut + 1;
    const std::string folder = text::decode_percent(written_.typed.substr(0, skip));
    for (const bool wanted : {true, false}) {
      for (const FileFacts::Name& entry : request_.scope.files->list(folder)) {
        const bool fits = written_.image ? is_image(entry.name) : is_article(entry.name);
        const bool self = folder.empty() && entry.name == request_.scope.file_name;
        if (entry.name.starts_with('.') || self || (fits && !entry.folder) != wanted) continue;
        if (written_.image && !fits && !entry.folder) continue;
        add(entry.folder ? CompletionKind::kFolder : CompletionKind::kFile,
            entry.name + (entry.folder ? "/" : ""),
            text::encode_destination(entry.name) + (entry.folder ? "/" : ""), range_from(skip), {});
      }
    }
  }

  const Request& request_;
  const Destination& written_;
  Items items_;
};

}  // namespace

Found link_destination(const Request& request) {
  const std::optional<Destination> written = destination_at(request.spot);
  if (!written) return std::nullopt;
  return Destinations(request, *written).run();
}

}  // namespace trend::features::completion
