// Walks the named folders with the exclusions of the configuration.
#include "server/cli/inputs.h"

#include <utility>

#include "server/cli/path_list.h"
#include "server/engine/walk.h"

namespace trend::cli {
namespace {

// The paths of --files-from.
std::vector<std::string> listed_paths(const Options& options, const World& world,
                                      Complaints& complaints) {
  if (options.files_from.empty()) return {};
  std::string list;
  if (options.files_from == "-") {
    list = read_input(world, complaints).value_or("");
  } else {
    engine::FileContent content = world.files.read(options.files_from);
    if (content.error) complaints.add(content.error->message);
    list = std::move(content.bytes);
  }
  return parse_path_list(list, options.null_separated);
}

}  // namespace

std::vector<std::string> find_inputs(const Options& options, const World& world,
                                     const engine::ConfigResolver& resolver, Complaints& complaints,
                                     std::vector<std::string>* folders) {
  const auto excluded = [&](const std::string& path) { return resolver.resolve(path).excluded; };
  std::vector<std::string> named = options.paths;
  for (std::string& path : listed_paths(options, world, complaints))
    named.push_back(std::move(path));
  engine::WalkResult found = engine::find_articles(world.files, named, excluded);
  for (const engine::FileError& error : found.errors) complaints.add(error.message);
  for (const std::string& folder : found.empty_folders)
    complaints.no_articles(folder, found.ignored);
  if (folders != nullptr) *folders = std::move(found.folders);
  std::vector<std::string> paths;
  for (const engine::FoundFile& file : found.files) paths.push_back(file.path);
  return paths;
}

std::optional<std::string> read_input(const World& world, Complaints& complaints) {
  std::optional<std::string> bytes = world.read_stdin();
  if (!bytes)
    complaints.add(
        {"标准输入无法读取，或超过 128 MB", "standard input cannot be read or is over 128 MB"});
  return bytes;
}

}  // namespace trend::cli
