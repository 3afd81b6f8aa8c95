// Which build of the program runs.
#pragma once

#include <string>

namespace trend::engine {

/// The linker's digest of the whole program (its GNU build ID): another one after every change, be
/// the version the same or not. Empty where the program has none.
std::string program_id();

}  // namespace trend::engine
