// The repository as the meta tests see it: its source files by root-relative path, with their text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace trend::meta {

// One file of the checkout. `path` is relative to the root, with '/' on every system.
struct SourceFile {
  std::string path;
  std::string text;

  // The part after the last '.', without it; empty when there is none.
  std::string_view extension() const;
  // True for .h and .cpp.
  bool is_cpp() const;
  // The lines without their '\n'; a final newline opens no further line. Views into `text`.
  std::vector<std::string_view> lines() const;
};

// Every source file (C++, CMake, shell, TypeScript, JavaScript, Lua, Python, Vim script, Emacs
// Lisp) below the folders rules, protocol, server, editors and tests, sorted by path. Folders that
// tools fill (node_modules, out) are left out. Read once, then shared; fails the running test when
// the checkout cannot be read.
const std::vector<SourceFile>& source_files();

// The root-relative paths of all files below a root-relative folder, whatever their ending, sorted.
std::vector<std::string> paths_below(std::string_view folder);

// One line per problem, for a doctest CHECK message; empty when there is none.
std::string joined(const std::vector<std::string>& problems);

}  // namespace trend::meta
