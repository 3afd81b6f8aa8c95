// Percent escapes (RFC 3986 §2.1) as far as Markdown needs them.
#include "rules/text/link_path.h"

#include <algorithm>
#include <vector>

#include "rules/text/document.h"
#include "rules/text/unicode.h"

namespace trend::text {
namespace {

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool has_scheme(std::string_view destination) {
  const std::size_t colon = destination.find(':');
  if (colon == std::string_view::npos || colon < 2) return false;  // C: is a drive
  const std::string_view scheme = destination.substr(0, colon);
  return std::all_of(scheme.begin(), scheme.end(), [](char c) {
    return is_latin_letter(static_cast<unsigned char>(c)) || (c >= '0' && c <= '9') || c == '+' ||
           c == '-' || c == '.';
  });
}

/// The names of a path; "." and ".." resolved, the latter as far as there is something above.
std::vector<std::string_view> names_of(std::string_view path) {
  std::vector<std::string_view> names;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    const std::string_view name = path.substr(0, end);
    path.remove_prefix(std::min(end + 1, path.size()));
    if (name == ".." && !names.empty())
      names.pop_back();
    else if (!name.empty() && name != "." && name != "..")
      names.push_back(name);
  }
  return names;
}

}  // namespace

std::string decode_percent(std::string_view text) {
  std::string decoded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape = text[i] == '%' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 &&
                        hex_value(text[i + 2]) >= 0;
    if (!escape) {
      decoded += text[i];
      continue;
    }
    decoded += static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]));
    i += 2;
  }
  if (find_invalid_utf8(decoded) != std::string_view::npos) return std::string(text);
  return decoded;
}

LinkTarget split_destination(std::string_view destination) {
  const std::size_t hash = std::min(destination.find('#'), destination.size());
  std::string_view path = destination.substr(0, hash);
  path = path.substr(0, path.find('?'));
  const std::string_view fragment = destination.substr(std::min(hash + 1, destination.size()));
  return {decode_percent(path), decode_percent(fragment)};
}

bool is_relative_path(std::string_view destination) {
  return !destination.empty() && destination.front() != '#' && destination.front() != '/' &&
         destination.front() != '?' && !has_scheme(destination);
}

std::string encode_destination(std::string_view path) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = byte > 0x20 && byte != 0x7F &&
                       std::string_view("()<>[]\"'`%#?\\*").find(c) == std::string_view::npos;
    if (plain) {
      encoded += c;
      continue;
    }
    encoded += '%';
    encoded += kHex[byte >> 4];
    encoded += kHex[byte & 15];
  }
  return encoded;
}

std::string resolve_path(std::string_view folder, std::string_view path) {
  std::string joined(folder);
  joined += '/';
  joined += path;
  std::string clean;
  for (const std::string_view name : names_of(joined)) clean.append("/").append(name);
  return clean.empty() ? "/" : clean;
}

std::string path_from(std::string_view folder, std::string_view path) {
  const std::vector<std::string_view> from = names_of(folder);
  const std::vector<std::string_view> to = names_of(path);
  const auto parting = std::mismatch(from.begin(), from.end(), to.begin(), to.end());
  std::string way;
  const auto add = [&way](std::string_view name) {
    way.append(way.empty() ? "" : "/").append(name);
  };
  for (auto up = parting.first; up != from.end(); ++up) add("..");
  for (auto down = parting.second; down != to.end(); ++down) add(*down);
  return way.empty() ? "." : way;
}

}  // namespace trend::text
