// Any bytes as a file of each kind: reading must end, never throw, and give valid texts with sound spans.
#include <array>
#include <cstdint>
#include <filesystem>
#include <sstream>
#include <string>

#include "base/utf8.h"
#include "hearsay/reader.h"
#include "ingest/article_finisher.h"

namespace {

const hearsay::ArticleFinisher& finisher() {
  static const auto loaded = hearsay::ArticleFinisher::load(std::filesystem::path(HEARSAY_SOURCE_DIR) / "knowledge");
  HS_ASSERT(loaded.has_value());
  return *loaded;
}

void require_sound(const hearsay::Article& article) {
  HS_ASSERT(!article.id.empty() && !article.text.empty());
  HS_ASSERT(hearsay::is_valid_utf8(article.text));
  std::uint32_t last = 0;
  for (const hearsay::ByteSpan span : article.boilerplate) {
    HS_ASSERT(last <= span.begin && span.begin < span.end && span.end <= article.text.size());
    HS_ASSERT(hearsay::is_character_border(article.text, span.begin) &&
              hearsay::is_character_border(article.text, span.end));
    last = span.end;
  }
  if (article.dateline)
    HS_ASSERT(article.dateline->begin < article.dateline->end && article.dateline->end <= article.text.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 1) return 0;
  constexpr std::array<const char*, 4> kNames = {"in.jsonl", "in.txt", "in.md", "-"};
  std::istringstream stream(std::string(reinterpret_cast<const char*>(data) + 1, size - 1));
  hearsay::ReaderOptions options;
  options.max_record_bytes = 4000;
  hearsay::Reader reader(stream, kNames[data[0] % kNames.size()], options);
  while (auto item = reader.next()) {
    if (!*item) {
      HS_ASSERT(!item->error().message.empty() && item->error().message.find('\n') == std::string::npos);
      continue;
    }
    finisher().finish(**item);
    require_sound(**item);
  }
  return 0;
}
