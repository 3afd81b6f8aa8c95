// Reading transcripts line by line, matching, and playing them.
#include "tests/transcripts/transcript.h"

#include <algorithm>
#include <cstdlib>
#include <deque>
#include <set>

#include "protocol/framing.h"

namespace trend::testing {
namespace {

using nlohmann::json;

constexpr std::string_view kAbsent = "<absent>";
constexpr std::string_view kAny = "<any>";
constexpr std::string_view kMore = "<more>";

std::string replaced(std::string_view text, std::string_view what, std::string_view by) {
  std::string result;
  for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what)) {
    result += text.substr(0, at);
    result += by;
    text.remove_prefix(at + what.size());
  }
  return result += text;
}

std::string unescaped(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\' || i + 1 == text.size()) {
      result += text[i];
      continue;
    }
    const char c = text[++i];
    result += c == 'r' ? '\r' : c == 'n' ? '\n' : c == 't' ? '\t' : c;
  }
  return result;
}

class Reader {
 public:
  Reader(std::string_view text, std::string_view root) : rest_(text), root_(root) {}

  Transcript read() {
    while (more() && result_.error.empty()) read_step();
    if (!result_.error.empty()) result_.steps.clear();
    return std::move(result_);
  }

 private:
  bool more() const { return !rest_.empty(); }

  std::string_view peek() const { return rest_.substr(0, rest_.find('\n')); }

  std::string_view take() {
    const std::string_view line = peek();
    rest_.remove_prefix(std::min(rest_.size(), line.size() + 1));
    ++line_;
    return line;
  }

  static bool begins_step(std::string_view line) {
    return line.starts_with("->") || line.starts_with("<-") || line.starts_with('#') ||
           line.starts_with('@') || line.empty();
  }

  Step& add(Step::Kind kind) {
    Step& step = result_.steps.emplace_back();
    step.kind = kind;
    step.line = line_;
    return step;
  }

  void read_step() {
    const std::string_view line = take();
    if (line.empty() || line.front() == '#') return;
    if (line.starts_with("->") || line.starts_with("<-")) {
      read_json(line);
    } else if (line.starts_with('@')) {
      read_directive(line);
    } else {
      fail("expected ->, <-, @ or #");
    }
  }

  void read_json(std::string_view line) {
    Step& step = add(line.front() == '-' ? Step::Kind::kSend : Step::Kind::kExpect);
    std::string text(line.substr(2));
    while (more() && !begins_step(peek())) text.append("\n").append(take());
    step.json = json::parse(replaced(text, "{root}", root_), nullptr, false);
    if (!step.json.is_object()) fail("not a JSON object");
  }

  void read_directive(std::string_view line) {
    const std::size_t blank = std::min(line.find(' '), line.size());
    const std::string_view name = line.substr(0, blank);
    const std::string rest(line.substr(std::min(line.size(), blank + 1)));
    if (name == "@file") {
      read_file(rest);
    } else if (name == "@raw") {
      add(Step::Kind::kRaw).text = unescaped(rest);
    } else if (name == "@quiet") {
      add(Step::Kind::kQuiet);
    } else if (name == "@end-of-input") {
      add(Step::Kind::kEndOfInput);
    } else if (name == "@exit") {
      add(Step::Kind::kExit).code = std::atoi(rest.c_str());
    } else {
      fail("unknown directive");
    }
  }

  void read_file(const std::string& path) {
    Step& step = add(Step::Kind::kFile);
    step.path = path;
    while (more()) {
      const std::string_view line = take();
      if (line == "@end") return;
      step.text.append(line).append("\n");
    }
    fail("no @end");
  }

  void fail(const std::string& reason) {
    if (result_.error.empty()) result_.error = std::to_string(line_) + ": " + reason;
  }

  std::string_view rest_;
  std::string root_;
  std::size_t line_ = 0;
  Transcript result_;
};

// What a wire brought and no step has used.
class Inbox {
 public:
  explicit Inbox(Wire& wire) : wire_(wire) {}

  // Uses up the first message that holds `expected`; empty when there was one.
  std::string use(const json& expected) {
    for (std::size_t seen = 0;; ++seen) {
      if (seen == messages_.size() && !receive()) return "no such message; unused: " + unused();
      if (!difference(expected, messages_[seen]).empty()) continue;
      messages_.erase(messages_.begin() + static_cast<std::ptrdiff_t>(seen));
      return {};
    }
  }

  std::string unused_now() {
    while (auto body = wire_.receive_now()) keep(*body);
    return messages_.empty() ? std::string() : "unused: " + unused();
  }

 private:
  bool receive() {
    const auto body = wire_.receive();
    if (body) keep(*body);
    return body.has_value();
  }

  void keep(const std::string& body) { messages_.push_back(json::parse(body, nullptr, false)); }

  std::string unused() const {
    std::string text;
    for (const json& message : messages_) text += "\n    " + message.dump();
    return text.empty() ? "none" : text;
  }

  Wire& wire_;
  std::deque<json> messages_;
};

std::string run_step(const Step& step, Wire& wire, Inbox& inbox) {
  switch (step.kind) {
    case Step::Kind::kSend: {
      json message = step.json;
      message["jsonrpc"] = "2.0";
      wire.send(protocol::frame(message.dump()));
      return {};
    }
    case Step::Kind::kExpect:
      return inbox.use(step.json);
    case Step::Kind::kFile:
      wire.put_file(step.path, step.text);
      return {};
    case Step::Kind::kRaw:
      wire.send(step.text);
      return {};
    case Step::Kind::kQuiet:
      return inbox.unused_now();
    case Step::Kind::kEndOfInput:
      wire.end_input();
      return {};
    case Step::Kind::kExit:
      break;
  }
  const auto code = wire.exit_code(step.code);
  if (!code) return "the server goes on";
  if (*code != step.code) return "exit code " + std::to_string(*code);
  return {};
}

std::string object_difference(const json& expected, const json& actual) {
  if (!actual.is_object()) return ": not an object";
  for (const auto& [name, value] : expected.items()) {
    const bool absent = value == kAbsent;
    if (absent != !actual.contains(name)) return "." + name + (absent ? ": present" : ": missing");
    if (absent) continue;
    const std::string inner = difference(value, actual.at(name));
    if (!inner.empty()) return "." + name + inner;
  }
  return {};
}

std::string array_difference(const json& expected, const json& actual) {
  if (!actual.is_array()) return ": not an array";
  const bool open = !expected.empty() && expected.back() == kMore;
  const std::size_t count = expected.size() - (open ? 1 : 0);
  if (open ? actual.size() < count : actual.size() != count)
    return ": " + std::to_string(actual.size()) + " elements";
  for (std::size_t i = 0; i < count; ++i) {
    const std::string inner = difference(expected[i], actual[i]);
    if (!inner.empty()) return "[" + std::to_string(i) + "]" + inner;
  }
  return {};
}

}  // namespace

std::string difference(const json& expected, const json& actual) {
  if (expected == kAny) return {};
  if (expected.is_object()) return object_difference(expected, actual);
  if (expected.is_array()) return array_difference(expected, actual);
  return expected == actual ? std::string() : ": " + actual.dump();
}

Transcript parse_transcript(std::string_view text, std::string_view root) {
  return Reader(text, root).read();
}

std::string play(const Transcript& transcript, Wire& wire) {
  if (!transcript.error.empty()) return transcript.error;
  Inbox inbox(wire);
  for (const Step& step : transcript.steps) {
    const std::string problem = run_step(step, wire, inbox);
    if (!problem.empty()) return std::to_string(step.line) + ": " + problem;
  }
  const std::string left = inbox.unused_now();
  return left.empty() ? left : "at the end, " + left;
}

}  // namespace trend::testing
