// Which titles open or close an article, and which only contain such a word.
#include "rules/checks/section_words.h"

#include <doctest/doctest.h>

using trend::checks::section_role;
using trend::checks::SectionRole;

TEST_CASE("opening sections") {
  for (const char* title : {"引言", "前言：为什么是现在", "摘要", "🚀 导读", "Introduction",
                            "Executive Summary", "背景与动机", "導讀", "緒論"})
    CHECK_MESSAGE(section_role(title) == SectionRole::kOpening, title);
}

TEST_CASE("closing sections") {
  for (const char* title :
       {"结语", "总结与展望", "全文总结", "参考文献", "附录 A", "📚 参考资料", "Conclusion",
        "Appendix B", "FAQ", "结论（2025）", "結語", "參考資料", "後記", "附錄 B"})
    CHECK_MESSAGE(section_role(title) == SectionRole::kClosing, title);
}

TEST_CASE("body sections that merely contain such a word") {
  for (const char* title : {"背景噪声消除技术", "参考架构", "自动摘要模型", "更多 AI 工具",
                            "最后一公里的算力", "Introductions to agents", "算力", ""})
    CHECK_MESSAGE(section_role(title) == SectionRole::kBody, title);
}
