#include "coding/attribution/quotes.h"

#include <optional>

namespace hearsay {

std::vector<std::uint32_t> paragraphs_of(const Doc& doc) {
  std::vector<std::uint32_t> paragraphs(doc.tokens.size(), 0);
  std::uint32_t paragraph = 0;
  for (std::size_t i = 1; i < doc.tokens.size(); ++i) {
    const auto gap =
        doc.text().substr(doc.tokens.span[i - 1].end, doc.tokens.span[i].begin - doc.tokens.span[i - 1].end);
    if (gap.find('\n') != std::string_view::npos) ++paragraph;
    paragraphs[i] = paragraph;
  }
  return paragraphs;
}

std::vector<QuoteRegion> quote_regions(const Doc& doc) {
  const auto paragraphs = paragraphs_of(doc);
  std::vector<QuoteRegion> regions;
  std::optional<std::uint32_t> begin;
  const auto close = [&](std::uint32_t end, bool open_ended) {
    if (begin && end > *begin + 1) regions.push_back({{*begin, end}, paragraphs[*begin], open_ended});
    begin.reset();
  };
  for (std::uint32_t i = 0; i < doc.tokens.size(); ++i) {
    if (i > 0 && paragraphs[i] != paragraphs[i - 1]) close(i, true);
    const auto form = doc.form(TokenId(i));
    const bool straight = form == "\"" || form == "''" || form == "``";
    const bool opens =
        form == "“" || form == "«" || form == "„" || form == "``" || (straight && form != "''" && !begin);
    const bool closes = form == "”" || form == "»" || form == "''" || (straight && begin.has_value());
    if (closes && begin) {
      close(i + 1, false);
    } else if (opens) {
      close(i, false);
      begin = i;
    }
  }
  close(static_cast<std::uint32_t>(doc.tokens.size()), true);
  return regions;
}

}  // namespace hearsay
