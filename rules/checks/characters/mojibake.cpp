// TX009 mojibake: text that was read with the wrong encoding and saved like that.
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "rules/checks/odd_characters.h"
#include "rules/lint/rule.h"
#include "rules/text/document.h"
#include "rules/text/unicode.h"

namespace trend::checks::characters_mojibake {
namespace {

using text::CodePoint;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
文字用错误的编码读过又存了下来：UTF-8 被当成 Windows-1252（`ä¸­æ–‡`、`donâ€™t`），被当成 GBK（`锛`、`銆`、`鈥`），或者坏了两次的“锟斤拷锟斤拷”。

读者看到的是一串没有意义的字母或生僻字。这样的一段会引出许多别的问题，这里只报告原因。

代码里的不报告；“锟斤拷”只提到一次也不报告，那多半是在谈论乱码。

## 正确

```markdown
中文排版的著名笑话是锟斤拷。
```

## 错误

```markdown
- [ä¸­æ–‡æŽ’ç‰ˆ](https://example.org/)
```

## 修复

供选择：Windows-1252 的乱码可以还原成原来的文字，前提是没有字节丢失。其余情形要用正确的编码重新读取原文。
)md";

constexpr std::string_view kDocsEn = R"md(
The text was read with the wrong encoding and saved like that: UTF-8 taken for Windows-1252 (`ä¸­æ–‡`, `donâ€™t`) or for GBK (`锛`, `銆`, `鈥`), or damaged twice (“锟斤拷锟斤拷”).

Readers see meaningless letters or rare characters. Such a passage gives rise to many other findings; only the cause is reported.

Code is left alone, and so is a single “锟斤拷”, which is most likely a word about garbled text.

## Fix

The fix (pick) restores text that was taken for Windows-1252, if no byte was lost. Else the source has to be read again with the right encoding.
)md";

/// What Windows-1252 has in 0x80–0x9F; 0 where it has nothing.
constexpr char16_t kUpper[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                 0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
constexpr int kNoByte = -1;
constexpr int kLostByte = 0x100;  ///< U+FFFD where Windows-1252 had nothing

/// The byte of 0x80–0xFF that became `c`.
int byte_of(char32_t c) {
  if (c >= 0x80 && c <= 0xFF) return static_cast<int>(c);
  if (c == 0xFFFD) return kLostByte;
  for (int i = 0; i < 32; ++i)
    if (kUpper[i] == c && c != 0) return 0x80 + i;
  return kNoByte;
}

bool continues(int byte) { return byte == kLostByte || (byte >= 0x80 && byte < 0xC0); }

/// A run of characters that were bytes, and what it says if it can still be read.
struct Garbled {
  Range range;
  std::string decoded;  ///< empty when bytes were lost
};

/// Whether `bytes` hold a character of three bytes, or é and its like (0xC3) within a word.
bool was_utf8(const std::vector<int>& bytes, bool in_word) {
  for (std::size_t i = 0; i + 1 < bytes.size(); ++i) {
    if (!continues(bytes[i + 1])) continue;
    const bool three =
        bytes[i] >= 0xE2 && bytes[i] <= 0xEF && i + 2 < bytes.size() && continues(bytes[i + 2]);
    if (three || (in_word && bytes[i] == 0xC3 && bytes.size() == 2)) return true;
  }
  return false;
}

std::string decode_bytes(const std::vector<int>& bytes) {
  std::string result;
  for (const int byte : bytes) {
    if (byte == kLostByte) return "";
    result += static_cast<char>(byte);
  }
  return text::find_invalid_utf8(result) == std::string_view::npos ? result : "";
}

std::vector<Garbled> find_latin(std::string_view text) {
  std::vector<Garbled> found;
  for (Offset i = 0; i < text.size();) {
    if (static_cast<unsigned char>(text[i]) < 0xC2 || static_cast<unsigned char>(text[i]) > 0xCB) {
      ++i;  // every lead byte became a letter of Latin-1: U+00C2 and above
      continue;
    }
    const Offset begin = i;
    std::vector<int> bytes;
    for (CodePoint c = text::decode(text, i); c.size > 0; c = text::decode(text, i)) {
      const int byte = c.value < 0x80 ? kNoByte : byte_of(c.value);
      if (byte == kNoByte) break;
      bytes.push_back(byte);
      i += c.size;
    }
    if (i == begin) {
      i += text::decode(text, i).size;
      continue;
    }
    const bool in_word = text::is_latin_letter(text::decode_before(text, begin).value);
    if (was_utf8(bytes, in_word)) found.push_back({{begin, i}, decode_bytes(bytes)});
  }
  return found;
}

std::vector<Garbled> find_han(std::string_view text) {
  std::vector<Garbled> found;
  // ，。and “ as GBK: 锛 銆 鈥. One alone may be a chemical element or a name.
  for (std::string_view sign : {"锛", "銆", "鈥", "锟斤拷锟"})
    for (std::size_t at = text.find(sign); at != std::string_view::npos;
         at = text.find(sign, at + sign.size()))
      found.push_back({{static_cast<Offset>(at), static_cast<Offset>(at + sign.size())}, ""});
  const bool twice_damaged = text.find("锟斤拷锟") != std::string_view::npos;
  if (found.size() < 2 && !twice_damaged) found.clear();
  return found;
}

void report(const std::vector<Garbled>& found, std::string_view encoding, lint::Sink& sink) {
  if (found.empty()) return;
  lint::Finding finding;
  finding.range = found.front().range;
  bool readable = true;
  std::vector<text::Edit> edits;
  for (const Garbled& garbled : found) {
    finding.range.begin = std::min(finding.range.begin, garbled.range.begin);
    finding.range.end = std::max(finding.range.end, garbled.range.end);
    readable = readable && !garbled.decoded.empty();
    edits.push_back({garbled.range, garbled.decoded});
  }
  finding.message = {fmt::format("乱码：UTF-8 的文字被当成 {} 读取", encoding),
                     fmt::format("garbled text: UTF-8 was read as {}", encoding)};
  if (readable)
    finding.fixes.push_back(lint::make_fix({"还原乱码", "Restore the garbled text"},
                                           lint::FixSafety::kPick, std::move(edits)));
  sink.add(std::move(finding));
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  const auto outside_code = [&](std::vector<Garbled> found) {
    std::erase_if(found, [&](const Garbled& g) { return in_code(context.block, g.range.begin); });
    return found;
  };
  report(outside_code(find_latin(context.text)), "Windows-1252", sink);
  report(outside_code(find_han(context.text)), "GBK", sink);
}

constexpr std::string_view kSilences[] = {"TX003", "TX004", "TX006", "TX007", "TX012", "ZH"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "TX009",
    .name = "mojibake",
    .severity = lint::Severity::kError,
    .fix = lint::FixKind::kPick,
    .summary_zh = "乱码：文字用错误的编码读过",
    .summary_en = "garbled text: it was read with the wrong encoding",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .needs = "ÃâãäåæçèéêëìíîïÂ锛銆鈥锟",
    .check_block = check_block,
};

}  // namespace trend::checks::characters_mojibake
