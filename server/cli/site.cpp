// Puts the site together and writes it: only into a folder that is empty or holds an older site.
#include "server/cli/site.h"

#include <algorithm>
#include <set>

#include "rules/lint/registry.h"
#include "server/cli/complaints.h"
#include "server/cli/site_assets.h"

namespace trend::cli {
namespace {

/// Names all files of the site, one a line: what an older version wrote and this one does not is
/// removed.
constexpr const char* kManifest = ".trendlsp-site";

std::string manifest_of(const std::vector<SiteFile>& site) {
  std::string out;
  for (const SiteFile& file : site) out += file.path + "\n";
  return out;
}

// A path that a manifest may name: below the site's root. Nothing else is ever removed.
bool is_inside(std::string_view path) {
  return !path.empty() && path.front() != '/' && path.find("..") == std::string_view::npos;
}

class SiteWriter {
 public:
  SiteWriter(const Options& options, const World& world)
      : files_(world.files), root_(options.site), complaints_(world.err, options.language) {}

  int write() {
    if (!is_ours()) {
      complaints_.add({root_ + "：文件夹里有别的文件，没有写入；请换一个空文件夹",
                       root_ + ": holds other files, nothing was written; name an empty folder"});
      return kTrouble;
    }
    const std::vector<SiteFile> site = make_site();
    // First what is there, so that whatever happens the folder is known as ours.
    if (!put({kManifest, old_manifest_ + manifest_of(site)})) return kTrouble;
    for (const SiteFile& file : site)
      if (!put(file)) return kTrouble;
    remove_stale(site);
    return put({kManifest, manifest_of(site)}) ? kClean : kTrouble;
  }

 private:
  std::string at(std::string_view path) const { return root_ + "/" + std::string(path); }

  bool is_ours() {
    if (files_.kind(root_) == engine::FileKind::kNone) return true;
    const engine::FileContent manifest = files_.read(at(kManifest));
    old_manifest_ = manifest.bytes;
    const engine::Directory folder = files_.list(root_);
    return !manifest.error || (!folder.error && folder.entries.empty());
  }

  bool put(const SiteFile& file) {
    const auto error = files_.write(at(file.path), file.bytes);
    if (error) complaints_.add(error->message);
    return !error;
  }

  void remove_stale(const std::vector<SiteFile>& site) {
    std::set<std::string_view> kept;
    for (const SiteFile& file : site) kept.insert(file.path);
    std::string_view rest = old_manifest_;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      const std::string_view path = rest.substr(0, end);
      rest.remove_prefix(std::min(end + 1, rest.size()));
      if (is_inside(path) && kept.count(path) == 0) files_.remove(at(path));
    }
  }

  engine::FileSystem& files_;
  const std::string root_;
  Complaints complaints_;
  std::string old_manifest_;
};

}  // namespace

std::vector<SiteFile> make_site() {
  std::vector<SiteFile> site = {{"site.css", std::string(kSiteStyle)},
                                {"site.js", std::string(kSiteScript)},
                                {"search.js", site_search_texts()},
                                {"equivalents.html", site_equivalents()}};
  const auto rules = lint::all_rules();
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const lint::Rule* before = i == 0 ? nullptr : rules[i - 1];
    const lint::Rule* after = i + 1 == rules.size() ? nullptr : rules[i + 1];
    site.push_back(
        {"rules/" + std::string(rules[i]->id) + ".html", site_rule_page(*rules[i], before, after)});
  }
  site.push_back({"index.html", site_index()});
  return site;
}

int run_site(const Options& options, const World& world) {
  return SiteWriter(options, world).write();
}

}  // namespace trend::cli
