// Filler: a codec visitor that gives every field of a struct a value, reproducibly. Different seeds
// take different alternatives of variants, lengths of lists and (when sparse) leave optionals out.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <variant>

#include "protocol/codec_text.h"

namespace trend::protocol::testing {

class Filler {
 public:
  /// `sparse`: optionals and nullables stay empty half of the time; otherwise never.
  Filler(std::uint32_t seed, bool sparse) : random_(seed), seed_(seed), sparse_(sparse) {}

  template <class T>
  void operator()(const char* /*name*/, T& member) {
    fill(member);
  }
  void literal(const char* /*name*/, std::string_view /*value*/) {}

  template <class T>
  T make() {
    T value{};
    fill(value);
    return value;
  }

 private:
  template <class T>
  void fill(T& value) {
    if constexpr (std::is_same_v<T, bool>) {
      value = below(2) == 1;
    } else if constexpr (std::is_enum_v<T>) {
      value = static_cast<T>(1 + below(30));  // also numbers the enumeration does not name
    } else if constexpr (std::is_integral_v<T>) {
      value = static_cast<T>(below(0x80000000U));
    } else if constexpr (std::is_same_v<T, std::string>) {
      value = string();
    } else if constexpr (std::is_same_v<T, Json>) {
      value = Json::string(string());
    } else if constexpr (std::is_same_v<T, Null>) {
    } else if constexpr (kIsOptional<T> || kIsNullable<T>) {
      value.reset();
      if (depth_ < kMaxDepth && !(sparse_ && below(2) == 0)) fill(value.emplace());
    } else if constexpr (kIsVariant<T>) {
      choose<0>(value, (seed_ + below(2)) % std::variant_size_v<T>);
    } else if constexpr (kIsVector<T>) {
      const std::uint32_t length = depth_ < kMaxDepth ? 1 + below(2) : 0;
      for (std::uint32_t i = 0; i < length; ++i) fill(value.emplace_back());
    } else if constexpr (kIsMap<T>) {
      fill(value["file:///甲.md"]);
      fill(value["file:///b%20.md"]);
    } else {
      ++depth_;
      T::describe(*this, value);
      --depth_;
    }
  }

  template <std::size_t I, class T>
  void choose(T& value, std::size_t index) {
    if constexpr (I < std::variant_size_v<T>) {
      if (I == index) return fill(value.template emplace<I>());
      choose<I + 1>(value, index);
    }
  }

  std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(random_() % bound); }

  std::string string() {
    static constexpr const char* kTexts[] = {
        "plain",        "标题与𠮷字",         "👩‍👩‍👧 é e\u0301",
        "\"quoted\\\"", "tab\tline\n",        "",
        "\x01\x1F\x7F", "https://例.com/?a=b"};
    return kTexts[below(std::size(kTexts))];
  }

  static constexpr int kMaxDepth = 8;
  std::mt19937 random_;
  std::uint32_t seed_;
  bool sparse_;
  int depth_ = 0;
};

}  // namespace trend::protocol::testing
