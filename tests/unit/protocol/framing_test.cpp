// Framing: every way to split a stream gives the same frames, and broken input costs only itself.
#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "protocol/framing.h"

namespace trend::protocol {
namespace {

using Reason = FrameError::Reason;

std::string render(const std::vector<Frame>& frames) {
  std::string text;
  for (const Frame& item : frames) {
    if (const auto* body = std::get_if<std::string>(&item)) {
      text += "[" + *body + "]";
    } else {
      const auto& error = std::get<FrameError>(item);
      text += "<" + std::to_string(static_cast<int>(error.reason)) + ">";
    }
  }
  return text;
}

std::string error_mark(Reason reason) {
  return "<" + std::to_string(static_cast<int>(reason)) + ">";
}

std::string read_all(std::string_view stream) { return render(MessageReader().feed(stream)); }

void append(std::vector<Frame>& all, std::vector<Frame> more) {
  for (Frame& item : more) all.push_back(std::move(item));
}

const std::string kMixed =
    frame("{\"一\":1}") + "content-length:2\nCONTENT-TYPE: x; charset=UTF8\n\n{}" +
    "Content-Length: abc\r\n\r\n{}" + frame("") + "noise without header\r\n\r\n" +
    frame("third 𠮷") + "Content-Length: 99999999999\r\n\r\n{\"text\":\"Content-Length: 5\"}" +
    frame("last");

}  // namespace

TEST_CASE("a body is counted in bytes") {
  CHECK(frame("文") == "Content-Length: 3\r\n\r\n文");
  CHECK(read_all(frame("文")) == "[文]");
  CHECK(read_all(frame("a") + frame("") + frame("b")) == "[a][][b]");
}

TEST_CASE("headers are read leniently") {
  CHECK(read_all("CONTENT-LENGTH:2\r\n\r\n{}") == "[{}]");
  CHECK(read_all("Content-Length:   2  \n\n{}") == "[{}]");
  CHECK(read_all("Content-Length: 2\n\r\n{}") == "[{}]");
  CHECK(read_all("X-Other: 1\r\nContent-Length: 2\r\n\r\n{}") == "[{}]");
  CHECK(read_all("\r\n\n" + frame("{}") + "\n" + frame("{}")) == "[{}][{}]");
  for (const char* type : {"application/vscode-jsonrpc; charset=utf-8", "a/b;charset=utf8", "a/b",
                           "a/b; q=1; Charset=\"UTF-8\"; r=2"}) {
    CAPTURE(type);
    CHECK(read_all("Content-Length: 2\r\nContent-Type: " + std::string(type) + "\r\n\r\n{}") ==
          "[{}]");
  }
}

TEST_CASE("every split of a stream gives the same frames") {
  const std::string whole = read_all(kMixed);
  CHECK(whole == "[{\"一\":1}][{}]" + error_mark(Reason::kBadLength) + "[]" +
                     error_mark(Reason::kMalformedHeader) + "[third 𠮷]" +
                     error_mark(Reason::kBodyTooLarge) + "[last]");
  for (std::size_t cut = 0; cut <= kMixed.size(); ++cut) {
    MessageReader reader;
    std::vector<Frame> frames = reader.feed(std::string_view(kMixed).substr(0, cut));
    append(frames, reader.feed(std::string_view(kMixed).substr(cut)));
    CHECK_MESSAGE(render(frames) == whole, "cut at " << cut);
    CHECK(!reader.finish().has_value());
  }
  MessageReader single;
  std::vector<Frame> frames;
  for (const char byte : kMixed) append(frames, single.feed({&byte, 1}));
  CHECK(render(frames) == whole);
}

TEST_CASE("random streams: splitting never matters and a message after noise is found") {
  const std::vector<std::string> pieces = {"Content-Length: ",
                                           "content-length:",
                                           "5",
                                           "\r\n",
                                           "\n",
                                           "\r\n\r\n",
                                           "abc",
                                           ":",
                                           "{}",
                                           frame("ok"),
                                           "C",
                                           "Content-Length: 7\n",
                                           "Content-Type: a; charset=latin1\r\n",
                                           "\xFF",
                                           " "};
  std::mt19937 random(20240601);
  for (int round = 0; round < 2000; ++round) {
    std::string stream;
    for (int i = 0; i < 12; ++i) stream += pieces[random() % pieces.size()];
    MessageReader whole_reader({.header = 64, .body = 1000});
    const std::string whole = render(whole_reader.feed(stream));
    MessageReader reader({.header = 64, .body = 1000});
    std::vector<Frame> frames;
    for (std::size_t at = 0; at < stream.size();) {
      const std::size_t size = 1 + random() % 9;
      append(frames, reader.feed(std::string_view(stream).substr(at, size)));
      at += size;
    }
    CAPTURE(stream);
    REQUIRE(render(frames) == whole);
  }
}

TEST_CASE("hostile headers are reported and skipped") {
  const auto reason_of = [](const std::string& header) {
    return read_all(header + "\r\n\r\n" + frame("next"));
  };
  const auto then_next = [](Reason reason) { return error_mark(reason) + "[next]"; };
  for (const char* length :
       {"-1", "+1", "0x10", "1 2", "", "1.0", "99999999999999999999999", "二"}) {
    CAPTURE(length);
    CHECK(reason_of("Content-Length: " + std::string(length)) == then_next(Reason::kBadLength));
  }
  CHECK(reason_of("Content-Length: 18446744073709551615") == then_next(Reason::kBodyTooLarge));
  CHECK(reason_of("Content-Length: 67108865") == then_next(Reason::kBodyTooLarge));
  CHECK(reason_of("Content-Type: a/b") == then_next(Reason::kMissingLength));
  CHECK(reason_of("{\"jsonrpc\":\"2.0\"}") == then_next(Reason::kMissingLength));
  CHECK(reason_of("GET / HTTP/1.1") == then_next(Reason::kMalformedHeader));
  CHECK(reason_of("Content-Length: 4\r\nContent-Type: a/b; charset=utf-16") ==
        then_next(Reason::kUnknownCharset));
  CHECK(reason_of(std::string(9000, 'x')) == then_next(Reason::kHeaderTooLarge));
  CHECK(reason_of("a:" + std::string(9000, 'x')) == then_next(Reason::kHeaderTooLarge));
  CHECK(read_all("garbage" + frame("found")) == error_mark(Reason::kMissingLength) + "[found]");
}

TEST_CASE("a length given twice is never trusted") {
  const std::string frames = read_all("Content-Length: 3\r\nContent-Length: 2\r\n\r\n{}");
  CHECK(frames == error_mark(Reason::kMalformedHeader) + "[{}]");
}

TEST_CASE("text of an article that looks like a header is not mistaken for one") {
  const std::string body = "{\"text\":\"Content-Length: 4\\r\\n\\r\\n{}\"}";
  CHECK(read_all("Content-Length: x\r\n\r\n" + body + frame("next")) ==
        error_mark(Reason::kBadLength) + "[next]");
}

TEST_CASE("endless noise is not kept in memory as errors or as text") {
  MessageReader reader;
  std::size_t errors = 0;
  for (int i = 0; i < 1000; ++i) errors += reader.feed(std::string(1000, 'c')).size();
  CHECK(errors == 1);
  CHECK(render(reader.feed("\n" + frame("alive"))) == "[alive]");
}

TEST_CASE("a large body arrives in small chunks") {
  const std::string body(3'000'000, 'x');
  const std::string stream = frame(body);
  MessageReader reader;
  std::vector<Frame> frames;
  for (std::size_t at = 0; at < stream.size(); at += 4096) {
    append(frames, reader.feed(std::string_view(stream).substr(at, 4096)));
  }
  REQUIRE(frames.size() == 1);
  CHECK(std::get<std::string>(frames[0]) == body);
}

TEST_CASE("the end of the stream inside a message is an error, between messages it is not") {
  MessageReader reader;
  CHECK(!reader.finish().has_value());
  CHECK(reader.feed("Content-Le").empty());
  REQUIRE(reader.finish().has_value());
  CHECK(reader.finish()->reason == Reason::kTruncated);
  CHECK(reader.feed("ngth: 4\r\n\r\nab").empty());
  REQUIRE(reader.finish().has_value());
  CHECK(reader.finish()->detail == "the stream ended 2 bytes before the end of a body");
  CHECK(render(reader.feed("cd")) == "[abcd]");
  CHECK(!reader.finish().has_value());
}

}  // namespace trend::protocol
