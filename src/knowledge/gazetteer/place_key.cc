#include "knowledge/gazetteer/place_key.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include "base/utf8.h"

namespace hearsay {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kShort = {
    {{"st ", "saint"}, {"st. ", "saint"}, {"mt ", "mount"}, {"mt. ", "mount"}, {"ft ", "fort"}, {"ft. ", "fort"}}};

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// "Abéché" → "abeche"
std::string without_marks(std::string_view text) {
  if (is_ascii(text)) return lower_case(text);
  utf8proc_uint8_t* folded = nullptr;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
                                                      UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD);
  const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                 static_cast<utf8proc_ssize_t>(text.size()), &folded, options);
  if (size < 0) return lower_case(text);
  std::string out(reinterpret_cast<const char*>(folded), static_cast<std::size_t>(size));
  std::free(folded);  // NOLINT: allocated by utf8proc with malloc
  return out;
}

}  // namespace

std::string place_key(std::string_view name) {
  std::string key = without_marks(name);
  for (const auto& [abbreviation, whole] : kShort) {
    if (key.starts_with(abbreviation)) key.replace(0, abbreviation.size(), whole);
  }
  for (std::size_t at; (at = key.find("’")) != std::string::npos;) key.erase(at, std::string_view("’").size());
  std::erase_if(key, [](char c) { return c == ' ' || c == '-' || c == '\n' || c == '.' || c == '\''; });
  return key;
}

std::uint64_t hash_of_place_key(std::string_view key) {
  std::uint64_t hash = 0xCBF29CE484222325ULL;
  for (const char c : key) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  return hash;
}

}  // namespace hearsay
