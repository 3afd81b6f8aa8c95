// Writing and reading recordings.
#include "server/lsp/record.h"

#include <algorithm>
#include <utility>

#include "protocol/codec_impl.h"
#include "server/lsp/scramble.h"

TREND_CODEC(trend::server::RecordHeader);
TREND_CODEC(trend::server::RecordLine);

namespace trend::server {
namespace {

// What the client answers to our own requests is settings and consent; settings must stay readable.
bool is_answer(const protocol::Json& message) {
  return !message.contains("method") && message.contains("id");
}

}  // namespace

std::unique_ptr<Recorder> Recorder::open(const std::string& path, bool scramble) {
  File file(std::fopen(path.c_str(), "wbe"), &std::fclose);
  if (!file) return nullptr;
  std::unique_ptr<Recorder> recorder(new Recorder(std::move(file), scramble));
  recorder->write_line(
      protocol::encode_text(RecordHeader{.trendlsp = TREND_VERSION, .scrambled = scramble}));
  return recorder;
}

void Recorder::write(std::int32_t session, Sender from, std::string_view body) {
  RecordLine line;
  line.ms = watch_.elapsed().count() / 1000;
  line.session = session;
  line.from = from == Sender::kClient ? "client" : "server";
  const auto parsed = protocol::Json::parse(body);
  if (!parsed) {
    line.bytes = scramble_ ? scrambled(body) : std::string(body);
  } else if (!scramble_ || (from == Sender::kClient && is_answer(*parsed))) {
    line.message = *parsed;
  } else {
    line.message = protocol::Json::parse(scrambled_message(*parsed)).value();
  }
  write_line(protocol::encode_text(line));
}

void Recorder::write_line(const std::string& line) {
  std::fwrite(line.data(), 1, line.size(), file_.get());
  std::fputc('\n', file_.get());
  std::fflush(file_.get());
}

std::variant<Recording, std::string> parse_recording(std::string_view text) {
  Recording recording;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (line.empty()) continue;
    const auto problem = [number](const std::string& what) {
      return std::to_string(number) + ": " + what;
    };
    const auto json = protocol::Json::parse(line);
    if (!json) return problem(json.error().message);
    if (number == 1) {
      const auto header = protocol::decode<RecordHeader>(*json);
      if (!header) return problem(header.error().message());
      recording.header = *header;
      continue;
    }
    auto read = protocol::decode<RecordLine>(*json);
    if (!read) return problem(read.error().message());
    recording.lines.push_back(std::move(*read));
  }
  return recording;
}

}  // namespace trend::server
