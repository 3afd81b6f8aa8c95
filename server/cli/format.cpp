// One article after the other: formatting costs little more than reading, threads would not pay.
#include "server/cli/format.h"

#include <fmt/format.h>

#include <string>
#include <utility>

#include "rules/article/parse.h"
#include "server/cli/complaints.h"
#include "server/cli/inputs.h"
#include "server/cli/unified_diff.h"
#include "server/features/formatting.h"

namespace trend::cli {
namespace {

class FormatRun {
 public:
  FormatRun(const Options& options, const World& world)
      : options_(options),
        world_(world),
        style_{wants_color(options, world), false},
        resolver_(world.files, config_sources(options)),
        language_(options.language_given ? options.language
                                         : resolver_.resolve("").settings.language),
        complaints_(world.err, language_) {}

  int run() {
    if (options_.from_stdin) {
      format_stdin();
    } else {
      for (const std::string& path : find_inputs(options_, world_, resolver_, complaints_)) {
        if (!world_.out.wanted()) break;
        format_file(path);
      }
      if (!options_.diff && !options_.quiet) summarise();
    }
    const bool told_only = options_.dry || options_.diff;
    return complaints_.any() ? kTrouble : (told_only && changed_ > 0 ? kFindings : kClean);
  }

 private:
  // The text as formatted. What is not UTF-8 cannot be written back faithfully: it stays.
  std::string formatted(const std::string& name, const std::string& bytes) {
    const auto article = article::parse(text::Document::from_bytes(bytes));
    if (!article->document().repairs().empty()) {
      complaints_.not_utf8(name, bytes);
      return bytes;
    }
    return features::format_article(*article).apply(article->text());
  }

  void format_stdin() {
    const std::optional<std::string> bytes = read_input(world_, complaints_);
    if (!bytes) return;
    const std::string name = options_.stdin_filename.empty() ? kStdinName : options_.stdin_filename;
    const bool excluded = resolver_.resolve(options_.stdin_filename).excluded;
    const std::string text = excluded ? *bytes : formatted(name, *bytes);
    if (text != *bytes) ++changed_;
    if (options_.diff) {
      world_.out.write(unified_diff(*bytes, text, name, style_));
    } else if (!options_.dry) {
      world_.out.write(text);
    } else if (text != *bytes) {
      tell(name);
    }
  }

  void format_file(const std::string& path) {
    const engine::FileContent content = world_.files.read(path);
    if (content.error) return complaints_.add(content.error->message);
    ++seen_;
    const std::string text = formatted(path, content.bytes);
    if (text == content.bytes) return;
    if (options_.diff) {
      world_.out.write(unified_diff(content.bytes, text, path, style_));
    } else if (!options_.dry) {
      if (const auto error = world_.files.replace(path, text, content.bytes))
        return complaints_.add(error->message);
    }
    ++changed_;
    if (!options_.diff) tell(path);
  }

  void tell(const std::string& name) {
    const text::Bilingual line = options_.dry
                                     ? text::Bilingual{"待格式化：" + name, "would format " + name}
                                     : text::Bilingual{"已格式化：" + name, "formatted " + name};
    world_.out.write(line.in(language_) + "\n");
  }

  void summarise() {
    const std::size_t rest = seen_ - changed_;
    const std::string_view files = seen_ == 1 ? "file" : "files";
    const text::Bilingual line =
        changed_ == 0 ? text::Bilingual{fmt::format("{} 个文件，格式均已妥当", seen_),
                                        fmt::format("{} {}, nothing to format", seen_, files)}
        : options_.dry
            ? text::Bilingual{fmt::format("{} 个文件待格式化，{} 个无需改动", changed_, rest),
                              fmt::format("{} of {} {} would be formatted", changed_, seen_, files)}
            : text::Bilingual{fmt::format("已格式化 {} 个文件，{} 个无需改动", changed_, rest),
                              fmt::format("formatted {} of {} {}", changed_, seen_, files)};
    world_.out.write(line.in(language_) + "\n");
  }

  const Options& options_;
  const World& world_;
  const Style style_;
  const engine::ConfigResolver resolver_;
  const text::Language language_;
  Complaints complaints_;
  std::size_t seen_ = 0;
  std::size_t changed_ = 0;
};

}  // namespace

int run_format(const Options& options, const World& world) {
  return FormatRun(options, world).run();
}

}  // namespace trend::cli
