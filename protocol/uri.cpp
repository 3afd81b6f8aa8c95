// URI parsing for the file scheme: split, percent-decode, canonicalise, encode.
#include "protocol/uri.h"

#include <algorithm>
#include <vector>

namespace trend::protocol {
namespace {

constexpr std::string_view kScheme = "file:";

bool is_letter(char c) noexcept { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_unreserved(char c) noexcept {
  return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
}

char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
char upper(char c) noexcept { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

std::string to_lower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), lower);
  return result;
}

int hex_value(char c) noexcept {
  if (c >= '0' && c <= '9') return c - '0';
  if (lower(c) >= 'a' && lower(c) <= 'f') return lower(c) - 'a' + 10;
  return -1;
}

std::string percent_decode(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size()) {
      const int high = hex_value(text[i + 1]);
      const int low = hex_value(text[i + 2]);
      if (high >= 0 && low >= 0) {
        result += static_cast<char>(high * 16 + low);
        i += 2;
        continue;
      }
    }
    result += text[i];
  }
  return result;
}

std::string percent_encode(std::string_view path) {
  static constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string result;
  result.reserve(path.size());
  for (const char c : path) {
    if (is_unreserved(c) || c == '/') {
      result += c;
      continue;
    }
    const auto code = static_cast<unsigned char>(c);
    result += '%';
    result += kHex[code >> 4U];
    result += kHex[code & 0xFU];
  }
  return result;
}

// `/c:` or `/C:` at the front of a decoded path, followed by a slash or the end.
bool has_drive(std::string_view path) noexcept {
  return path.size() >= 3 && path[0] == '/' && is_letter(path[1]) && path[2] == ':' &&
         (path.size() == 3 || path[3] == '/');
}

struct FileUri {
  std::string host;  // lower case; empty for this machine
  std::string path;  // decoded, begins with a slash
};

std::optional<FileUri> split(std::string_view uri) {
  if (to_lower(uri.substr(0, kScheme.size())) != kScheme) return std::nullopt;
  uri.remove_prefix(kScheme.size());
  uri = uri.substr(0, uri.find_first_of("?#"));
  FileUri parts;
  if (uri.substr(0, 2) == "//") {
    uri.remove_prefix(2);
    const auto slash = std::min(uri.find('/'), uri.size());
    parts.host = to_lower(percent_decode(uri.substr(0, slash)));
    uri.remove_prefix(slash);
    if (parts.host == "localhost") parts.host.clear();
  }
  parts.path = percent_decode(uri);
  if (parts.path.empty() || parts.path.front() != '/') return std::nullopt;
  return parts;
}

// RFC 3986, section 5.2.4, on a path that begins with a slash.
std::string remove_dot_segments(std::string_view path) {
  std::vector<std::string_view> kept;
  bool ends_in_slash = false;
  while (!path.empty()) {
    path.remove_prefix(1);  // the slash
    const auto end = std::min(path.find('/'), path.size());
    const std::string_view segment = path.substr(0, end);
    path.remove_prefix(end);
    ends_in_slash = segment == "." || segment == ".." || (segment.empty() && path.empty());
    if (segment == "..") {
      if (!kept.empty()) kept.pop_back();
    } else if (segment != "." && !ends_in_slash) {
      kept.push_back(segment);
    }
  }
  std::string result;
  for (const std::string_view segment : kept) result.append(1, '/').append(segment);
  if (ends_in_slash) result += '/';
  return result;
}

}  // namespace

std::optional<std::string> uri_to_path(std::string_view uri, PathStyle style) {
  const auto parts = split(uri);
  if (!parts || parts->path.find('\0') != std::string::npos) return std::nullopt;
  std::string path = parts->path;
  if (style == PathStyle::kPosix) {
    if (!parts->host.empty()) return std::nullopt;
    return path;
  }
  if (!parts->host.empty()) {
    path.insert(0, "//" + parts->host);
  } else if (has_drive(path)) {
    path.erase(0, 1);
    path[0] = upper(path[0]);
    if (path.size() == 2) path += '/';
  }
  std::replace(path.begin(), path.end(), '/', '\\');
  return path;
}

std::string path_to_uri(std::string_view path, PathStyle style) {
  if (style == PathStyle::kPosix) return "file://" + percent_encode(path);
  std::string slashed(path);
  std::replace(slashed.begin(), slashed.end(), '\\', '/');
  if (slashed.rfind("//", 0) == 0) {
    const auto end = std::min(slashed.find('/', 2), slashed.size());
    return "file:" + slashed.substr(0, end) + percent_encode(std::string_view(slashed).substr(end));
  }
  if (slashed.empty() || slashed.front() != '/') slashed.insert(0, 1, '/');
  if (!has_drive(slashed)) return "file://" + percent_encode(slashed);
  return std::string("file:///") + slashed[1] + ':' +
         percent_encode(std::string_view(slashed).substr(3));
}

std::string uri_key(std::string_view uri) {
  auto parts = split(uri);
  if (!parts) return std::string(uri);
  std::string path = remove_dot_segments(parts->path);
  if (has_drive(path)) path[1] = upper(path[1]);
  return "file://" + percent_encode(parts->host) + percent_encode(path);
}

}  // namespace trend::protocol
