// What a fuzz target does when a law is broken: say which, and abort so that the input is kept.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>

namespace trend::fuzz {

inline void require(bool holds, const std::string& law) {
  if (holds) return;
  std::fprintf(stderr, "law broken: %s\n", law.c_str());
  std::abort();
}

}  // namespace trend::fuzz
