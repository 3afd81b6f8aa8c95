// What the work costs without the work: programs to hold trendlsp against on the same machine.
//   trend_floor walk FOLDER THREADS   finds, reads and parses (cmark-gfm) every .md below FOLDER
//   trend_floor read FILE             reads one file
//   trend_floor echo                  a language server that answers at once and finds nothing
// and the clock that is nobody's weight: a process begun by an interpreter counts that one's memory
// as its own.
//   trend_floor run COMMAND…          prints wall and processor time (µs), peak memory (KB) and
//   exit status of a program
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <dirent.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace {

void find_articles(const std::string& folder, std::vector<std::string>& out) {
  DIR* const handle = opendir(folder.c_str());
  if (handle == nullptr) return;
  while (const dirent* const entry = readdir(handle)) {
    const std::string_view name = entry->d_name;
    if (name == "." || name == "..") continue;
    std::string path = folder + "/";
    path += name;
    if (entry->d_type == DT_DIR) {
      find_articles(path, out);
    } else if (name.ends_with(".md")) {
      out.push_back(std::move(path));
    }
  }
  closedir(handle);
}

std::size_t read_file(const std::string& path, std::vector<char>& buffer) {
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return 0;
  std::size_t size = 0;
  for (;;) {
    if (size == buffer.size()) buffer.resize(2 * size);
    const ssize_t got = read(file, buffer.data() + size, buffer.size() - size);
    if (got <= 0) break;
    size += static_cast<std::size_t>(got);
  }
  close(file);
  return size;
}

std::size_t parse(const char* text, std::size_t size) {
  cmark_parser* const parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  for (const char* const name : {"table", "strikethrough", "tasklist"})
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
  cmark_parser_feed(parser, text, size);
  cmark_node* const document = cmark_parser_finish(parser);
  std::size_t nodes = 0;
  cmark_iter* const at = cmark_iter_new(document);
  while (cmark_iter_next(at) != CMARK_EVENT_DONE) ++nodes;
  cmark_iter_free(at);
  cmark_node_free(document);
  cmark_parser_free(parser);
  return nodes;
}

int walk(const std::string& folder, unsigned threads) {
  std::vector<std::string> paths;
  find_articles(folder, paths);
  std::sort(paths.begin(), paths.end());
  cmark_gfm_core_extensions_ensure_registered();
  std::atomic<std::size_t> next{0};
  std::atomic<std::size_t> nodes{0};
  const auto work = [&] {
    std::vector<char> buffer(1 << 16);
    for (std::size_t i = next++; i < paths.size(); i = next++)
      nodes += parse(buffer.data(), read_file(paths[i], buffer));
  };
  std::vector<std::thread> workers;
  for (unsigned i = 1; i < threads; ++i) workers.emplace_back(work);
  work();
  for (std::thread& worker : workers) worker.join();
  std::printf("%zu files, %zu nodes\n", paths.size(), nodes.load());
  return 0;
}

void send(const std::string& body) {
  const std::string message = "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
  std::fwrite(message.data(), 1, message.size(), stdout);
  std::fflush(stdout);
}

/// The number behind `"key":`, or -1.
long number_of(std::string_view message, std::string_view key) {
  const std::size_t at = message.find(key);
  if (at == std::string_view::npos) return -1;
  return std::strtol(message.data() + at + key.size(), nullptr, 10);
}

/// Answers requests with the least that a client accepts, and each change with no diagnostics.
void answer(std::string_view message) {
  const std::string_view head = message.substr(0, 400);
  if (const long id = number_of(head, "\"id\":"); id >= 0)
    return send("{\"jsonrpc\":\"2.0\",\"id\":" + std::to_string(id) +
                ",\"result\":{\"capabilities\":{\"textDocumentSync\":2}}}");
  if (const long version = number_of(head, "\"version\":"); version >= 0)
    send(
        "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/"
        "publishDiagnostics\",\"params\":{\"uri\":\"\","
        "\"version\":" +
        std::to_string(version) + ",\"diagnostics\":[]}}");
}

int echo() {
  std::string body;
  for (std::size_t size = 0; std::scanf("Content-Length: %zu\r\n\r\n", &size) == 1;) {
    body.resize(size);
    if (std::fread(body.data(), 1, size, stdin) != size) return 1;
    if (body.find("\"method\":\"exit\"") != std::string::npos) return 0;
    answer(body);
  }
  return 0;
}

/// Runs a program without input and output.
int run(char** command) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  for (const int descriptor : {0, 1, 2})
    posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0);
  const auto begin = std::chrono::steady_clock::now();
  pid_t child = 0;
  if (posix_spawnp(&child, command[0], &actions, nullptr, command, environ) != 0) return 2;
  int status = 0;
  rusage used{};
  wait4(child, &status, 0, &used);
  const std::chrono::duration<double, std::micro> wall = std::chrono::steady_clock::now() - begin;
  const double cpu = 1e6 * static_cast<double>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
                     static_cast<double>(used.ru_utime.tv_usec + used.ru_stime.tv_usec);
  std::printf("%.0f %.0f %ld %d\n", wall.count(), cpu, used.ru_maxrss,
              WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view what = argc > 1 ? argv[1] : "";
  if (what == "walk" && argc == 4) return walk(argv[2], static_cast<unsigned>(std::atoi(argv[3])));
  if (what == "echo") return echo();
  if (what == "run" && argc > 2) return run(argv + 2);
  std::vector<char> buffer(1 << 16);
  if (what == "read" && argc == 3) return read_file(argv[2], buffer) > 0 ? 0 : 1;
  std::fputs("usage: trend_floor walk FOLDER THREADS | read FILE | echo | run COMMAND...\n",
             stderr);
  return 2;
}
