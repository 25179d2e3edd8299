#include "language/analysis/lemmatiser.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/utf8.h"
#include "language/analysis/word_features.h"

namespace hearsay {
namespace {

constexpr std::size_t kLongestEnding = 6;

std::string lowered(std::string_view form) {
  std::string out;
  for (std::size_t at = 0; at < form.size();) {
    const CodePoint c = decode_utf8(form, at);
    append_utf8(out, model_lower(c.value));
    at += c.size;
  }
  return out;
}

}  // namespace

Result<Lemmatiser::Table> Lemmatiser::load_table(const WeightFile& file, const char* keys, const char* scripts,
                                                 std::size_t count) {
  const auto key_column = file.tensor<std::uint32_t>(keys, {0});
  if (!key_column) return key_column.error();
  const auto script_column = file.tensor<std::uint32_t>(scripts, {static_cast<std::uint32_t>(key_column->size())});
  if (!script_column) return script_column.error();
  for (const std::uint32_t script : *script_column) {
    if (script >= count) return Error{ErrorCode::damaged, "damaged weight file: no such lemma script", file.path()};
  }
  return Table{*key_column, *script_column};
}

Result<Lemmatiser> Lemmatiser::load(const WeightFile& file) {
  Lemmatiser out;
  const auto list = file.value("lemma.scripts");
  if (!list) return list.error();
  std::string_view left = *list;
  while (!left.empty()) {
    const std::size_t end = std::min(left.find('\n'), left.size());
    std::string_view line = left.substr(0, end);
    left.remove_prefix(std::min(end + 1, left.size()));
    if (line.starts_with('=')) {
      out.scripts_.push_back({true, false, 0, line.substr(1)});
      continue;
    }
    const std::size_t colon = line.find(':');
    std::size_t cut = 0;
    if (colon == std::string_view::npos || colon < 2 || (line[0] != 'K' && line[0] != 'L') ||
        std::from_chars(line.data() + 1, line.data() + colon, cut).ptr != line.data() + colon) {
      return Error{ErrorCode::damaged, "damaged weight file: lemma script '" + std::string(line) + "'", file.path()};
    }
    out.scripts_.push_back({false, line[0] == 'L', cut, line.substr(colon + 1)});
  }
  auto forms = load_table(file, "lemma.forms", "lemma.form_scripts", out.scripts_.size());
  if (!forms) return forms.error();
  auto suffixes = load_table(file, "lemma.suffixes", "lemma.suffix_scripts", out.scripts_.size());
  if (!suffixes) return suffixes.error();
  out.forms_ = *forms;
  out.suffixes_ = *suffixes;
  return out;
}

const std::uint32_t* Lemmatiser::Table::find(std::uint32_t key) const {
  const auto found = std::lower_bound(keys.begin(), keys.end(), key);
  return found != keys.end() && *found == key ? &scripts[static_cast<std::size_t>(found - keys.begin())] : nullptr;
}

const Lemmatiser::Script* Lemmatiser::script(std::string_view form, std::uint8_t upos, std::uint8_t xpos) const {
  std::array<std::size_t, kMostCodePoints + 1> starts{};
  std::size_t count = 0;
  std::string low;
  for (std::size_t at = 0; at < form.size() && count < kMostCodePoints;) {
    const CodePoint c = decode_utf8(form, at);
    starts[count++] = low.size();
    append_utf8(low, model_lower(straight_quote(c.value)));
    at += c.size;
  }
  starts[count] = low.size();
  const std::array<char, 2> tags{static_cast<char>(upos), static_cast<char>(xpos)};
  if (const auto* found = forms_.find(fnv1a(low, fnv1a({tags.data(), 2})))) return &scripts_[*found];
  const std::array<char, 2> ending{static_cast<char>(255), static_cast<char>(xpos)};
  const std::uint32_t start = fnv1a({ending.data(), 2});
  for (std::size_t n = std::min(count, kLongestEnding) + 1; n-- > 0;) {
    const std::string_view suffix = std::string_view(low).substr(starts[count - n]);
    if (const auto* found = suffixes_.find(fnv1a(suffix, start))) return &scripts_[*found];
  }
  return nullptr;
}

std::string Lemmatiser::lemma(std::string_view form, std::uint8_t upos, std::uint8_t xpos) const {
  const Script* rule = script(form, upos, xpos);
  if (rule == nullptr) return std::string(form);
  if (rule->whole) return std::string(rule->ending);
  std::string base = rule->lower ? lowered(form) : std::string(form);
  for (std::size_t i = 0; i < rule->cut; ++i) {
    if (base.empty()) return std::string(form);
    std::size_t at = base.size() - 1;
    while (at > 0 && !is_character_border(base, at)) --at;
    base.resize(at);
  }
  base += rule->ending;
  return base.empty() ? std::string(form) : base;
}

}  // namespace hearsay
