// What a file looked like when it was checked last decides whether it is checked again.
#include "server/cli/watch.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "server/cli/check.h"
#include "server/cli/complaints.h"
#include "server/cli/inputs.h"
#include "server/cli/wording.h"

namespace trend::cli {
namespace {

class WatchRun {
 public:
  WatchRun(const Options& options, const World& world, ChangeSource& changes)
      : options_(options), world_(world), changes_(changes) {}

  int run() {
    bool first = true;
    do {
      const std::vector<std::string> due = find_due();
      if (first || !due.empty()) show(due);
      first = false;
    } while (world_.out.wanted() && changes_.wait());
    const bool failing = std::any_of(articles_.begin(), articles_.end(),
                                     [](const auto& entry) { return entry.second.failing; });
    return failing ? kFindings : kClean;
  }

 private:
  using Stamp = std::optional<engine::FileStamp>;
  struct Seen {
    Stamp stamp;
    bool failing = false;
  };

  // The articles that are new or changed, in the order of the walk. Folders are watched before
  // anything is looked at, so that no change falls between.
  std::vector<std::string> find_due() {
    Complaints complaints(world_.err, options_.language);
    const engine::ConfigResolver resolver(world_.files, config_sources(options_));
    std::vector<std::string> folders;
    const std::vector<std::string> paths =
        find_inputs(options_, world_, resolver, complaints, &folders);
    for (const std::string& path : paths) {
      folders.push_back(engine::parent_path(world_.files.absolute(path)));
      resolver.resolve(path);
    }
    std::map<std::string, Stamp> around;
    for (const std::string& file : resolver.config_files()) around.emplace(file, Stamp());
    if (!options_.baseline.empty()) around.emplace(options_.baseline, Stamp());
    for (const auto& entry : around)
      folders.push_back(engine::parent_path(world_.files.absolute(entry.first)));
    std::sort(folders.begin(), folders.end());
    folders.erase(std::unique(folders.begin(), folders.end()), folders.end());
    changes_.watch(folders);
    for (auto& [file, stamp] : around) stamp = world_.files.stamp(file);
    if (around != around_) articles_.clear();
    around_ = std::move(around);
    return take_due(paths);
  }

  std::vector<std::string> take_due(const std::vector<std::string>& paths) {
    std::map<std::string, Seen> now;
    std::vector<std::string> due;
    for (const std::string& path : paths) {
      const Stamp stamp = world_.files.stamp(path);
      const auto known = articles_.find(path);
      if (known != articles_.end() && known->second.stamp == stamp) {
        now.emplace(path, known->second);
      } else {
        now.emplace(path, Seen{stamp, false});
        due.push_back(path);
      }
    }
    articles_ = std::move(now);
    return due;
  }

  void show(const std::vector<std::string>& due) {
    if (world_.terminal) world_.out.write("\x1b[H\x1b[2J\x1b[3J");
    check_articles(
        options_, world_, due,
        {[this](const std::string& path, bool failing) { articles_[path].failing = failing; },
         [this] { return changes_.stopped(); }});
    if (changes_.stopped()) return;
    Complaints(world_.err, options_.language)
        .say({"正在监视 " + std::to_string(articles_.size()) + " 篇文章，按 Ctrl-C 结束",
              "watching " + counted(articles_.size(), "article") + ", Ctrl-C ends"});
    world_.err.flush();
  }

  const Options& options_;
  const World& world_;
  ChangeSource& changes_;
  std::map<std::string, Seen> articles_;
  std::map<std::string, Stamp> around_;  // configurations and the baseline
};

}  // namespace

int run_watch(const Options& options, const World& world, ChangeSource& changes) {
  return WatchRun(options, world, changes).run();
}

}  // namespace trend::cli
