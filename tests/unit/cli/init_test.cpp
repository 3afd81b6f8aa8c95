// Folders in, the configuration that --init writes for them out.
#include "server/cli/init.h"

#include <doctest/doctest.h>

#include "server/engine/config.h"

namespace trend::cli {
namespace {

using engine::MemoryFiles;
using lint::Profile;

struct Written {
  int status;
  std::string config;
  std::string out;
  std::string err;
};

Written init(MemoryFiles& files, text::Language language = text::Language::kEn) {
  StringOutput out;
  StringOutput err;
  Options options;
  options.language = language;
  const int status = run_init(options, {files, out, err, {}, false});
  return {status, files.read("/.trendlsp.yaml").bytes, out.text(), err.text()};
}

// What a configuration says, read as the program reads it; it must be without mistakes.
std::string meaning(const std::string& config) {
  const engine::ConfigReading reading = engine::read_config_yaml(config, "x");
  for (const engine::ConfigProblem& problem : reading.problems) MESSAGE(problem.message.en);
  CHECK(reading.problems.empty());
  const engine::ConfigLayer& layer = reading.layer;
  std::string text(lint::profile_name(layer.selection.profile.value()));
  text += layer.language == text::Language::kZh ? " zh" : " en";
  for (const std::string& glob : layer.exclude) text += " -" + glob;
  for (const engine::RuleSetting& rule : layer.selection.rules)
    for (const auto& [name, value] : rule.options)
      for (const std::string& item : value.texts) text += " " + item;
  return text;
}

MemoryFiles folder_of(const std::string& text, std::size_t count) {
  MemoryFiles files;
  for (std::size_t i = 0; i < count; ++i) files.put("/a" + std::to_string(i) + ".md", text);
  return files;
}

TEST_CASE("the script of nearly all articles chooses the profile") {
  MemoryFiles simplified = folder_of("# 数据库\n\n这个应用处理数据。\n", 20);
  CHECK(meaning(init(simplified).config) == "zh-hans zh");
  MemoryFiles traditional = folder_of("# 資料庫\n\n這個應用處理資料。\n", 20);
  CHECK(meaning(init(traditional).config) == "zh-hant zh");
  MemoryFiles english =
      folder_of("# Databases\n\nA name such as 数 does not count here at all.\n", 3);
  CHECK(meaning(init(english).config) == "en en");
  MemoryFiles mixed = folder_of("# 数据库\n\n这个应用处理数据。\n", 18);
  mixed.put("/b.md", "# 資料庫\n\n這個應用處理資料。\n");
  CHECK(meaning(init(mixed).config) == "recommended zh");
  MemoryFiles empty;
  CHECK(meaning(init(empty).config) == "recommended en");
  MemoryFiles empty_zh;
  CHECK(meaning(init(empty_zh, text::Language::kZh).config) == "recommended zh");
}

TEST_CASE("keys of front matter and files that are no articles are seen") {
  MemoryFiles files =
      folder_of("---\ntitle: 数据\ndate: 2025-02-18\n\"a b\": 1\n---\n\n# 数据\n", 6);
  files.put("/README.md", "# x\n");
  files.put("/sub/CHANGELOG.zh.md", "# x\n");
  files.put("/license.md", "# x\n");
  const Written written = init(files);
  CHECK(meaning(written.config) ==
        "zh-hans zh -CHANGELOG.zh.md -README.md -license.md a b date title");
  CHECK(written.status == kClean);
  CHECK(written.out.starts_with(
      "wrote .trendlsp.yaml (articles seen: 6, profile: zh-hans). Next:\n"));
}

TEST_CASE("every profile and both languages of comments give a configuration without mistakes") {
  for (const std::string_view name : lint::kProfileNames) {
    for (const text::Language language : {text::Language::kZh, text::Language::kEn}) {
      FolderView view;
      view.profile = lint::find_profile(name).value();
      view.keys = {"yes", "null", "1a", "标题", "a: b", "\"", "\\"};
      view.excluded = {"README.md"};
      CHECK(meaning(starting_config(view, language)).starts_with(name));
    }
  }
}

TEST_CASE("what is there is kept") {
  MemoryFiles files{{"/.trendlsp.yaml", "lang: zh\n"}};
  const Written written = init(files);
  CHECK(written.status == kTrouble);
  CHECK(written.config == "lang: zh\n");
  CHECK(written.err == "trendlsp: .trendlsp.yaml: exists already, not changed\n");
  CHECK(written.out.empty());
}

}  // namespace
}  // namespace trend::cli
