// Where results and notes go: a stream of the process, or a string in tests.
#pragma once

#include <cstdio>
#include <string>
#include <string_view>

namespace trend::cli {

/// Bytes out. Writing never throws; once it failed, more writing does nothing.
class Output {
 public:
  virtual ~Output() = default;
  virtual void write(std::string_view bytes) = 0;
  /// False when the reader went away (EPIPE): nobody wants more, and that is no error.
  virtual bool wanted() const { return true; }
  /// True when bytes were lost for another reason, such as a full disk.
  virtual bool failed() const { return false; }
  /// Hands everything to the operating system.
  virtual void flush() {}
};

/// Collects what is written.
class StringOutput final : public Output {
 public:
  void write(std::string_view bytes) override { text_ += bytes; }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

/// A stream of the process, fully buffered.
class StreamOutput final : public Output {
 public:
  /// `stream` is stdout or stderr and stays open.
  explicit StreamOutput(std::FILE* stream);
  ~StreamOutput() override;
  StreamOutput(const StreamOutput&) = delete;
  StreamOutput& operator=(const StreamOutput&) = delete;

  void write(std::string_view bytes) override;
  bool wanted() const override { return wanted_; }
  bool failed() const override { return failed_; }
  void flush() override;

 private:
  void note_error();

  std::FILE* stream_;
  std::string buffer_;
  bool wanted_ = true;
  bool failed_ = false;
};

}  // namespace trend::cli
