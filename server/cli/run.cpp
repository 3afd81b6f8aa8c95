// Dispatches commands; everything but --check is a few lines here.
#include "server/cli/run.h"

#include <cstdio>

#include "rules/lint/registry.h"
#include "server/cli/check.h"
#include "server/cli/complaints.h"
#include "server/cli/explain.h"
#include "server/cli/format.h"
#include "server/cli/init.h"
#include "server/cli/man_page.h"
#include "server/cli/report.h"
#include "server/cli/site.h"
#include "server/cli/terminal.h"
#include "server/cli/watch.h"
#include "server/engine/clock.h"
#include "server/engine/schema.h"

namespace trend::cli {
namespace {

// Without --lang the configuration of the current folder decides, then the environment.
text::Language language_of(const Options& options, const World& world) {
  if (options.language_given) return options.language;
  return engine::ConfigResolver(world.files, config_sources(options)).resolve("").settings.language;
}

Style page_style(const Options& options, const World& world) {
  return {wants_color(options, world), false};
}

int explain(const Options& options, const World& world) {
  const text::Language language = language_of(options, world);
  const lint::Rule* rule = lint::find_rule(options.rule);
  if (rule != nullptr) {
    world.out.write(rule_page(*rule, language, page_style(options, world)));
    return kClean;
  }
  const std::string nearest = engine::nearest_selector(options.rule);
  Complaints complaints(world.err, language);
  complaints.add(
      {"没有规则 " + options.rule +
           (nearest.empty() ? "；--rules 列出所有规则" : "，是不是 " + nearest + "？"),
       "no rule " + options.rule +
           (nearest.empty() ? "; --rules lists all rules" : "; did you mean " + nearest + "?")});
  return kTrouble;
}

int list_rules(const Options& options, const World& world) {
  const text::Language language = language_of(options, world);
  world.out.write(options.format == Format::kJson
                      ? rules_as_json(language)
                      : rule_table(language, page_style(options, world)));
  return kClean;
}

int dispatch(const Options& options, const World& world) {
  switch (options.command) {
    case Command::kCheck:
      return options.watch ? run_watch(options, world, *make_change_source())
                           : run_check(options, world);
    case Command::kFormat:
      return run_format(options, world);
    case Command::kExplain:
      return explain(options, world);
    case Command::kRules:
      return list_rules(options, world);
    case Command::kPrintSchema:
      world.out.write(engine::config_schema(language_of(options, world)));
      return kClean;
    case Command::kSite:
      return run_site(options, world);
    case Command::kInit:
      return run_init(options, world);
    case Command::kCompletions:
      world.out.write(completion_script(options.shell, language_of(options, world)));
      return kClean;
    case Command::kMan:
      world.out.write(man_page(language_of(options, world)));
      return kClean;
    case Command::kVersion:
      world.out.write("trendlsp " TREND_VERSION "\n");
      return kClean;
    default:
      world.out.write(help_text(language_of(options, world)));
      return kClean;
  }
}

}  // namespace

bool wants_color(const Options& options, const World& world) {
  if (options.color == ColorMode::kAuto) return world.terminal;
  return options.color == ColorMode::kAlways;
}

int run(const ParsedOptions& parsed, const World& world) {
  Complaints complaints(world.err, parsed.options.language);
  if (parsed.error) {
    complaints.add(*parsed.error);
    return kTrouble;
  }
  Options options = parsed.options;
  if (!options.today.valid) options.today = engine::local_today();
  int status = dispatch(options, world);
  world.out.flush();
  if (world.out.failed() && status != kTrouble) {
    complaints.add({"结果无法写出", "the results could not be written"});
    status = kTrouble;
  }
  return status;
}

int run_process(const ParsedOptions& parsed) {
  engine::DiskFiles files;
  StreamOutput out(stdout);
  StreamOutput err(stderr);
  return run(parsed, {files, out, err, read_stdin, stdout_is_terminal()});
}

}  // namespace trend::cli
