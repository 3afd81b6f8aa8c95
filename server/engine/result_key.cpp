// Values are written one behind the other, each with its length where it has one, so that no two
// settings give the same bytes. A new field of lint::Settings does not compile until it is here.
#include "server/engine/result_key.h"

#include <map>
#include <string>

#include "server/engine/markdownlint_config.h"
#include "server/engine/packed.h"

namespace trend::engine {
namespace {

class SettingsWriter {
 public:
  void add(const lint::Settings& settings) {
    const auto& [profile, select, select_only, ignore, severities, fix_safety, fixes_off, options,
                 today] = settings;
    add(profile);
    add(select);
    add(select_only);
    add(ignore);
    add(severities);
    add(fix_safety);
    add(fixes_off);
    add(options);
    add(today.valid);
  }
  void add(const ConfigValue& value) {
    add(value.kind);
    add(value.flag);
    out_.number(static_cast<std::uint64_t>(value.integer));
    out_.text(value.text);
    out_.number(value.keys.size());
    for (const ConfigKey& key : value.keys) out_.text(key.name);
    out_.number(value.items.size());
    for (const ConfigValue& item : value.items) add(item);
  }
  void add(bool flag) { out_.number(flag ? 1 : 0); }

  Digest digest() const { return digest_of(out_.bytes()); }

 private:
  template <class Enum>
  requires std::is_enum_v<Enum>
  void add(Enum value) { out_.number(static_cast<std::uint64_t>(value)); }
  void add(const std::string& text) { out_.text(text); }
  void add(const std::vector<std::string>& texts) {
    out_.number(texts.size());
    for (const std::string& text : texts) add(text);
  }
  void add(const lint::OptionValue& value) { add(value.texts); }
  void add(const lint::RuleOptions& options) { add(options.configured()); }
  template <class Value>
  void add(const std::map<std::string, Value, std::less<>>& values) {
    out_.number(values.size());
    for (const auto& [name, value] : values) {
      add(name);
      add(value);
    }
  }

  PackedWriter out_;
};

}  // namespace

Digest settings_digest(const DocumentSettings& settings) {
  SettingsWriter writer;
  writer.add(settings.configured != nullptr ? *settings.configured : *settings.lint);
  // Its keys come again below the comments of an article (with_comments).
  writer.add(settings.markdownlint != nullptr);
  if (settings.markdownlint != nullptr) writer.add(settings.markdownlint->keys);
  return writer.digest();
}

Digest result_key(const Digest& settings, std::string_view folder, std::string_view file_name,
                  std::string_view bytes) {
  PackedWriter key;
  key.digest(settings);
  key.text(folder);
  key.text(file_name);
  key.number(bytes.size());
  key.digest(digest_of(bytes));
  return digest_of(key.bytes());
}

}  // namespace trend::engine
