// Compares where each link leads before and after.
#include "server/features/file_rename.h"

#include <algorithm>

#include "rules/text/link_path.h"
#include "server/features/link_sites.h"

namespace trend::features {
namespace {

bool is_below(std::string_view path, std::string_view folder) {
  return path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/';
}

std::string_view folder_of(std::string_view path) {
  return path.substr(0, std::min(path.rfind('/'), path.size()));
}

/// The new path for a link that was written as `old`, in its manner.
std::string written_like(std::string_view old, std::string path) {
  if (old.starts_with("./") && !path.starts_with("../")) path.insert(0, "./");
  if (old.ends_with('/') && !path.ends_with('/')) path += '/';
  return text::encode_destination(path);
}

}  // namespace

std::string moved_path(const std::vector<MovedFile>& moved, const std::string& path) {
  const MovedFile* best = nullptr;
  for (const MovedFile& move : moved) {
    const bool fits = path == move.before || is_below(path, move.before);
    if (fits && (best == nullptr || move.before.size() > best->before.size())) best = &move;
  }
  return best == nullptr ? path : best->after + path.substr(best->before.size());
}

text::EditSet follow_files(const article::Article& article, const std::string& path,
                           const std::vector<MovedFile>& moved) {
  text::EditSet edits;
  const std::string_view folder = folder_of(path);
  const std::string own = moved_path(moved, path);
  const std::string_view new_folder = folder_of(own);
  for (const LinkSite& site : link_sites(article)) {
    if (site.destination.empty() || !text::is_relative_path(site.target)) continue;
    const std::string to = text::split_destination(site.target).path;
    const std::string old_target = text::resolve_path(folder, to);
    const std::string target = moved_path(moved, old_target);
    // The shortest way becomes the shortest way; any other that is still right stays.
    const bool shortest = own != path && text::path_from(folder, old_target) == to;
    const bool right = text::resolve_path(new_folder, to) == target;
    if (right && (!shortest || text::path_from(new_folder, target) == to)) continue;
    const std::string_view written = article.slice(site.destination);
    const std::string_view old = written.substr(0, written.find_first_of("#?"));
    const text::Range range{site.destination.begin,
                            site.destination.begin + static_cast<text::Offset>(old.size())};
    edits.add({range, written_like(old, text::path_from(new_folder, target))});
  }
  return edits;
}

}  // namespace trend::features
