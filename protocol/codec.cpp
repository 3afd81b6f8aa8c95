// The parts of the codec that are not templates.
#include "protocol/codec.h"

#include "protocol/codec_impl.h"

namespace trend::protocol {

std::string DecodeError::message() const {
  return (path.empty() ? "" : path + ": ") + "expected " + expected;
}

}  // namespace trend::protocol

TREND_CODEC(trend::protocol::Null);
