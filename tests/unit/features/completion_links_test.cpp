// Completion of destinations and labels: files, anchors, footnotes, reference links.
#include <doctest/doctest.h>

#include <map>

#include "rules/article/parse.h"
#include "server/features/completion/completion.h"
#include "tests/unit/features/completion_run.h"

namespace trend {
namespace {

using testing::CompletionRun;

// A folder as a table: paths that end with "/" are folders.
class TableFacts final : public features::FileFacts {
 public:
  explicit TableFacts(std::map<std::string, std::string> files) : files_(std::move(files)) {}

  std::vector<Name> list(std::string_view folder) const override {
    std::vector<Name> names;
    for (const auto& [path, content] : files_) {
      std::string_view rest = path;
      if (!rest.starts_with(folder) || rest == folder) continue;
      rest.remove_prefix(folder.size());
      const bool is_folder = rest.ends_with('/');
      if (is_folder) rest.remove_suffix(1);
      if (rest.find('/') == std::string_view::npos) names.push_back({std::string(rest), is_folder});
    }
    return names;
  }

  std::shared_ptr<const article::Article> article(std::string_view path) const override {
    const auto found = files_.find(std::string(path));
    if (found == files_.end()) return nullptr;
    return article::parse(text::Document(found->second));
  }

 private:
  std::map<std::string, std::string> files_;
};

const TableFacts& files() {
  static const TableFacts facts({{".隐藏.md", ""},
                                 {"甲.md", "# 甲\n\n## 路线 比较\n"},
                                 {"乙 (旧).md", ""},
                                 {"数据.csv", ""},
                                 {"图/", ""},
                                 {"图/曲线.png", ""},
                                 {"图/说明.md", ""}});
  return facts;
}

std::string items(std::string_view marked) {
  return CompletionRun(marked, "本文.md", &files()).items();
}

std::string after(std::string_view marked, std::string_view label) {
  return CompletionRun(marked, "本文.md", &files()).after(label);
}

TEST_CASE("destinations: anchors of this article, articles, then other files") {
  CHECK(items("# 标题\n\n见[此](¦)\n") == R"(
#标题 ~ 标题
乙 (旧).md
甲.md
图/
数据.csv
)");
  CHECK(after("# 标题\n\n见[此](¦)\n", "#标题") == "# 标题\n\n见[此](#标题)\n");
  CHECK(after("[此](¦)\n", "乙 (旧).md") == "[此](乙%20%28旧%29.md)\n");
  CHECK(after("[此](¦数据.csv)\n", "甲.md") == "[此](甲.md)\n");
  CHECK(after("[此](¦\n", "甲.md") == "[此](甲.md\n");
}

TEST_CASE("destinations: in folders, of images, in definitions") {
  CHECK(items("[此](图/¦)\n") == "\n说明.md\n曲线.png\n");
  CHECK(after("[此](图/说¦)\n", "说明.md") == "[此](图/说明.md)\n");
  CHECK(items("![图](图/¦)\n") == "\n曲线.png\n");
  CHECK(items("![图](¦)\n") == "\n图/\n");
  CHECK(after("[甲]: ¦\n", "甲.md") == "[甲]: 甲.md\n");
}

TEST_CASE("fragments: of this article and of another one") {
  CHECK(items("## 甲 乙\n\n## 甲 乙\n\n[此](#¦)\n") == "\n甲-乙 ~ 甲 乙\n甲-乙-1 ~ 甲 乙\n");
  CHECK(after("## 甲 乙\n\n[此](#¦旧)\n", "甲-乙") == "## 甲 乙\n\n[此](#甲-乙)\n");
  CHECK(after("[此](甲.md#路¦)\n", "路线-比较") == "[此](甲.md#路线-比较)\n");
  CHECK(items("[此](没有.md#¦)\n") == "(nothing)\n");
}

TEST_CASE("of very many anchors those that fit what was typed") {
  std::string text;
  for (int i = 0; i < 400; ++i) text += "## 节 " + std::to_string(i) + "\n\n";
  CHECK(CompletionRun(text + "[此](#¦)\n").list.size() == features::kMaxCompletions);
  CHECK(CompletionRun(text + "[此](#节-399¦)\n").items() == "(nothing)\n");  // complete as it is
  CHECK(CompletionRun(text + "[此](#39¦)\n").list.size() == 22);  // 39, 139, 239, 309, 319, …
}

TEST_CASE("no destinations behind a scheme, from the root, in code, after the end") {
  for (const std::string_view marked :
       {"[此](https://¦)\n", "[此](/¦)\n", "`[此](¦)`\n", "[此](甲.md)¦\n", "[此](甲.md ¦)\n",
        "](¦)\n", "```\n[此](¦\n```\n"}) {
    CAPTURE(marked);
    CHECK(items(marked) == "(nothing)\n");
  }
}

TEST_CASE("footnotes: what is defined in the text, what is missing at the start of a line") {
  CHECK(items("正文[^¦]\n\n[^甲]: 说明文字\n[^2]: 又一条\n") == "\n甲 ~ 说明文字\n2 ~ 又一条\n");
  CHECK(after("正文[^¦]\n\n[^甲]: 说明\n", "甲") == "正文[^甲]\n\n[^甲]: 说明\n");
  CHECK(after("正文[^¦后面\n\n[^甲]: 说明\n", "甲") == "正文[^甲]后面\n\n[^甲]: 说明\n");
  CHECK(items("正文[^1]又[^2]\n\n[^1]: 说明\n[^¦\n") == "\n2\n");
  CHECK(after("正文[^2]\n\n[^¦\n", "2") == "正文[^2]\n\n[^2]: \n");
  CHECK(items("正文\n\n[^¦\n") == "(nothing)\n");
}

TEST_CASE("reference links: labels as they are defined") {
  CHECK(items("[文][¦]\n\n[Source A]: https://a.example\n[^1]: 脚注\n") ==
        "\nSource A ~ https://a.example\n");
  CHECK(after("[文][so¦\n\n[Source A]: https://a.example\n", "Source A") ==
        "[文][Source A]\n\n[Source A]: https://a.example\n");
  CHECK(items("[文][甲]¦\n\n[甲]: /a\n") == "(nothing)\n");
}

}  // namespace
}  // namespace trend
