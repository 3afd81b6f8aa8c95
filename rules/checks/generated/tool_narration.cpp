// AI023 tool-narration: a paragraph in which a model says what it is going to look up next.
#include <array>
#include <string>

#include "rules/checks/block_removal.h"
#include "rules/checks/phrases.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::generated_tool_narration {
namespace {

using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
会用搜索工具的模型一边查资料，一边交代自己要做什么：“让我继续搜索更多信息”“我需要更多关于……的信息”。这些话和文章一起被存了下来，读者先要读完十来句自言自语才见到正文。

只报告整段都是这种话的段落，而且只认固定句式。“让我们看看”“我们需要更多数据”之类的普通行文不报告，引用、列表和代码里的也不报告。

## 错误

```markdown
让我继续搜索关于端侧推理的更多信息：

我需要更具体地了解各家的技术路线。让我进一步查询：

# 端侧推理的三条路线
```

```markdown
Now let me search for more specific information about on-device inference.

# Three routes
```

## 正确

```markdown
# 端侧推理的三条路线

让我们来看第一条路线：量化。我们需要更多的内存，我需要一台更好的机器。
```

```markdown
# Three routes

Let me start with a warning: I need more memory than most.
```

## 修复

需要确认：删除这一段。
)md";

constexpr std::string_view kDocsEn = R"md(
Models with search tools say what they are about to do: “Let me search for more information”, “I need more details about …”. When such a session is saved as an article, readers find a dozen of these remarks before the text starts.

Only paragraphs that consist of such remarks are reported, and only fixed phrases count. Ordinary prose (“let us look at the first route”), quotes, lists and code are left alone.

## Fix

The fix (unsafe) deletes the paragraph.
)md";

// What the sentence opens with, then somewhere in it what a model does with its tools.
constexpr std::array<std::string_view, 20> kOpeners = {
    "让我",       "我需要",   "现在我需要", "现在让我",     "接下来我需要",
    "接下来让我", "我将为您", "我会为您",   "我来为您",     "我来搜索",
    "我将搜索",   "我先搜索", "我还需要",   "继续搜索关于", "再搜索一些",
    "我将先搜索", "首先让我", "现在我来",   "我想进一步",   "我再"};
constexpr std::array<std::string_view, 37> kActs = {
    "搜索",         "查询",         "检索",         "搜集",       "查找",       "收集更多",
    "获取更多",     "获取一些",     "更具体的信息", "更多信息",   "更多关于",   "更具体地了解",
    "更详细的信息", "更详细地了解", "了解更多关于", "进一步了解", "进一步研究", "继续了解",
    "继续研究",     "具体应用案例", "进一步调研",   "为您研究",   "为您调研",   "为您分析",
    "找一些关于",   "相关信息",     "具体信息",     "更多具体",   "先了解",     "更多细节",
    "技术细节",     "更多数据",     "为您撰写",     "相关资料",   "更多资料",   "再了解",
    "更具体了解"};
constexpr std::array<std::string_view, 12> kEnglishOpeners = {
    "let me ", "now let me ", "i need to ", "i need more ", "i'll ",         "i’ll ",
    "i will ", "now i need ", "now i'll ",  "now i’ll ",    "next, let me ", "let me also "};
constexpr std::array<std::string_view, 22> kEnglishActs = {
    "search for",       "gather more",      "gather specific",   "gather information",
    "gather data",      "look for more",    "look for specific", "find more",
    "find specific",    "find information", "more information",  "more specific information",
    "look up",          "research the",     "research this",     "look for information",
    "more details",     "gather some",      "search more",       "additional information",
    "check the latest", "fetch the"};
// "让我们…" speaks to readers, unless the tool itself is named, and what is looked for with it.
constexpr std::array<std::string_view, 9> kToolActs = {
    "搜索", "查询一下", "检索", "搜集", "获取更多", "再找一些", "继续了解", "查找更多", "收集更多"};
constexpr std::array<std::string_view, 2> kSearchActs = {"搜索", "检索"};
constexpr std::array<std::string_view, 10> kSoughtFor = {"更多", "一些", "关于", "有关", "相关",
                                                         "具体", "最新", "一下", "其他", "更详细"};
// "让我再讲一点技术细节": an author tells readers more.
constexpr std::array<std::string_view, 11> kTelling = {
    "讲", "说", "谈", "聊", "解释", "介绍", "分享", "告诉", "展示", "描述", "举"};

// Words in front of the opener.
constexpr std::array<std::string_view, 10> kLeads = {"最后，", "最后",   "接下来，", "接下来",
                                                     "现在，", "首先，", "然后，",   "另外，",
                                                     "同时，", "好的，"};
// "根据搜索到的信息，我将为您提供…" ends the search; "为了回答关于…的问题，我需要…" begins it.
constexpr std::array<std::string_view, 9> kSearches = {
    "根据搜索到的", "根据我搜集到", "根据收集的资料", "根据收集到的", "根据搜索结果",
    "基于搜索结果", "根据我收集到", "为了回答关于",   "根据我的搜索"};
constexpr std::array<std::string_view, 6> kAnnouncements = {"我将", "我现在", "现在我",
                                                            "我来", "我需要", "我会"};

/// 搜索更多资料 and the like, but not what is called by it (让我们看看这个搜索框) or done in a
/// lesson.
bool names_tool_act(std::string_view sentence) {
  for (text::Range act = find_any(sentence, kToolActs); !act.empty();
       act = find_any(sentence, kToolActs)) {
    const bool search = starts_with_any(sentence.substr(act.begin), kSearchActs) > 0;
    sentence.remove_prefix(act.end);
    if (!search || starts_with_any(sentence, kSoughtFor) > 0) return true;
  }
  return false;
}

bool narrates(std::string_view sentence) {
  sentence.remove_prefix(starts_with_any(sentence, kLeads));
  if (const std::size_t search = starts_with_any(sentence, kSearches))
    return !find_any(sentence.substr(search), kAnnouncements).empty();
  const std::size_t opener = starts_with_any(sentence, kOpeners);
  if (opener > 0) {
    if (sentence.starts_with("继续搜索") || sentence.starts_with("再搜索")) return true;
    const std::string_view rest = sentence.substr(opener);
    if (rest.starts_with("们")) return names_tool_act(rest);
    const text::Range act = find_any(rest, kActs);
    return !act.empty() && find_any(rest.substr(0, act.begin), kTelling).empty();
  }
  if (sentence.empty() || !text::is_latin_letter(static_cast<unsigned char>(sentence.front())))
    return false;
  const std::string lower = text::ascii_lower(sentence);
  return starts_with_any(lower, kEnglishOpeners) > 0 && !find_any(lower, kEnglishActs).empty();
}

constexpr std::size_t kLongest = 900;  // bytes: three long sentences

/// True when the paragraph opens with a remark and holds no more than one other sentence.
bool is_narration(std::string_view paragraph) {
  if (paragraph.size() > kLongest) return false;
  int narrating = 0;
  int others = 0;
  for (std::size_t at = 0; at < paragraph.size();) {
    at = paragraph.find_first_not_of(" \t\r\n", at);
    if (at == std::string_view::npos) break;
    const std::size_t size = first_sentence_size(paragraph.substr(at));
    const bool remark = narrates(paragraph.substr(at, size));
    if (narrating == 0 && !remark && others > 0) return false;
    ++(remark ? narrating : others);
    at += size == 0 ? 1 : size;
  }
  return narrating > 0 && others <= 1;
}

void survey(const lint::BlockContext& context, lint::Survey& survey) {
  const article::Node* node = top_paragraph(context.block);
  if (node == nullptr || node->range.size() > kLongest) return;
  if (is_narration(context.slice(node->range))) survey.push_back({node->range, 0});
}

void judge(const lint::ArticleContext& context, const lint::Surveyed& surveyed, lint::Sink& sink) {
  surveyed.for_each(0, [&](Range range) {
    const std::size_t i = block_index(context.article, range.begin);
    const auto first = static_cast<Offset>(first_sentence_size(context.slice(range)));
    sink.add(
        {.range = {range.begin, range.begin + first},
         .message =
             {"这一段是模型在交代下一步要查什么，不属于文章",
              "here a model says what it will look up next; this is not part of the article"},
         .fixes = {lint::make_fix({"删除这一段", "Delete the paragraph"}, lint::FixSafety::kUnsafe,
                                  {{block_removal(context.article, i), ""}})},
         .unnecessary = true});
  });
}

constexpr std::string_view kSilences[] = {"AI001", "ST024"};

constexpr auto kWords = joined(kOpeners, kSearches, kEnglishOpeners);

}  // namespace

extern const lint::Rule kRule = {
    .id = "AI023",
    .name = "tool-narration",
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "模型交代自己下一步要查什么",
    .summary_en = "a model says what it will look up next",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .concerns = lint::concern::kEnd | lint::concern::kBeside,
    .words = kWords,
    .survey = survey,
    .judge = judge,
};

}  // namespace trend::checks::generated_tool_narration
