// LK002 link-file: a relative link or image whose file does not exist.
#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "rules/lint/rule.h"
#include "rules/text/link_path.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::checks::links_file {
namespace {

using article::InlineKind;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
链接或图片用相对路径指向一个文件，而那里没有这个文件：图片显示成裂开的图标，链接点开是 404。常见的原因：文件改了名、移动了位置、忘了提交，或者大小写不同——`Chart.png` 与 `chart.png` 在 Windows 和 macOS 上是同一个文件，在网站的服务器上不是。

网址忘了写 `https://`（`www.example.org/a`）、本机的路径（`C:\Users\…`）和用反斜线分隔的路径（`img\a.png`）也会被当成找不到的文件，一并报告。

不误报：

- 页面：没有扩展名的目标（`../about`、`guide/`）由站点生成器解释，`.html` 等生成的文件不在源码里，都不报告；`a.html`、`a` 有 `a.md` 对应。
- 资源文件夹：`foo.md` 的图片也在 `foo/` 里找（Hexo、Hugo）。
- 以 `/` 开头的目标从网站的根算起，设置了 `root` 才检查；锚点与查询参数不参与；`%E5%9B%BE.png` 按解码后的名字查找。
- 没有保存过的文章、所在文件夹读不到的文章不检查；HTML 标签里的 `src` 不检查。

一篇文章的相对链接（至少三个）一个也找不到时，多半是文章离开了它的文件夹，只报告一次。

## 错误

```markdown files=img/chart.png,notes.md
![走势](img/Chart.png)

详见[记录](note.md)。
```

## 正确

```markdown files=img/chart.png,notes.md
![走势](img/chart.png)

详见[记录](notes.md#成本)、[关于](../about)与[首页](/index.md)。
```

## 修复

选择修复：改为大小写不同或名字最接近的文件；给网址补上 `https://`。

## 选项

- `root`：以 `/` 开头的目标所在的文件夹名，例如 `static` 或 `public`；从文章的文件夹向上找最近的一个。
- `ignore`：以其中之一开头的目标不检查。

## 同类规则

rumdl MD057。
)md";

constexpr std::string_view kDocsEn = R"md(
A link or image points to a file by a relative path, and there is no such file: readers see a broken image or a 404. The file was renamed or moved, never committed, or is written in other case: `Chart.png` and `chart.png` are one file on Windows and macOS, but not on the server of the site.

An address without `https://` (`www.example.org/a`), a path on the author's computer (`C:\Users\…`) and one with backslashes (`img\a.png`) name files that do not exist, too.

Not reported:

- Pages: targets without extension (`../about`, `guide/`) are a matter of the site generator, and `.html` and the like are not in the sources; `a.html` and `a` may be `a.md`.
- Asset folders: images of `foo.md` are looked for in `foo/` as well (Hexo, Hugo).
- Targets that begin with `/` count from the root of the site and are checked with the option `root` only. Fragments and queries do not matter; `%20` is decoded.
- Articles that were never saved or whose folder cannot be read; `src` in HTML tags.

Where none of an article's relative links (three or more) leads anywhere, the article seems to lie apart from its files, which is reported once.

## Fix

A choice: the file in its true case, the files with the nearest names, `https://` before an address.

## Options

- `root`: name of the folder that `/…` counts from, such as `static` or `public`; the nearest one from the article's folder upwards.
- `ignore`: targets that begin with one of these are not checked.

Same as rumdl MD057.
)md";

bool has_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

/// True for what may name a file: a path, not an address, a template, or an alias of a build tool.
bool names_file(std::string_view destination) {
  const bool path = text::is_relative_path(destination) ||
                    (destination.starts_with('/') && !destination.starts_with("//"));
  return path && std::string_view("@~$").find(destination.front()) == std::string_view::npos &&
         !has_any(destination, {"{{", "{%", "${", "<", ">", "\n"});
}

void survey(const lint::BlockContext& context, lint::Survey& survey) {
  for (const article::Inline& piece : context.block.inlines) {
    if (piece.kind != InlineKind::kLink && piece.kind != InlineKind::kImage) continue;
    const article::Link& link = context.block.links[piece.link];
    if (!link.reference && names_file(link.destination) && !link.destination_range.empty())
      survey.push_back({link.destination_range, 0});
  }
  for (const article::Definition& definition : context.block.definitions) {
    if (!names_file(definition.destination)) continue;
    const std::string_view lines = context.slice(definition.range);
    const std::size_t label = lines.find("]:");
    const std::size_t at = label == std::string_view::npos
                               ? std::string_view::npos
                               : lines.find(definition.destination, label + 2);
    if (at == std::string_view::npos) continue;  // written with escapes
    const Offset begin = definition.range.begin + static_cast<Offset>(at);
    survey.push_back({{begin, begin + static_cast<Offset>(definition.destination.size())}, 0});
  }
}

/// Backslash escapes resolved; a backslash that escapes nothing stays.
std::string unescaped(std::string_view written) {
  std::string result;
  for (std::size_t i = 0; i < written.size(); ++i) {
    const bool escape = written[i] == '\\' && i + 1 < written.size() &&
                        text::is_ascii_punctuation(static_cast<unsigned char>(written[i + 1]));
    if (escape) ++i;
    result += written[i];
  }
  return result;
}

std::string_view folder_of(std::string_view path) { return path.substr(0, path.rfind('/')); }
std::string_view name_of(std::string_view path) { return path.substr(path.rfind('/') + 1); }

/// The extension of a file's name, in lower case, without dot: empty for 第1.2节 and .gitignore.
std::string extension_of(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || name.size() - dot > 9) return {};
  const std::string extension = text::ascii_lower(name.substr(dot + 1));
  const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  const bool digits = extension.find_first_not_of("0123456789") == std::string::npos;
  return !digits && std::all_of(extension.begin(), extension.end(), plain) ? extension : "";
}

/// Files that site generators make: they are not among the sources.
bool is_generated(std::string_view extension) {
  constexpr std::string_view kMade[] = {"html", "htm", "php", "asp", "aspx",
                                        "jsp",  "xml", "rss", "atom"};
  return std::find(std::begin(kMade), std::end(kMade), extension) != std::end(kMade);
}

/// www.example.org/a, example.com: an address without its scheme.
bool is_address(std::string_view target) {
  const std::string host = text::ascii_lower(target.substr(0, target.find('/')));
  if (host.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-") != std::string::npos)
    return false;
  if (host.starts_with("www.")) return true;
  constexpr std::string_view kEnds[] = {".com", ".cn", ".org", ".net", ".io", ".edu", ".gov"};
  return std::any_of(std::begin(kEnds), std::end(kEnds),
                     [&](std::string_view end) { return host.ends_with(end) && host != end; });
}

/// The files as rules ask for them: by absolute path, each folder looked at once a run.
class Disk {
 public:
  explicit Disk(const lint::Files& files) : files_(files) {}

  const lint::FolderEntries* list(std::string_view folder) {
    const auto [known, fresh] = folders_.try_emplace(std::string(folder));
    if (fresh) known->second = files_.list(folder.empty() ? "/" : known->first);
    return known->second.get();
  }

  /// Also true where nothing can be known.
  bool exists(std::string_view path) {
    if (path.empty() || path == "/") return true;
    const lint::FolderEntries* entries = list(folder_of(path));
    if (entries == nullptr) return exists(folder_of(path));
    return find(*entries, name_of(path));
  }

  /// `path` in the case that its folders and files really have, or empty.
  std::string in_true_case(std::string_view path) {
    if (exists(path)) return std::string(path);
    const std::string folder = in_true_case(folder_of(path));
    const lint::FolderEntries* entries = folder.empty() ? nullptr : list(folder);
    if (entries == nullptr) return {};
    const std::string wanted = text::fold_label(name_of(path));
    for (const lint::FolderEntry& entry : *entries)
      if (text::fold_label(entry.name) == wanted) return folder + "/" + entry.name;
    return {};
  }

 private:
  static bool find(const lint::FolderEntries& entries, std::string_view name) {
    const auto found = std::lower_bound(
        entries.begin(), entries.end(), name,
        [](const lint::FolderEntry& entry, std::string_view n) { return entry.name < n; });
    return found != entries.end() && found->name == name;
  }

  const lint::Files& files_;
  std::map<std::string, std::shared_ptr<const lint::FolderEntries>, std::less<>> folders_;
};

struct Missing {
  Range range;         ///< the destination as written
  std::string target;  ///< decoded, without query and fragment
  std::string path;    ///< absolute
};

class Judge {
 public:
  explicit Judge(const lint::ArticleContext& context)
      : context_(context),
        disk_(*context.files),
        folder_(context.files->folder()),
        root_(root_folder(context.options.text("root"))),
        ignored_(context.options.list("ignore")) {}

  void look_at(Range range) {
    const std::string written = unescaped(context_.slice(range));
    const auto begins = [&](const std::string& start) { return written.starts_with(start); };
    if (std::any_of(ignored_.begin(), ignored_.end(), begins)) return;
    const std::string target = text::split_destination(written).path;
    const bool from_root = target.starts_with('/');
    if (target.empty() || (from_root && root_.empty())) return;
    const std::string path = text::resolve_path(from_root ? root_ : folder_, target);
    if (is_there(path) || (!from_root && is_there(text::resolve_path(assets(), target)))) {
      ++found_;
      return;
    }
    const std::string extension = extension_of(name_of(path));
    if (is_address(target) || (!extension.empty() && !is_generated(extension)))
      missing_.push_back({range, target, path});
  }

  void report(lint::Sink& sink) {
    std::set<std::string> paths;
    for (const Missing& one : missing_) paths.insert(one.path);
    if (found_ > 0 || paths.size() < 3) {
      for (const Missing& one : missing_) sink.add(finding(one));
      return;
    }
    const auto first = std::min_element(
        missing_.begin(), missing_.end(),
        [](const auto& a, const auto& b) { return a.range.begin < b.range.begin; });
    sink.add({.range = first->range,
              .message = {fmt::format("文中用相对路径链接的 {} 个文件一个也找不到，例如“{}”",
                                      paths.size(), first->target),
                          fmt::format("none of the {} files that this article links to by a "
                                      "relative path exists, “{}” for one",
                                      paths.size(), first->target)}});
  }

 private:
  static constexpr std::size_t kMostFolders = 16;  // looked into for a file of the same name
  static constexpr int kMostSearches = 10;         // findings of one article with suggestions

  /// The nearest folder called `name` from the article's folder upwards.
  std::string root_folder(std::string_view name) {
    if (name.empty()) return {};
    for (std::string_view at = folder_; !at.empty(); at = folder_of(at)) {
      const std::string root = text::resolve_path(at, name);
      if (disk_.list(at) != nullptr && disk_.list(root) != nullptr) return root;
    }
    return {};
  }

  /// The folder beside the article that has its name: a.md has a/.
  std::string assets() const {
    const std::string_view name = context_.file_name;
    return folder_ + "/" + std::string(name.substr(0, name.rfind('.')));
  }

  /// The file, or the source that a page of this name is made of.
  bool is_there(const std::string& path) {
    if (disk_.exists(path)) return true;
    const std::string extension = extension_of(name_of(path));
    if (!extension.empty() && !is_generated(extension)) return false;
    const std::string stem =
        extension.empty() ? path : path.substr(0, path.size() - extension.size() - 1);
    return disk_.exists(stem + ".md") || disk_.exists(stem + ".markdown");
  }

  lint::Finding finding(const Missing& one) {
    lint::Finding finding{.range = one.range};
    const std::string cased = is_address(one.target) ? "" : disk_.in_true_case(one.path);
    if (is_address(one.target)) {
      finding.message = {fmt::format("“{}”没有写 https://，会当成文件名", one.target),
                         fmt::format("“{}” lacks https:// and is taken for a file", one.target)};
      add_pick(finding, "https://" + std::string(context_.slice(one.range)));
    } else if (one.target.size() > 2 && one.target[1] == ':') {
      finding.message = {fmt::format("“{}”是本机的路径，读者打不开", one.target),
                         fmt::format("“{}” is a path on the author's computer", one.target)};
    } else if (!cased.empty()) {
      finding.message = {
          fmt::format("大小写不同：链接是“{}”，文件是“{}”", one.target, written_as(one, cased)),
          fmt::format("“{}” differs in case from the file “{}”", one.target,
                      written_as(one, cased))};
      add_pick(finding, one, cased);
    } else {
      finding.message = {fmt::format("找不到文件“{}”", one.target),
                         fmt::format("there is no file “{}”", one.target)};
      for (const std::string& path : nearest(one)) add_pick(finding, one, path);
    }
    return finding;
  }

  /// The way from where `one` counts from to a path, decoded.
  std::string written_as(const Missing& one, const std::string& path) const {
    if (!one.target.starts_with('/')) return text::path_from(folder_, path);
    return "/" + text::path_from(root_, path);
  }

  void add_pick(lint::Finding& finding, const Missing& one, const std::string& path) const {
    const std::string_view written = context_.slice(one.range);
    const std::size_t rest = std::min(written.find_first_of("?#"), written.size());
    add_pick(finding,
             text::encode_destination(written_as(one, path)) + std::string(written.substr(rest)));
  }

  static void add_pick(lint::Finding& finding, const std::string& target) {
    finding.fixes.push_back(
        lint::make_fix({fmt::format("改为“{}”", target), fmt::format("Change to “{}”", target)},
                       lint::FixSafety::kPick, {{finding.range, target}}));
  }

  /// At most three files: those of the same name near the article, then those of its folder with a
  /// name like it.
  std::vector<std::string> nearest(const Missing& one) {
    if (searches_++ >= kMostSearches) return {};
    std::vector<std::pair<int, std::string>> found;
    std::string slashes = one.path;
    std::replace(slashes.begin(), slashes.end(), '\\', '/');
    if (slashes != one.path && disk_.exists(slashes)) found.emplace_back(0, slashes);
    const std::string wanted = text::fold_label(name_of(slashes));
    const std::string wanted_folder(folder_of(slashes));
    const int alike = static_cast<int>(std::min<std::size_t>(wanted.size() / 3, 8));
    add_files(wanted_folder, wanted, alike, found);
    if (!one.target.starts_with('/')) {
      add_files(folder_, wanted, 0, found);
      for (const std::string& folder : folders_in(folder_)) add_files(folder, wanted, 0, found);
      for (const std::string& folder : folders_in(folder_of(folder_)))
        add_files(folder, wanted, 0, found);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::string> result;
    for (auto& [distance, path] : found)
      if (result.size() < 3 && std::find(result.begin(), result.end(), path) == result.end())
        result.push_back(std::move(path));
    return result;
  }

  void add_files(const std::string& folder, const std::string& name, int limit,
                 std::vector<std::pair<int, std::string>>& found) {
    const lint::FolderEntries* const entries = disk_.list(folder);
    if (entries == nullptr) return;
    for (const lint::FolderEntry& entry : *entries) {
      if (entry.folder) continue;
      const std::string other = text::fold_label(entry.name);
      const int distance = text::edit_distance(name, other, limit);
      if (distance <= limit) found.emplace_back(distance, folder + "/" + entry.name);
    }
  }

  std::vector<std::string> folders_in(std::string_view folder) {
    std::vector<std::string> folders;
    const lint::FolderEntries* const entries = disk_.list(folder);
    if (entries == nullptr) return folders;
    for (const lint::FolderEntry& entry : *entries)
      if (entry.folder && !entry.name.starts_with('.') && folders.size() < kMostFolders)
        folders.push_back(std::string(folder) + "/" + entry.name);
    return folders;
  }

  const lint::ArticleContext& context_;
  Disk disk_;
  const std::string folder_;
  const std::string root_;
  const std::vector<std::string>& ignored_;
  std::vector<Missing> missing_;
  std::size_t found_ = 0;
  int searches_ = 0;
};

void judge(const lint::ArticleContext& context, const lint::Surveyed& surveyed, lint::Sink& sink) {
  if (context.files == nullptr || surveyed.count(0) == 0) return;
  if (context.files->list(std::string(context.files->folder())) == nullptr) return;
  Judge judge(context);
  surveyed.for_each(0, [&](Range destination) { judge.look_at(destination); });
  judge.report(sink);
}

constexpr lint::OptionSpec kOptions[] = {
    {.name = "root",
     .type = lint::OptionType::kText,
     .zh = "以 / 开头的目标所在的文件夹名，如 static；空：不检查这些目标。",
     .en = "Name of the folder that /… counts from, such as static; empty: not checked."},
    {.name = "ignore",
     .type = lint::OptionType::kTextList,
     .zh = "以其中之一开头的目标不检查。",
     .en = "Targets that begin with one of these are not checked."}};

}  // namespace

extern const lint::Rule kRule = {
    .id = "LK002",
    .name = "link-file",
    .severity = lint::Severity::kError,
    .fix = lint::FixKind::kPick,
    .summary_zh = "链接或图片指向不存在的文件",
    .summary_en = "a link or image to a file that does not exist",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .concerns = lint::concern::kNothing,
    .holds = lint::concern::kLinks | lint::concern::kDefinitions,
    .survey = survey,
    .judge = judge,
};

}  // namespace trend::checks::links_file
