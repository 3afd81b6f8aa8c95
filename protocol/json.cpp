// Json: parsing with repair and limits, read access, and bounded recursion when writing.
#include "protocol/json.h"

#include <cmath>
#include <limits>

#include "protocol/codec.h"
#include "protocol/json_dom.h"
#include "protocol/json_read.h"
#include "protocol/json_scan.h"
#include "protocol/utf8.h"

namespace trend::protocol {
namespace {

using detail::Dom;

// The exact integer behind a JSON number: also 3.0 and 3e2, because some peers have only doubles.
std::optional<std::int64_t> integer_of(const Dom& value) noexcept {
  constexpr double kExact = 9007199254740992.0;  // 2^53: above, doubles skip integers
  if (const auto* natural = value.get_ptr<const Dom::number_unsigned_t*>()) {
    if (*natural > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
      return std::nullopt;
    }
    return static_cast<std::int64_t>(*natural);
  }
  if (const auto* whole = value.get_ptr<const Dom::number_integer_t*>()) return *whole;
  if (const auto* real = value.get_ptr<const Dom::number_float_t*>()) {
    if (std::trunc(*real) == *real && std::fabs(*real) <= kExact) {
      return static_cast<std::int64_t>(*real);
    }
  }
  return std::nullopt;
}

Result<Json, JsonError> parse_clean(std::string_view text) {
  try {
    return detail::wrap(Dom::parse(text.begin(), text.end()));
  } catch (const Dom::exception& problem) {
    return JsonError{JsonError::Reason::kSyntax, problem.what()};
  }
}

}  // namespace

Result<Json, JsonError> Json::parse(std::string_view text) {
  if (std::optional<Dom> ordinary = detail::read_ordinary_json(text))
    return detail::wrap(*std::move(ordinary));
  const JsonScan scan = scan_json(text);
  if (scan.depth > kMaxJsonDepth) {
    return JsonError{JsonError::Reason::kTooDeep,
                     "nested deeper than " + std::to_string(kMaxJsonDepth) + " levels"};
  }
  if (scan.values > kMaxJsonValues) {
    return JsonError{JsonError::Reason::kTooManyValues,
                     "more than " + std::to_string(kMaxJsonValues) + " values"};
  }
  if (scan.valid_utf8 && !scan.lone_surrogate) return parse_clean(text);
  std::string repaired = repair_utf8(text);
  repair_surrogate_escapes(repaired);
  return parse_clean(repaired);
}

Json Json::boolean(bool value) { return detail::wrap(Dom(value)); }
Json Json::integer(std::int64_t value) { return detail::wrap(Dom(value)); }
Json Json::string(std::string_view value) { return detail::wrap(Dom(repair_utf8(value))); }

JsonKind Json::kind() const noexcept {
  switch (detail::dom(*this).type()) {
    case Dom::value_t::boolean:
      return JsonKind::kBoolean;
    case Dom::value_t::number_integer:
    case Dom::value_t::number_unsigned:
      return as_integer() ? JsonKind::kInteger : JsonKind::kNumber;
    case Dom::value_t::number_float:
      return JsonKind::kNumber;
    case Dom::value_t::string:
      return JsonKind::kString;
    case Dom::value_t::array:
      return JsonKind::kArray;
    case Dom::value_t::object:
      return JsonKind::kObject;
    default:
      return JsonKind::kNull;
  }
}

std::optional<bool> Json::as_boolean() const noexcept {
  const auto* value = detail::dom(*this).get_ptr<const Dom::boolean_t*>();
  return value != nullptr ? std::optional<bool>(*value) : std::nullopt;
}

std::optional<std::int64_t> Json::as_integer() const noexcept {
  return integer_of(detail::dom(*this));
}

std::optional<double> Json::as_number() const noexcept {
  const Dom& value = detail::dom(*this);
  return value.is_number() ? std::optional<double>(value.get<double>()) : std::nullopt;
}

std::optional<std::string_view> Json::as_string() const noexcept {
  const auto* value = detail::dom(*this).get_ptr<const Dom::string_t*>();
  return value != nullptr ? std::optional<std::string_view>(*value) : std::nullopt;
}

std::size_t Json::size() const noexcept {
  const Dom& value = detail::dom(*this);
  return value.is_structured() ? value.size() : 0;
}

Json Json::at(std::size_t index) const {
  const Dom& value = detail::dom(*this);
  if (!value.is_array() || index >= value.size()) return {};
  return adopt(std::shared_ptr<const void>(value_, &value[index]));
}

Json Json::find(std::string_view key) const {
  const Dom& value = detail::dom(*this);
  const auto member = value.find(key);
  if (member == value.end()) return {};
  return adopt(std::shared_ptr<const void>(value_, &*member));
}

bool Json::contains(std::string_view key) const { return detail::dom(*this).contains(key); }

std::vector<std::pair<std::string, Json>> Json::members() const {
  std::vector<std::pair<std::string, Json>> result;
  const auto* object = detail::dom(*this).get_ptr<const Dom::object_t*>();
  if (object == nullptr) return result;
  result.reserve(object->size());
  for (const auto& [name, value] : *object) {
    result.emplace_back(name, adopt(std::shared_ptr<const void>(value_, &value)));
  }
  return result;
}

std::string Json::text() const {
  JsonWriter out;
  write_json(out, *this);
  return out.take();
}

bool operator==(const Json& a, const Json& b) { return detail::dom(a) == detail::dom(b); }

Json Json::adopt(std::shared_ptr<const void> value) noexcept {
  Json json;
  json.value_ = std::move(value);
  return json;
}

namespace {

void write_dom(JsonWriter& out, const Dom& value, std::size_t depth) {
  if (depth > kMaxJsonDepth) return out.null();
  switch (value.type()) {
    case Dom::value_t::boolean:
      return out.boolean(value.get<bool>());
    case Dom::value_t::number_integer:
      return out.integer(value.get<std::int64_t>());
    case Dom::value_t::number_unsigned:
      return out.integer(value.get<std::uint64_t>());
    case Dom::value_t::number_float:
      return out.number(value.get<double>());
    case Dom::value_t::string:
      return out.string(value.get_ref<const std::string&>());
    case Dom::value_t::array:
      out.begin_array();
      for (const Dom& element : value) write_dom(out, element, depth + 1);
      return out.end_array();
    case Dom::value_t::object:
      out.begin_object();
      for (const auto& [name, member] : value.get_ref<const Dom::object_t&>()) {
        out.key(name);
        write_dom(out, member, depth + 1);
      }
      return out.end_object();
    default:
      return out.null();
  }
}

}  // namespace

void write_json(JsonWriter& out, const Json& value) { write_dom(out, detail::dom(value), 0); }

}  // namespace trend::protocol
