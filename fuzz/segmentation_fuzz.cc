// Any bytes, made valid UTF-8, through the first stage: every character must lie in one token or be white space.
#include <cstdint>
#include <filesystem>
#include <string>

#include "base/utf8.h"
#include "doc/check.h"
#include "language/segmentation/segmenter.h"

namespace {

using hearsay::ByteSpan;

const hearsay::Segmenter& segmenter() {
  static const auto loaded = hearsay::Segmenter::load(std::filesystem::path(HEARSAY_SOURCE_DIR) / "knowledge",
                                                      std::filesystem::path(HEARSAY_SOURCE_DIR) / "models");
  HS_ASSERT(loaded.has_value());
  return *loaded;
}

void require_white_space(std::string_view s) {
  for (std::size_t p = 0; p < s.size();) {
    const hearsay::Character c = hearsay::character_at(s, p);
    HS_ASSERT(c.space());
    p += c.size;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  hearsay::Article article;
  article.text = hearsay::repair_utf8({reinterpret_cast<const char*>(data) + 2, size - 2}).text;
  // The first two bytes choose a stretch of boilerplate.
  std::size_t begin = article.text.size() * data[0] / 256;
  std::size_t end = std::min(article.text.size(), begin + data[1]);
  while (!hearsay::is_character_border(article.text, begin)) --begin;
  while (!hearsay::is_character_border(article.text, end)) ++end;
  if (begin < end) article.boilerplate.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  hearsay::Doc doc(std::move(article));
  segmenter().run(doc);
  HS_ASSERT(hearsay::check(doc).has_value());
  std::uint32_t at = 0;
  for (const ByteSpan span : doc.tokens.span) {
    require_white_space(doc.text().substr(at, span.begin - at));
    at = span.end;
  }
  require_white_space(doc.text().substr(at));
  return 0;
}
