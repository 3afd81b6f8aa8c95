// However a stream is split, the reader delivers the same frames.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "protocol/framing.h"
#include "tests/fuzz/require.h"

namespace {

using namespace trend;

std::vector<std::string> frames_of(std::string_view bytes, std::size_t piece) {
  protocol::MessageReader reader(protocol::FrameLimits{256, 4096});
  std::vector<std::string> out;
  for (std::size_t i = 0; i < bytes.size(); i += piece) {
    for (const protocol::Frame& frame : reader.feed(bytes.substr(i, piece))) {
      if (const auto* body = std::get_if<std::string>(&frame)) {
        out.push_back("body " + *body);
      } else {
        out.push_back("error " + std::to_string(static_cast<int>(
                                     std::get<protocol::FrameError>(frame).reason)));
      }
    }
  }
  if (reader.finish()) out.emplace_back("truncated");
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::vector<std::string> whole = frames_of(bytes, std::max<std::size_t>(size, 1));
  for (const std::size_t piece : {1UL, 2UL, 7UL})
    fuzz::require(frames_of(bytes, piece) == whole, "frames do not depend on the split");
  const std::string framed = protocol::frame(bytes.substr(0, 4096));
  protocol::MessageReader reader;
  const std::vector<protocol::Frame> read = reader.feed(framed);
  fuzz::require(read.size() == 1 && std::get_if<std::string>(&read[0]) != nullptr &&
                    *std::get_if<std::string>(&read[0]) == bytes.substr(0, 4096),
                "a written frame reads back");
  return 0;
}
