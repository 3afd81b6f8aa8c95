// The keys of a configuration with one sentence each: read by the validator and the schema.
#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "rules/lint/settings.h"

namespace trend::engine {

struct ConfigKeySpec {
  std::string_view name;
  std::string_view zh;
  std::string_view en;
};

/// Keys at the top of a configuration.
inline constexpr std::array<ConfigKeySpec, 11> kConfigKeys = {{
    {"extends", "以哪些配置为基础：相对本文件的路径，或规则集名",
     "What this builds on: paths relative to this file, or a profile"},
    {"profile", "规则集", "The set of rules to start from"},
    {"select", "只启用这些规则：编号、名称、编号前缀或 ALL",
     "Run only these rules: ids, names, id prefixes or ALL"},
    {"extend-select", "另外启用的规则", "Rules to run in addition"},
    {"ignore", "停用的规则", "Rules not to run"},
    {"fail-on", "从哪个级别起命令行以 1 退出",
     "The severity from which the command line exits with 1"},
    {"lang", "提示语言", "The language of messages"},
    {"rule-docs",
     "规则说明网站（由 --site 生成）的网址；写了它，编辑器和报告里的规则编号就链接过去",
     "The address of a site of rules (made by --site), to which rule ids in editors and reports "
     "then link"},
    {"exclude", "遍历文件夹时跳过的文件，写法同 .gitignore",
     "Files to skip when folders are walked, written as in .gitignore"},
    {"overrides", "对部分文件另作规定", "Different settings for some files"},
    {"rules", "各条规则的级别与选项", "Severity and options of single rules"},
}};

/// Keys of one entry of `overrides`.
inline constexpr std::array<ConfigKeySpec, 6> kOverrideKeys = {{
    {"files", "适用的文件，写法同 .gitignore", "The files concerned, written as in .gitignore"},
    {"profile", "规则集", "The set of rules to start from"},
    {"select", "只启用这些规则", "Run only these rules"},
    {"extend-select", "另外启用的规则", "Rules to run in addition"},
    {"ignore", "停用的规则", "Rules not to run"},
    {"rules", "各条规则的级别与选项", "Severity and options of single rules"},
}};

/// Keys of one rule besides its own options.
inline constexpr std::array<ConfigKeySpec, 2> kRuleKeys = {{
    {"severity", "级别，off 为停用", "Severity; off does not run the rule"},
    {"fix", "修复的类别，off 为不提供修复", "Class of its fixes; off offers none"},
}};

/// Values of single keys, in the order in which messages list them.
inline constexpr std::span<const std::string_view> kProfiles = lint::kProfileNames;
inline constexpr std::array<std::string_view, 3> kFailOn = {"error", "warning", "info"};
inline constexpr std::array<std::string_view, 2> kLanguages = {"zh", "en"};
inline constexpr std::array<std::string_view, 5> kSeverities = {"off", "error", "warning", "info",
                                                                "hint"};
inline constexpr std::array<std::string_view, 3> kFixClasses = {"safe", "unsafe", "off"};

/// The name nearest to a misspelt one (at most three edits, fewer for short words), or empty.
std::string_view nearest_name(std::string_view misspelt, std::span<const std::string_view> names);

/// The names of a table of keys.
std::vector<std::string_view> names_of(std::span<const ConfigKeySpec> keys);

}  // namespace trend::engine
