// Calling a rule: one that throws, which none should, loses its findings, not the run.
#pragma once

#include <exception>

namespace trend::lint {

/// False when `call` throws.
template <class Call>
bool succeeds(Call call) {
  try {
    call();
    return true;
  } catch (const std::exception&) {
    return false;
  }
}

}  // namespace trend::lint
