// One pass over the named articles: results to the renderer, fixes to the files, troubles to
// standard error; the exit status is the worst of what happened.
#include "server/cli/check.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "server/cli/baseline.h"
#include "server/cli/complaints.h"
#include "server/cli/inputs.h"
#include "server/cli/report.h"
#include "server/cli/unified_diff.h"
#include "server/cli/wording.h"
#include "server/engine/check.h"
#include "server/engine/clock.h"
#include "server/engine/program_id.h"
#include "server/engine/result_cache.h"

namespace trend::cli {
namespace {

// Findings that are gone after fixing. One fix may settle several; a repair may also uncover
// findings that are then fixed in a later round.
std::size_t repaired(const engine::CheckedFile& file) {
  const std::size_t before = file.result.findings.size();
  const std::size_t after = file.fix->remaining.size();
  return std::max(file.fix->fixed, before > after ? before - after : 0);
}

// From so many articles on it pays to keep what was found; hooks on a few files touch nothing.
constexpr std::size_t kWorthKeeping = 32;

class CheckRun {
 public:
  CheckRun(const Options& options, const World& world)
      : options_(options),
        world_(world),
        style_{wants_color(options, world),
               wants_color(options, world) && world.terminal && options.links},
        resolver_(world.files, config_sources(options)),
        complaints_(world.err, options.language),
        from_stdin_(options.from_stdin) {
    summary_.fixing = options.fix;
  }

  int run() {
    if (!open_baseline()) return kTrouble;
    return check(from_stdin_ ? std::vector<std::string>{}
                             : find_inputs(options_, world_, resolver_, complaints_));
  }

  int run(const std::vector<std::string>& paths, const CheckHooks& hooks) {
    hooks_ = hooks;
    return open_baseline() ? check(paths) : kTrouble;
  }

 private:
  int check(const std::vector<std::string>& paths) {
    // The fixed document owns standard output; findings go beside it.
    Output& target = from_stdin_ && options_.fix ? world_.err : world_.out;
    renderer_ = make_renderer(target);
    if (!options_.diff) renderer_->begin();
    if (from_stdin_) {
      check_stdin();
    } else {
      open_cache(paths.size());
      engine::check_files(world_.files, paths, resolve(), check_options(),
                          [this](engine::CheckedFile file) { return take(std::move(file)); });
      if (cache_) cache_->save();
    }
    finish();
    return complaints_.any() ? kTrouble : (failing_ ? kFindings : kClean);
  }

  engine::ResolveConfig resolve() const {
    return [this](const std::string& path) { return resolver_.resolve(path); };
  }
  engine::CheckOptions check_options() const {
    return {options_.jobs, options_.fix || options_.diff, options_.unsafe_fixes, cache_.get()};
  }

  std::unique_ptr<Renderer> make_renderer(Output& target) const {
    switch (options_.format) {
      case Format::kJson:
        return make_json_renderer(target, false, options_.statistics);
      case Format::kJsonLines:
        return make_json_renderer(target, true, options_.statistics);
      case Format::kGithub:
        return make_github_renderer(target);
      case Format::kSarif:
        return make_sarif_renderer(target, language());
      case Format::kGitlab:
        return make_gitlab_renderer(target);
      case Format::kJunit:
        return make_junit_renderer(target);
      case Format::kCheckstyle:
        return make_checkstyle_renderer(target);
      case Format::kRdjson:
        return make_rdjson_renderer(target);
      default:
        return make_text_renderer(target,
                                  {style_, options_.quiet, options_.statistics, language()});
    }
  }

  // Of what is said about the whole run.
  text::Language language() const {
    return options_.language_given ? options_.language : resolver_.resolve("").settings.language;
  }

  void check_stdin() {
    std::optional<std::string> bytes = read_input(world_, complaints_);
    if (!bytes) return;
    const engine::Configuration configuration = resolver_.resolve(options_.stdin_filename);
    engine::CheckedFile file = engine::check_bytes(options_.stdin_filename, std::move(*bytes),
                                                   configuration, check_options());
    if (options_.fix) {
      const bool fixed = file.fix && file.fix->converged;
      world_.out.write(fixed ? std::string_view(file.fix->text) : file.bytes());
    }
    take(std::move(file));
  }

  // False ends the run.
  bool take(engine::CheckedFile file) {
    const std::string name = file.path.empty() ? std::string(kStdinName) : file.path;
    if (file.error || !file.failure.empty()) {
      complaints_.add(file.error ? file.error->message
                                 : text::Bilingual{name + "：内部错误：" + file.failure,
                                                   name + ": internal error: " + file.failure});
      return true;
    }
    if (!file.ill_formed.empty()) complaints_.not_utf8(name, file.ill_formed);
    const bool fixed = apply_fixes(file, name);
    FileReport report{name,
                      fixed ? file.fix->article->document() : file.document,
                      {},
                      file.configuration.settings.language,
                      file.configuration.fail_on,
                      file.configuration.settings.rule_docs};
    for (const lint::Finding& finding : fixed ? file.fix->remaining : file.result.findings)
      if (finding.severity != lint::Severity::kHint) report.findings.push_back(&finding);
    if (baseline_) take_known(report, *file.configuration.settings.lint);
    const bool failing = std::any_of(
        report.findings.begin(), report.findings.end(),
        [&](const lint::Finding* finding) { return finding->severity <= report.fail_on; });
    failing_ = failing_ || failing;
    if (hooks_.checked) hooks_.checked(file.path, failing);
    summary_.add(report);
    if (!options_.diff) renderer_->file(report);
    if (hooks_.stopped && hooks_.stopped()) return false;
    return options_.fix || world_.out.wanted();
  }

  void open_cache(std::size_t articles) {
    const bool worth = articles >= kWorthKeeping && !options_.fix && !options_.diff;
    if (!worth || options_.cache_folder.empty()) return;
    const std::string program = engine::program_id();
    if (program.empty()) return;  // nobody could tell which results are its own
    cache_ = std::make_unique<engine::ResultCache>(
        world_.files, engine::ResultCache::Place{options_.cache_folder, program, engine::now()});
  }

  // False when the baseline cannot be used.
  bool open_baseline() {
    if (options_.baseline.empty()) return true;
    baseline_.emplace(world_.files, options_.baseline);
    summary_.baselined = 0;
    const std::optional<text::Bilingual> error = baseline_->read(options_.write_baseline);
    if (error) complaints_.add(*error);
    return !error;
  }

  // Takes out of the report what the baseline lists, or is about to list.
  void take_known(FileReport& report, const lint::Settings& settings) {
    *summary_.baselined += baseline_->settle(report, settings);
    if (!options_.write_baseline) return;
    *summary_.baselined += report.findings.size();
    report.findings.clear();
  }

  void close_baseline() {
    if (!baseline_) return;
    const std::string& file = baseline_->file();
    if (options_.write_baseline) {
      const Baseline::Rendered now = baseline_->rendered();
      if (const auto error = world_.files.write(file, now.bytes))
        return complaints_.add(error->message);
      return complaints_.say({file + "：已记入 " + std::to_string(now.articles) + " 篇文章的 " +
                                  std::to_string(now.findings) + " 个问题",
                              file + ": lists " + counted(now.findings, "finding") + " of " +
                                  counted(now.articles, "article")});
    }
    const std::size_t stale = baseline_->stale();
    if (stale == 0) return;
    complaints_.say(
        {file + "：其中 " + std::to_string(stale) + " 个问题已不存在；用 --write-baseline 更新",
         file + ": " + counted(stale, "finding") + (stale == 1 ? " is" : " are") +
             " no longer there; --write-baseline brings it up to date"});
  }

  // True when the file now (or, with --diff, in the diff) is as file.fix says.
  bool apply_fixes(const engine::CheckedFile& file, const std::string& name) {
    if (!file.fix) return false;
    if (!file.fix->converged) {
      complaints_.add({name + "：修复之间互相冲突，未作改动",
                       name + ": fixes work against each other; nothing was changed"});
      return false;
    }
    if (file.fix->text == file.bytes()) return false;
    if (options_.diff) {
      world_.out.write(unified_diff(file.bytes(), file.fix->text, name, style_));
      failing_ = true;
    } else if (!from_stdin_) {
      const auto error = world_.files.replace(file.path, file.fix->text, file.bytes());
      if (error) {
        complaints_.add(error->message);
        return false;
      }
    }
    summary_.fixed += repaired(file);
    return true;
  }

  void finish() {
    if (!options_.diff) renderer_->end(summary_);
    close_baseline();
    const std::string here = world_.files.absolute(".");
    for (const engine::ConfigProblem& problem : resolver_.problems())
      complaints_.add(problem, here);
    world_.out.flush();
    if (world_.out.failed()) complaints_.add({"结果无法写出", "the results could not be written"});
  }

  const Options& options_;
  const World& world_;
  const Style style_;
  const engine::ConfigResolver resolver_;
  Complaints complaints_;
  const bool from_stdin_;
  CheckHooks hooks_;
  std::unique_ptr<Renderer> renderer_;
  Summary summary_;
  std::optional<Baseline> baseline_;
  std::unique_ptr<engine::ResultCache> cache_;  // null: every article is checked
  bool failing_ = false;
};

}  // namespace

int run_check(const Options& options, const World& world) { return CheckRun(options, world).run(); }

int check_articles(const Options& options, const World& world,
                   const std::vector<std::string>& paths, const CheckHooks& hooks) {
  return CheckRun(options, world).run(paths, hooks);
}

}  // namespace trend::cli
