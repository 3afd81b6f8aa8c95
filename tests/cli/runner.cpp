// Runs one *.test file against the built program in a temporary folder:
// cli_runner PROGRAM FILE. With TREND_UPDATE=1 it writes what it sees into the file.
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <string>

#include "tests/cli/case_file.h"

namespace trend::tests {
namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

void write_file(const fs::path& path, const std::string& bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

// A temporary folder with `work` for the case's files and room for streams beside it.
class Stage {
 public:
  explicit Stage(const fs::path& program) {
    std::string name = (fs::temp_directory_path() / "trend-cli-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    root_ = fs::canonical(name);
    fs::create_directories(root_ / "work");
    fs::create_directories(root_ / "bin");
    fs::create_symlink(program, root_ / "bin" / "trendlsp");
  }
  ~Stage() {
    std::error_code ignored;
    fs::remove_all(root_, ignored);
  }
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  fs::path work() const { return root_ / "work"; }

  // Runs a shell command with `input` on its standard input in a fixed environment.
  void run(const std::string& command, const std::string& input) {
    write_file(root_ / "stdin", input);
    write_file(root_ / "script", command + "\n");
    const std::string root = root_.string();
    const std::string line = "cd '" + root + "/work' && env -i PATH='" + root +
                             "/bin':/usr/bin:/bin LC_ALL=C.UTF-8 TRENDLSP_NOW=2025-03-01 sh '" +
                             root + "/script' <'" + root + "/stdin' >'" + root + "/stdout' 2>'" +
                             root + "/stderr'";
    const int result = std::system(line.c_str());
    status_ = WIFEXITED(result) ? std::to_string(WEXITSTATUS(result)) : "killed";
  }

  // What a section of that kind must say after the last command.
  std::string seen(const Section& section) const {
    if (section.name == "status") return status_;
    const fs::path path =
        section.name == "result" ? work() / section.argument : root_ / section.name;
    std::string text = read_file(path);
    const std::string here = work().string();
    for (std::size_t at = text.find(here); at != std::string::npos; at = text.find(here, at))
      text.replace(at, here.size(), "$DIR");
    return text;
  }

 private:
  fs::path root_;
  std::string status_ = "not run";
};

bool is_expectation(const Section& section) {
  return section.name == "stdout" || section.name == "stderr" || section.name == "status" ||
         section.name == "result";
}

// Compares, or with `update` takes over; false when it differs.
bool settle(Section& section, const std::string& seen, bool update) {
  std::string& expected = section.name == "status" ? section.argument : section.text;
  if (expected == seen) return true;
  if (update) {
    expected = seen;
    section.open = section.name != "status" && !seen.empty() && !seen.ends_with('\n');
    return true;
  }
  std::cout << "%%% " << section.name << ": " << section.argument << "\n--- expected\n"
            << expected << "\n--- seen\n"
            << seen << "\n---\n";
  return false;
}

bool run_case(CaseFile& file, Stage& stage, bool update) {
  bool good = true;
  std::size_t checked = 0;
  for (std::size_t i = 0; i < file.sections.size(); ++i) {
    Section& section = file.sections[i];
    if (section.name == "file") {
      write_file(stage.work() / section.argument, section.text);
    } else if (section.name == "run") {
      const bool has_input = i + 1 < file.sections.size() && file.sections[i + 1].name == "stdin";
      stage.run(section.argument, has_input ? file.sections[i + 1].text : "");
    } else if (is_expectation(section)) {
      good = settle(section, stage.seen(section), update) && good;
      ++checked;
    } else if (section.name != "stdin") {
      std::cout << "unknown section: " << section.name << "\n";
      good = false;
    }
  }
  if (checked == 0) std::cout << "nothing is expected\n";
  return good && checked > 0;
}

int run_file(const fs::path& program, const fs::path& path) {
  const char* variable = std::getenv("TREND_UPDATE");
  const bool update = variable != nullptr && std::string(variable) == "1";
  const std::string before = read_file(path);
  CaseFile file = parse_case(before);
  if (render_case(file) != before) {
    std::cout << "the file would not survive rewriting; does it end in a newline?\n";
    return 1;
  }
  Stage stage(fs::canonical(program));
  const bool good = run_case(file, stage, update);
  if (update && good && render_case(file) != before) write_file(path, render_case(file));
  return good ? 0 : 1;
}

}  // namespace
}  // namespace trend::tests

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: cli_runner PROGRAM FILE\n";
    return 2;
  }
  try {
    return trend::tests::run_file(argv[1], argv[2]);
  } catch (const std::exception& error) {
    std::cerr << error.what() << "\n";
    return 2;
  }
}
