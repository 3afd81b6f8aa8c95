// Framing: a state machine over one buffer. A broken header costs only itself: the search for the
// next one begins a byte after its start, so that a header hidden behind garbage is still found.
#include "protocol/framing.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace trend::protocol {
namespace {

using Reason = FrameError::Reason;

constexpr std::string_view kLengthName = "content-length";
constexpr std::string_view kTypeName = "content-type";
constexpr std::size_t kMaxCandidate = 64;         // longest plausible Content-Length line
constexpr std::size_t kExcerpt = 60;              // bytes of the input shown in an error
constexpr std::size_t kMovedBody = 1U << 16U;     // from here on a body is not copied
constexpr std::size_t kKeptCapacity = 1U << 20U;  // memory kept between messages

char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same_ignoring_case(std::string_view a, std::string_view b) noexcept {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower(x) == lower(y); });
}

std::string_view trim(std::string_view text) noexcept {
  const auto first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::string excerpt(std::string_view text) {
  std::string shown;
  for (const char c : text.substr(0, kExcerpt)) shown += c >= ' ' && c < 0x7F ? c : '?';
  return '"' + shown + '"';
}

// Digits only: no sign, no blanks inside. Absent also when the number does not fit.
std::optional<std::size_t> parse_length(std::string_view digits) noexcept {
  std::size_t value = 0;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (digits.empty() || problem != std::errc() || end != digits.data() + digits.size()) {
    return std::nullopt;
  }
  return value;
}

// The charset parameter of a Content-Type, if any: `application/vscode-jsonrpc; charset=utf-8`.
std::string_view charset_of(std::string_view type) noexcept {
  constexpr std::string_view kCharset = "charset=";
  while (true) {
    const auto semicolon = type.find(';');
    if (semicolon == std::string_view::npos) return {};
    type = trim(type.substr(semicolon + 1));
    if (!same_ignoring_case(type.substr(0, kCharset.size()), kCharset)) continue;
    std::string_view value = trim(type.substr(kCharset.size(), type.find(';') - kCharset.size()));
    if (value.size() >= 2 && value.front() == '"' && value.back() == '"') {
      value = value.substr(1, value.size() - 2);
    }
    return value;
  }
}

enum class Match { kNo, kMaybe, kYes };

// Is there a whole `Content-Length: digits` line at the front? kMaybe: the bytes end too early.
Match match_length_line(std::string_view text) noexcept {
  const std::size_t named = std::min(text.size(), kLengthName.size());
  if (!same_ignoring_case(text.substr(0, named), kLengthName.substr(0, named))) return Match::kNo;
  if (named < kLengthName.size()) return Match::kMaybe;
  const std::string_view line = text.substr(0, std::min(text.size(), kMaxCandidate));
  const auto end = line.find('\n');
  const bool complete = end != std::string_view::npos;
  std::string_view rest = line.substr(named, complete ? end - named : std::string_view::npos);
  if (rest.empty()) return complete ? Match::kNo : Match::kMaybe;
  if (rest.front() != ':') return Match::kNo;
  rest = trim(rest.substr(1));
  if (rest.find_first_not_of("0123456789") != std::string_view::npos) return Match::kNo;
  if (complete) return rest.empty() ? Match::kNo : Match::kYes;
  return line.size() < kMaxCandidate ? Match::kMaybe : Match::kNo;
}

}  // namespace

std::vector<Frame> MessageReader::feed(std::string_view bytes) {
  std::vector<Frame> frames;
  buffer_.append(bytes);
  while (step(frames)) {
  }
  // Drop what has been dealt with, once per call: linear over the life of the stream.
  const std::size_t done = state_ == State::kHeader ? start_ : position_;
  buffer_.erase(0, done);
  start_ -= std::min(start_, done);
  position_ -= done;
  scanned_ = scanned_ > done ? scanned_ - done : 0;
  release_memory();
  return frames;
}

std::optional<FrameError> MessageReader::finish() const {
  if (state_ == State::kBody) {
    return FrameError{Reason::kTruncated, "the stream ended " +
                                              std::to_string(*length_ - buffer_.size()) +
                                              " bytes before the end of a body"};
  }
  if (state_ == State::kHeader && !buffer_.empty()) {
    return FrameError{Reason::kTruncated, "the stream ended in a header: " + excerpt(buffer_)};
  }
  return std::nullopt;
}

bool MessageReader::step(std::vector<Frame>& frames) {
  switch (state_) {
    case State::kHeader:
      return read_header_line(frames);
    case State::kBody:
      return read_body(frames);
    case State::kLost:
      return resynchronise();
  }
  return false;
}

bool MessageReader::read_header_line(std::vector<Frame>& frames) {
  const auto end = buffer_.find('\n', std::max(position_, scanned_));
  const bool complete = end != std::string::npos;
  scanned_ = complete ? end : buffer_.size();
  if ((complete ? end : buffer_.size()) - start_ > limits_.header) {
    lose(frames,
         {Reason::kHeaderTooLarge, "header over " + std::to_string(limits_.header) + " bytes"});
    return true;
  }
  if (!complete) return false;
  const std::string_view line = trim(std::string_view(buffer_).substr(position_, end - position_));
  const bool first = position_ == start_;
  position_ = end + 1;
  if (!line.empty()) {
    if (auto error = take_header(line)) lose(frames, std::move(*error));
    return true;
  }
  if (first) {  // a blank line between messages
    start_ = position_;
  } else if (!length_) {
    const std::string_view header = std::string_view(buffer_).substr(start_, position_ - start_);
    lose(frames, {Reason::kMissingLength, "no Content-Length in " + excerpt(header)});
  } else {
    state_ = State::kBody;
  }
  return true;
}

std::optional<FrameError> MessageReader::take_header(std::string_view line) {
  const auto colon = line.find(':');
  if (colon == std::string_view::npos) {
    return FrameError{Reason::kMalformedHeader, "no colon in " + excerpt(line)};
  }
  const std::string_view name = trim(line.substr(0, colon));
  const std::string_view value = trim(line.substr(colon + 1));
  if (same_ignoring_case(name, kLengthName)) {
    if (length_) return FrameError{Reason::kMalformedHeader, "Content-Length given twice"};
    length_ = parse_length(value);
    if (!length_) return FrameError{Reason::kBadLength, "not a length: " + excerpt(value)};
    if (*length_ > limits_.body) {
      return FrameError{Reason::kBodyTooLarge, "body of " + excerpt(value) + " bytes, limit " +
                                                   std::to_string(limits_.body)};
    }
  } else if (same_ignoring_case(name, kTypeName)) {
    const std::string_view charset = charset_of(value);
    if (!charset.empty() && !same_ignoring_case(charset, "utf-8") &&
        !same_ignoring_case(charset, "utf8")) {
      return FrameError{Reason::kUnknownCharset, "charset " + excerpt(charset)};
    }
  }
  return std::nullopt;
}

bool MessageReader::read_body(std::vector<Frame>& frames) {
  if (buffer_.size() - position_ < *length_) {
    buffer_.reserve(position_ + *length_);  // a long body grows in place
    return false;
  }
  if (position_ + *length_ == buffer_.size() && *length_ > kMovedBody) {
    buffer_.erase(0, position_);
    frames.emplace_back(std::exchange(buffer_, {}));
    position_ = 0;
  } else {
    frames.emplace_back(buffer_.substr(position_, *length_));
    position_ += *length_;
  }
  start_ = position_;
  scanned_ = position_;
  length_.reset();
  state_ = State::kHeader;
  return true;
}

void MessageReader::lose(std::vector<Frame>& frames, FrameError error) {
  frames.emplace_back(std::move(error));
  state_ = State::kLost;
  position_ = start_ + 1;
  length_.reset();
}

bool MessageReader::resynchronise() {
  const std::string_view text = buffer_;
  while (position_ < text.size()) {
    const auto candidate = text.find_first_of("cC", position_);
    if (candidate == std::string_view::npos) {
      position_ = text.size();
      return false;
    }
    position_ = candidate;
    const Match match = match_length_line(text.substr(candidate));
    if (match == Match::kMaybe) return false;
    if (match == Match::kYes) {
      state_ = State::kHeader;
      start_ = position_;
      scanned_ = position_;
      return true;
    }
    ++position_;
  }
  return false;
}

void MessageReader::release_memory() {
  if (buffer_.capacity() > kKeptCapacity && buffer_.size() < kKeptCapacity / 2) {
    buffer_.shrink_to_fit();
  }
}

std::string frame(std::string_view body) { return frame_header(body.size()).append(body); }

std::string frame_header(std::size_t size) {
  return "Content-Length: " + std::to_string(size) + "\r\n\r\n";
}

}  // namespace trend::protocol
