// Runs with results of earlier runs against runs without: whatever changed in between, both say the
// same, and what changed nothing is not checked again.
#include "server/engine/result_cache.h"

#include <doctest/doctest.h>

#include <thread>

#include "server/engine/check.h"
#include "tests/support/random_article.h"
#include "tests/unit/engine/described.h"

namespace trend::engine {
namespace {

constexpr std::int64_t kDay = std::int64_t{24} * 3600 * 1'000'000'000;

// A working directory whose articles are checked again and again.
struct Desk {
  MemoryFiles files;
  lint::Settings settings;
  std::string program = "build 1";
  std::int64_t now = kDay;
  std::size_t max_size = ResultCache::kMaxSize;
  std::size_t jobs = 1;

  Desk() {
    settings.select = {"ALL"};
    settings.today = {2025, 3, 1, true};
    // Rules look for missing files in all folders: a file that comes would be seen.
    files.put("/home/cache/" + digest_of("/").hex() + ".results", "");
  }

  ResultCache open() { return ResultCache(files, {"/home/cache", program, now, max_size}); }

  std::string run(ResultCache* known, std::size_t* hits = nullptr) {
    ConfigSources sources;
    sources.defaults = settings;
    sources.no_files = true;
    const ConfigResolver resolver(files, sources);
    std::string all;
    check_files(
        files, articles(), [&](const std::string& path) { return resolver.resolve(path); },
        {.jobs = jobs, .known = known},
        [&](CheckedFile file) {
          all += file.path + " " + std::to_string(file.result.suppressed) + "\n" +
                 described(file.result.findings) + file.failure;
          CHECK(file.bytes() == files.read(file.path).bytes);
          if (hits != nullptr) *hits += file.known ? 1U : 0U;
          return true;
        });
    return all;
  }

  // Checks with and without; returns how many articles were known.
  std::size_t known() {
    std::size_t hits = 0;
    ResultCache cache = open();
    const std::string with = run(&cache, &hits);
    cache.save();
    CHECK(with == run(nullptr));
    return hits;
  }

  std::vector<std::string> articles() const {
    std::vector<std::string> paths;
    for (const char* folder : {"/a", "/b"})
      for (const DirectoryEntry& entry : files.list(folder).entries)
        if (entry.name.ends_with(".md")) paths.push_back(std::string(folder) + "/" + entry.name);
    return paths;
  }
  std::string cache_file() const {
    const Directory folder = files.list("/home/cache");
    REQUIRE(folder.entries.size() == 1);
    return "/home/cache/" + folder.entries.front().name;
  }
};

// Deeper than inlines are read: what is read then may depend on how busy the machine is.
std::string nested_emphasis(int depth) {
  std::string text = "b";
  for (int i = 0; i < depth; ++i) text = "*a " + text + " a*";
  return text + "\n";
}

// An article with a date, a comment, links to files, and findings of several kinds.
Desk small_desk() {
  Desk desk;
  desk.files.put("/a/1.md", "---\ntitle: 甲\ndate: 2025-03-04\n---\n# 甲\n\n![图](img/x.png)");
  desk.files.put("/a/2.md",
                 "# 乙\n\n1. 一\n3. 三\n\n<!-- trendlsp-disable-file NU001 -->\n[b](1.md)");
  desk.files.put("/b/1.md", "# 丙\n\n没有链接 ,也没有日期。  \n");
  return desk;
}

TEST_CASE("what did not change is known the second time") {
  for (const std::size_t jobs : {1U, 3U}) {
    Desk desk = small_desk();
    desk.jobs = jobs;
    CHECK(desk.known() == 0);
    CHECK(desk.known() == 3);
    CHECK(desk.known() == 3);
  }
}

TEST_CASE("an article that changes, moves or gets another name is checked") {
  Desk desk = small_desk();
  desk.known();
  const std::string before = desk.files.read("/b/1.md").bytes;
  desk.files.put("/b/1.md", before + "又一段。\n");
  CHECK(desk.known() == 2);
  desk.files.put("/b/1.md", before);
  CHECK(desk.known() == 3);  // both versions are remembered
  desk.files.put("/b/2025-02-30.md", before);
  CHECK(desk.known() == 2);             // the picture that /a/1.md misses is looked for in /b too
  desk.files.put("/a/x/1.md", before);  // another folder below changes what is in /a
  CHECK(desk.known() == 2);
}

TEST_CASE("files that come and go count for those who link to files") {
  Desk desk = small_desk();
  desk.known();
  desk.files.put("/a/img/x.png", "");
  CHECK(desk.known() == 1);
  CHECK(desk.known() == 3);
  desk.files.put("/a/img/y.png", "");
  CHECK(desk.known() >= 1);
  desk.files.remove("/a/img/x.png");
  desk.files.remove("/a/img/y.png");
  CHECK(desk.known() == 1);
}

TEST_CASE("settings count, and each has its own results") {
  Desk desk = small_desk();
  desk.known();
  desk.settings.severities["WS004"] = lint::Severity::kError;
  CHECK(desk.known() == 0);
  CHECK(desk.known() == 3);
  desk.settings.severities.clear();
  CHECK(desk.known() == 3);
}

TEST_CASE("the date counts only where it was asked for") {
  Desk desk = small_desk();
  desk.known();
  desk.settings.today.day = 2;  // 1.md has a date in the future
  CHECK(desk.known() == 2);
  desk.settings.today.day = 20;
  CHECK(desk.known() == 2);
  desk.settings.today.day = 25;
  CHECK(desk.known() == 3);
  desk.settings.today = {};
  CHECK(desk.known() == 0);
}

TEST_CASE("another build knows nothing, and takes the file over") {
  Desk desk = small_desk();
  desk.known();
  desk.program = "build 2";
  CHECK(desk.known() == 0);
  CHECK(desk.known() == 3);
  desk.cache_file();
}

TEST_CASE("what cannot be repeated is not remembered") {
  Desk desk;
  desk.files.put("/a/bad.md", "# \xFF\n");
  desk.files.put("/a/hostile.md", nested_emphasis(260));
  desk.known();
  CHECK(desk.known() == 0);
}

TEST_CASE("no change goes unseen: random articles, edited at random, in random settings") {
  testing::Random random(5);
  Desk desk;
  for (int i = 0; i < 12; ++i)
    desk.files.put("/a/" + std::to_string(i) + ".md", testing::random_article(random, 40));
  std::size_t hits = 0;
  for (int round = 0; round < 30; ++round) {
    const std::string path = "/a/" + std::to_string(random.below(12)) + ".md";
    const std::string text = desk.files.read(path).bytes;
    switch (random.below(5)) {
      case 0:
        desk.settings.today.day = 1 + static_cast<int>(random.below(28));
        break;
      case 1:
        desk.settings.profile = random.below(2) == 0 ? lint::Profile::kStrict : lint::Profile::kEn;
        break;
      case 2:
        desk.files.put("/a/img/" + std::to_string(random.below(3)) + ".png", "");
        break;
      default: {
        const text::Edit edit = testing::random_edit(random, text);
        desk.files.put(path,
                       std::string(text).replace(edit.range.begin, edit.range.size(), edit.text));
      }
    }
    hits += desk.known();
  }
  CHECK(hits > 60);
}

TEST_CASE("a damaged file is an unknown one: every byte, every length") {
  Desk desk = small_desk();
  desk.files.remove("/a/1.md");
  desk.known();
  const std::string file = desk.cache_file();
  const std::string whole = desk.files.read(file).bytes;
  const std::string right = desk.run(nullptr);
  std::size_t hits = 0;
  const auto try_bytes = [&](std::string bytes) {
    desk.files.put(file, std::move(bytes));
    ResultCache cache = desk.open();
    std::size_t known = 0;
    if (desk.run(&cache, &known) != right) FAIL("another result");
    hits += known;
    return known;
  };
  CHECK(try_bytes(whole) == 2);
  for (std::size_t i = 0; i < whole.size(); ++i) {
    std::string flipped = whole;
    flipped[i] = static_cast<char>(flipped[i] ^ (1U << (i % 8)));
    CHECK(try_bytes(std::move(flipped)) < 2);
    CHECK(try_bytes(whole.substr(0, i)) < 2);
  }
  CHECK(hits > 100);  // what stands before the damage is still good
  CHECK(try_bytes(whole + "x") == 2);
  CHECK(try_bytes(whole + whole) == 2);
}

TEST_CASE("runs at the same time do each other no harm") {
  Desk desk = small_desk();
  ResultCache one = desk.open();
  ResultCache other = desk.open();
  const std::string right = desk.run(nullptr);
  CHECK(desk.run(&one) == right);
  desk.files.put("/a/3.md", "# 丁\n");
  CHECK(desk.run(&other) != right);
  one.save();
  other.save();
  CHECK(desk.known() == 4);
}

TEST_CASE("results beyond the bound give way, those not used first") {
  Desk desk = small_desk();
  desk.known();
  const std::size_t size = desk.files.read(desk.cache_file()).bytes.size();
  desk.settings.ignore = {"WS"};
  desk.max_size = size;
  CHECK(desk.known() == 0);
  CHECK(desk.known() == 3);
  CHECK(desk.files.read(desk.cache_file()).bytes.size() <= size);
  desk.max_size = 10;
  CHECK(desk.known() == 3);  // nothing new, nothing written
  desk.settings.ignore = {"ZH"};
  CHECK(desk.known() == 0);
  CHECK(desk.known() == 0);
}

TEST_CASE("nothing is written when nothing was learnt, but a file in use stays young") {
  Desk desk = small_desk();
  desk.known();
  const FileStamp first = *desk.files.stamp(desk.cache_file());
  desk.known();
  CHECK(desk.files.stamp(desk.cache_file()) == first);
  desk.now += kDay + 10;
  CHECK(desk.known() == 3);
  CHECK(desk.files.stamp(desk.cache_file()) != first);
}

TEST_CASE("files that nobody used for a month go; those of others stay") {
  Desk desk = small_desk();
  const std::string old = "/home/cache/" + digest_of("another folder").hex() + ".results";
  desk.files.put(old, "");
  desk.files.put("/home/cache/.trendlsp-abcdef", "");
  desk.files.put("/home/cache/notes.results", "");
  desk.known();
  CHECK(desk.files.stamp(old));
  desk.now += 31 * kDay;
  desk.known();
  CHECK_FALSE(desk.files.stamp(old));
  CHECK_FALSE(desk.files.stamp("/home/cache/.trendlsp-abcdef"));
  CHECK(desk.files.stamp("/home/cache/notes.results"));
  desk.known();
  CHECK(desk.known() == 3);
}

TEST_CASE("fixing looks at every article") {
  Desk desk = small_desk();
  desk.known();
  ResultCache cache = desk.open();
  check_files(
      desk.files, desk.articles(), [](const std::string&) { return Configuration{}; },
      {.jobs = 1, .fix = true, .known = &cache},
      [](const CheckedFile& file) {
        CHECK_FALSE(file.known);
        CHECK(file.fix);
        return true;
      });
}

}  // namespace
}  // namespace trend::engine
