// Wording of troubles: the thing, what is wrong with it, the way out.
#include "server/cli/complaints.h"

#include <algorithm>

#include "rules/text/document.h"
#include "server/cli/excerpt.h"
#include "server/engine/files.h"

namespace trend::cli {
namespace {

// UTF-16 shows by its byte order mark or by a zero byte in every other place.
bool looks_like_utf16(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
  const std::string_view head = bytes.substr(0, 512);
  const auto zeros = static_cast<std::size_t>(std::count(head.begin(), head.end(), '\0'));
  return zeros * 4 > head.size();
}

}  // namespace

void Complaints::say(const text::Bilingual& message) {
  err_.write("trendlsp: " + visible(message.in(language_)) + "\n");
}

void Complaints::add(const text::Bilingual& message) {
  any_ = true;
  say(message);
}

void Complaints::add(const engine::ConfigProblem& problem, const std::string& here) {
  if (problem.line == 0) {
    add(problem.message);
    return;
  }
  const std::string place = engine::relative_path(problem.path, here) + ":" +
                            std::to_string(problem.line) + ":" + std::to_string(problem.column);
  add({place + "：" + problem.message.zh, place + ": " + problem.message.en});
}

void Complaints::not_utf8(const std::string& name, std::string_view bytes) {
  const std::size_t first = text::find_invalid_utf8(bytes);
  if (first == std::string_view::npos) return;
  const auto line =
      std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(first), '\n');
  const std::string encoding = looks_like_utf16(bytes) ? "UTF-16" : "GB18030";
  const std::string number = std::to_string(line + 1);
  const std::string offset = std::to_string(first);
  const std::string command = "iconv -f " + encoding + " -t UTF-8";
  add({name + "：不是 UTF-8（第 " + number + " 行，偏移 " + offset + " 起），不作修复；若是 " +
           encoding + "，可用 " + command + " 转换",
       name + ": not UTF-8 (line " + number + ", offset " + offset + "), not fixed; if it is " +
           encoding + ", convert it with " + command});
}

void Complaints::no_articles(const std::string& folder, std::size_t ignored) {
  if (ignored > 0) {
    const std::string count = std::to_string(ignored);
    say({folder + "：没有要检查的文章，" + count +
             " 篇被忽略文件或 exclude 排除；需要时可直接写出文件名",
         folder + ": no article to check, " + count +
             " left out by ignore files or exclude; name a file to check it all the same"});
    return;
  }
  add({folder + "：没有找到文章（.md、.markdown、.mdown）；其他后缀的文件请直接写出文件名",
       folder + ": no articles found (.md, .markdown, .mdown); name files with other endings"});
}

}  // namespace trend::cli
