// Reads some of the articles: their script decides the profile, their front matter what is
// required.
#include "server/cli/init.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "rules/article/parse.h"
#include "rules/checks/han_variants.h"
#include "rules/text/document.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"
#include "server/cli/complaints.h"
#include "server/engine/walk.h"

namespace trend::cli {
namespace {

using lint::Profile;

// Enough to know the habits of a folder; reading thousands would only take time.
constexpr std::size_t kSample = 300;
constexpr std::size_t kFewest = 5;

// "Nearly all": 19 of 20.
bool nearly_all(std::size_t count, std::size_t total) {
  return total > 0 && count * 20 >= total * 19;
}

// The profile of an article's script; kRecommended when it is in none or in several.
Profile profile_of(std::string_view text) {
  std::size_t han = 0;
  std::size_t latin = 0;
  std::size_t simplified = 0;
  std::size_t traditional = 0;
  for (text::Offset at = 0; at < text.size();) {
    const text::CodePoint c = text::decode(text, at);
    at += c.size;
    if (text::is_han(c.value)) ++han;
    if ((c.value | 0x20U) >= U'a' && (c.value | 0x20U) <= U'z') ++latin;
    if (checks::is_simplified_only(c.value)) ++simplified;
    if (checks::simplified_of(c.value) != 0) ++traditional;
  }
  // Chinese articles about software are full of names and code, English ones hold a Chinese name.
  constexpr std::size_t kNames = 20;
  if (han * kNames < latin) return Profile::kEn;
  if (simplified > traditional * kNames) return Profile::kZhHans;
  if (traditional > simplified * kNames) return Profile::kZhHant;
  return Profile::kRecommended;
}

bool is_repository_file(std::string_view path) {
  constexpr std::array<std::string_view, 6> kNames = {"readme",  "changelog",       "contributing",
                                                      "license", "code_of_conduct", "security"};
  const std::string name = text::ascii_lower(path.substr(path.rfind('/') + 1));
  const std::string_view stem = std::string_view(name).substr(0, name.find_first_of(".-"));
  return std::find(kNames.begin(), kNames.end(), stem) != kNames.end();
}

bool is_printable(const std::string& text) {
  return !text.empty() && std::none_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
  });
}

FolderView look(const engine::FileSystem& files) {
  FolderView view;
  std::vector<std::string> paths;
  std::set<std::string> excluded;
  for (const engine::FoundFile& file : engine::find_articles(files, {"."}).files) {
    if (is_repository_file(file.path)) {
      excluded.insert(file.path.substr(file.path.rfind('/') + 1));
    } else {
      paths.push_back(file.path);
    }
  }
  view.excluded.assign(excluded.begin(), excluded.end());
  view.articles = paths.size();
  std::map<Profile, std::size_t> profiles;
  std::map<std::string, std::size_t> keys;
  std::size_t read = 0;
  const std::size_t step = paths.size() / kSample + 1;  // from all over the folder
  for (std::size_t i = 0; i < paths.size(); i += step) {
    const engine::FileContent content = files.read(paths[i]);
    if (content.error) continue;
    ++read;
    const auto article = article::parse(text::Document::from_bytes(content.bytes));
    ++profiles[profile_of(article->text())];
    std::set<std::string> own;
    for (const article::Entry& entry : article->front_matter().entries)
      if (is_printable(entry.key)) own.insert(entry.key);
    for (const std::string& key : own) ++keys[key];
  }
  for (const auto& [profile, count] : profiles)
    if (nearly_all(count, read)) view.profile = profile;
  if (read - profiles[Profile::kEn] > profiles[Profile::kEn]) view.language = text::Language::kZh;
  for (const auto& [key, count] : keys)
    if (read >= kFewest && nearly_all(count, read)) view.keys.push_back(key);
  return view;
}

// Quoted when YAML or our reader of lists might take it for something else.
std::string yaml_text(const std::string& text) {
  const bool plain = std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || c == '.';
  });
  const bool word = !text.empty() && ((text[0] | 0x20) >= 'a' && (text[0] | 0x20) <= 'z');
  if (plain && word) return text;
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + "\"";
}

std::string yaml_list(const std::vector<std::string>& texts) {
  std::string list;
  for (const std::string& text : texts) list += (list.empty() ? "" : ", ") + yaml_text(text);
  return "[" + list + "]";
}

void tell(const FolderView& view, const Options& options, const World& world) {
  const bool zh = options.language == text::Language::kZh;
  const std::string count = std::to_string(view.articles);
  const std::string profile(lint::profile_name(view.profile));
  const std::string name(engine::kConfigFileName);
  world.out.write(
      zh ? "已生成 " + name + "（看了 " + count + " 篇文章，规则集 " + profile + "）。接下来：\n"
         : "wrote " + name + " (articles seen: " + count + ", profile: " + profile + "). Next:\n");
  struct Step {
    std::string_view command;
    std::string_view zh;
    std::string_view en;
  };
  constexpr std::array<Step, 4> kSteps = {{
      {"trendlsp --check", "检查当前文件夹", "check this folder"},
      {"trendlsp --check --diff", "看看安全修复会改什么", "see what the safe fixes would change"},
      {"trendlsp --check --fix", "应用安全修复", "apply them"},
      {"trendlsp --check --baseline=.trendlsp-baseline.json --write-baseline",
       "记下余下的问题，以后加上 --baseline 只报告新的",
       "list what is left; with --baseline only new findings are reported"},
  }};
  for (const Step& step : kSteps)
    world.out.write("  " + std::string(step.command) + "\n      " +
                    std::string(zh ? step.zh : step.en) + "\n");
}

}  // namespace

std::string starting_config(const FolderView& view, text::Language language) {
  const bool zh = language == text::Language::kZh;
  std::string out;
  const auto say = [&](std::string_view in_zh, std::string_view in_en) {
    out += "# " + std::string(zh ? in_zh : in_en) + "\n";
  };
  say("trendlsp 的配置，命令行与编辑器都用它：从文章所在文件夹向上，最近的一份生效。",
      "Configuration of trendlsp, for the command line and editors: the nearest one upwards "
      "counts.");
  say("所有规则：trendlsp --rules；所有键与选项：trendlsp --print-schema",
      "All rules: trendlsp --rules; all keys and options: trendlsp --print-schema");
  out += "\n";
  say("规则集：recommended、strict（全部）、publish（只看影响发布的）、none；按文字细化排版的",
      "The rules to start from: recommended, strict (all), publish (what breaks a site), none;");
  say("zh-hans、zh-hant、en；markdownlint 与它本身一致。",
      "zh-hans, zh-hant, en with the typography of the language; markdownlint as that program.");
  out += "profile: " + std::string(lint::profile_name(view.profile)) + "\n\n";
  say("提示语言：zh 或 en。", "The language of messages: zh or en.");
  out += view.language == text::Language::kZh ? "lang: zh\n\n" : "lang: en\n\n";
  say("从哪个级别起命令行以 1 退出：error、warning 或 info。",
      "From which severity on the command line exits with 1: error, warning or info.");
  out += "fail-on: warning\n\n";
  say("遍历文件夹时跳过的文件，写法同 .gitignore。",
      "Files to skip when folders are walked, written as in .gitignore.");
  const bool none = view.excluded.empty();
  out +=
      (none ? "# exclude: [README.md, drafts/]" : "exclude: " + yaml_list(view.excluded)) + "\n\n";
  say("停用和另外启用的规则：编号、名称，或编号的开头。",
      "Rules not to run, and to run in addition: ids, names, or the beginning of ids.");
  out += "# ignore: [ZH001]\n# extend-select: [unused-suppression]\n\n";
  say("各条规则的级别与选项；trendlsp --explain FM011 说明一条规则。",
      "Severity and options of single rules; trendlsp --explain FM011 explains one.");
  if (view.keys.empty()) {
    out += "# rules:\n#   FM011: { required: [title, date] }\n";
  } else {
    say("几乎每篇文章的 front matter 都有这些键：",
        "Nearly all articles have these keys of front matter:");
    out += "rules:\n  FM011:\n    required: " + yaml_list(view.keys) + "\n";
  }
  return out;
}

int run_init(const Options& options, const World& world) {
  Complaints complaints(world.err, options.language);
  const std::string name(engine::kConfigFileName);
  if (world.files.kind(name) != engine::FileKind::kNone) {
    complaints.add({name + "：已经存在，未作改动", name + ": exists already, not changed"});
    return kTrouble;
  }
  FolderView view = look(world.files);
  if (options.language_given || view.articles == 0) view.language = options.language;
  if (const auto error = world.files.write(name, starting_config(view, options.language))) {
    complaints.add(error->message);
    return kTrouble;
  }
  tell(view, options, world);
  return kClean;
}

}  // namespace trend::cli
