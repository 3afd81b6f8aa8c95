// Files that change between rounds in; what each round shows, and the status at the end, out.
#include "server/cli/watch.h"

#include <doctest/doctest.h>

#include <functional>

namespace trend::cli {
namespace {

using engine::MemoryFiles;

// Does one thing per round, then ends.
class Script final : public ChangeSource {
 public:
  explicit Script(std::vector<std::function<void()>> steps) : steps_(std::move(steps)) {}
  void watch(const std::vector<std::string>& folders) override { folders_ = folders; }
  bool wait() override {
    if (next_ == steps_.size()) return false;
    steps_[next_++]();
    return true;
  }
  bool stopped() override { return false; }
  const std::vector<std::string>& folders() const { return folders_; }

 private:
  std::vector<std::function<void()>> steps_;
  std::size_t next_ = 0;
  std::vector<std::string> folders_;
};

constexpr const char* kGood = "# 标题\n";
constexpr const char* kBad = "# 标题";

struct Outcome {
  int status;
  std::string out;
  std::string err;
  std::vector<std::string> folders;
};

Outcome watch(MemoryFiles& files, std::vector<std::function<void()>> steps,
              std::vector<std::string> words = {"--check"}) {
  for (const char* word : {"--watch", "--select=WS004", "--fail-on=info", "--quiet"})
    words.emplace_back(word);
  const ParsedOptions parsed = parse_options(
      words, [](const char*) { return std::nullopt; }, false);
  REQUIRE_FALSE(parsed.error);
  StringOutput out;
  StringOutput err;
  Script script(std::move(steps));
  const int status = run_watch(parsed.options, {files, out, err, {}, false}, script);
  return {status, out.text(), err.text(), script.folders()};
}

// The findings' files, in the order in which they were shown.
std::string shown(const Outcome& outcome) {
  std::string names;
  std::string_view rest = outcome.out;
  while (!rest.empty()) {
    names += rest.substr(0, rest.find(':'));
    names += ' ';
    rest.remove_prefix(std::min(rest.find('\n') + 1, rest.size()));
  }
  return names;
}

TEST_CASE("what changed is checked again, nothing else") {
  MemoryFiles files{{"/a.md", kBad}, {"/b.md", kBad}, {"/c.md", kGood}};
  const Outcome outcome =
      watch(files, {[&] { files.put("/b.md", "# 标题二"); }, [] {},
                    [&] { files.put("/sub/d.md", kBad); }, [&] { files.put("/a.md", kGood); }});
  CHECK(shown(outcome) == "a.md b.md b.md sub/d.md ");
  CHECK(outcome.status == kFindings);
  CHECK(outcome.err ==
        "trendlsp: watching 3 articles, Ctrl-C ends\n"
        "trendlsp: watching 3 articles, Ctrl-C ends\n"
        "trendlsp: watching 4 articles, Ctrl-C ends\n"
        "trendlsp: watching 4 articles, Ctrl-C ends\n");
  CHECK(outcome.folders == std::vector<std::string>{"/", "/sub"});
}

TEST_CASE("the status is that of the articles as they are at the end") {
  MemoryFiles files{{"/a.md", kBad}, {"/b.md", kBad}};
  CHECK(watch(files, {[&] { files.put("/a.md", kGood); }, [&] { files.remove("/b.md"); }}).status ==
        kClean);
  MemoryFiles later{{"/a.md", kGood}};
  CHECK(watch(later, {[&] { later.put("/a.md", kBad); }}).status == kFindings);
}

TEST_CASE("a new configuration concerns all articles, an ignore file those it leaves out") {
  MemoryFiles files{{"/a.md", kBad}, {"/b.md", kBad}};
  const Outcome outcome = watch(files, {[&] { files.put("/.trendlsp.yaml", "lang: zh\n"); },
                                        [&] { files.put("/.ignore", "a.md\nb.md\n"); }});
  CHECK(shown(outcome) == "a.md b.md a.md b.md ");
  CHECK(outcome.out.find("提示") != std::string::npos);
  CHECK(outcome.status == kClean);
}

TEST_CASE("named files and the baseline are watched where they are") {
  MemoryFiles files{{"/x/a.txt", kBad}, {"/y/known.json", R"({"version":1,"articles":{}})"}};
  const Outcome outcome =
      watch(files, {[&] { files.put("/y/known.json", R"({"version":1, "articles":{}})"); }},
            {"--check", "x/a.txt", "--baseline=y/known.json"});
  CHECK(shown(outcome) == "x/a.txt x/a.txt ");
  CHECK(outcome.folders == std::vector<std::string>{"/x", "/y"});
}

}  // namespace
}  // namespace trend::cli
