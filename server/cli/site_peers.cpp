// Names from the documentation of zhlint 0.8, autocorrect 2.14, remark-lint 10 and textlint.
#include "server/cli/site_peers.h"

#include <algorithm>
#include <cstdio>

#include "rules/lint/markdownlint.h"

namespace trend::cli {
namespace {

constexpr PeerRule kZhlint[] = {
    {"halfwidthPunctuation", "ZH012 ZH013"},
    {"fullwidthPunctuation", "ZH010 ZH011"},
    {"unifiedPunctuation", "ZH015 ZH022"},
    {"spaceBetweenHalfwidthContent", "WS005"},
    {"noSpaceBetweenFullwidthContent", "ZH005"},
    {"spaceBetweenMixedwidthContent", "ZH001 ZH002"},
    {"noSpaceBeforePauseOrStop", "ZH006"},
    {"spaceAfterHalfwidthPauseOrStop", "ZH013"},
    {"noSpaceAfterFullwidthPauseOrStop", "ZH006"},
    {"spaceOutsideHalfwidthQuotation", "ZH006"},
    {"noSpaceOutsideFullwidthQuotation", "ZH006"},
    {"noSpaceInsideQuotation", "ZH007"},
    {"spaceOutsideHalfwidthBracket", "ZH006"},
    {"noSpaceOutsideFullwidthBracket", "ZH006"},
    {"noSpaceInsideBracket", "ZH007"},
    {"spaceOutsideCode", "ZH003"},
    {"noSpaceInsideHyperMark", "IN001"},
    {"trimSpace", "WS001"},
};

constexpr PeerRule kAutocorrect[] = {
    {"space-word", "ZH001 ZH002"},
    {"space-punctuation", "ZH006"},
    {"space-bracket", "ZH012"},
    {"space-backticks", "ZH003"},
    {"fullwidth", "ZH010 ZH011 ZH012"},
    {"no-space-fullwidth", "ZH006"},
    {"no-space-fullwidth-quote", "ZH006"},
    {"halfwidth-word", "ZH026"},
    {"halfwidth-punctuation", "ZH013"},
    {"spellcheck", "ZH031"},
};

constexpr PeerRule kRemark[] = {
    {"blockquote-indentation", "WS009"},
    {"checkbox-character-style", "LS019"},
    {"correct-media-syntax", "LK004"},
    {"emphasis-marker", "IN005"},
    {"fenced-code-flag", "CB006"},
    {"fenced-code-marker", "CB008"},
    {"final-newline", "WS004"},
    {"hard-break-spaces", "WS001"},
    {"heading-increment", "ST003"},
    {"heading-style", "ST007"},
    {"linebreak-style", "TX014"},
    {"list-item-content-indent", "LS012"},
    {"list-item-spacing", "LS011"},
    {"maximum-heading-length", "ST020"},
    {"maximum-line-length", "WS006"},
    {"no-consecutive-blank-lines", "WS003"},
    {"no-duplicate-definitions", "LK008"},
    {"no-duplicate-headings-in-section", "ST013"},
    {"no-emphasis-as-heading", "ST012 ST027"},
    {"no-empty-url", "LK003"},
    {"no-heading-content-indent", "ST005"},
    {"no-heading-indent", "ST006"},
    {"no-heading-punctuation", "ST010"},
    {"no-hidden-table-cell", "TB003"},
    {"no-html", "IN009"},
    {"no-literal-urls", "LK010"},
    {"no-missing-blank-lines", "ST026 TB007 CB010"},
    {"no-multiple-toplevel-headings", "ST002"},
    {"no-shell-dollars", "CB012"},
    {"no-table-indentation", "TB017"},
    {"no-tabs", "WS002"},
    {"no-undefined-references", "LK006 LK017"},
    {"no-unused-definitions", "LK007"},
    {"ordered-list-marker-value", "LS001"},
    {"rule-style", "WS007"},
    {"strong-marker", "IN005"},
    {"table-pipe-alignment", "TB009"},
    {"table-pipes", "TB008"},
    {"unordered-list-marker-style", "LS006"},
};

constexpr PeerRule kTextlint[] = {
    {"no-ai-emphasis-patterns", "ST011"},
    {"no-ai-hype-expressions", "AI019"},
    {"no-invalid-control-character", "TX005 TX006"},
    {"no-nfd", "TX013"},
    {"no-unmatched-pair", "ZH016"},
    {"no-zero-width-spaces", "TX004"},
    {"sentence-length", "ZH033"},
};

constexpr Peer kPeers[] = {
    {"zhlint", kZhlint},
    {"autocorrect", kAutocorrect},
    {"remark-lint", kRemark},
    {"textlint", kTextlint},
};

}  // namespace

std::span<const Peer> all_peers() { return kPeers; }

std::vector<std::string_view> ids_in(std::string_view ids) {
  std::vector<std::string_view> list;
  while (!ids.empty()) {
    const std::size_t end = std::min(ids.find(' '), ids.size());
    list.push_back(ids.substr(0, end));
    ids.remove_prefix(std::min(end + 1, ids.size()));
  }
  return list;
}

std::vector<std::string> markdownlint_ids() {
  std::vector<std::string> ids;
  for (unsigned number = 1; number < 100; ++number) {
    char id[8];
    std::snprintf(id, sizeof id, "MD%03u", number);
    if (!lint::rules_of_markdownlint(id).empty()) ids.emplace_back(id);
  }
  return ids;
}

std::vector<std::string> markdownlint_ids_of(std::string_view ours) {
  std::vector<std::string> ids = markdownlint_ids();
  std::erase_if(ids, [&](const std::string& id) {
    const std::vector<std::string> known = lint::rules_of_markdownlint(id);
    return std::find(known.begin(), known.end(), ours) == known.end();
  });
  return ids;
}

std::vector<std::string> peer_names_of(std::string_view ours) {
  std::vector<std::string> names;
  for (const Peer& peer : kPeers) {
    for (const PeerRule& rule : peer.rules) {
      const std::vector<std::string_view> ids = ids_in(rule.ours);
      if (std::find(ids.begin(), ids.end(), ours) != ids.end())
        names.push_back(std::string(peer.name) + ": " + std::string(rule.name));
    }
  }
  return names;
}

}  // namespace trend::cli
