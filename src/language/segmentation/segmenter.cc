#include "language/segmentation/segmenter.h"

#include <algorithm>

#include "base/utf8.h"
#include "language/segmentation/line_layout.h"
#include "language/segmentation/sentence_splitter.h"
#include "language/segmentation/word_scanner.h"

namespace hearsay {

namespace {

bool is_lower_ascii(std::string_view form) {
  return std::none_of(form.begin(), form.end(),
                      [](char c) { return static_cast<unsigned char>(c) >= 0x80 || (c >= 'A' && c <= 'Z'); });
}

// The form in lower case: itself where it already is, else a copy in the Doc's arena.
std::string_view lower_form(Doc& doc, std::string_view form) {
  if (is_lower_ascii(form)) return form;
  const std::string lower = lower_case(form);
  return lower == form ? form : doc.keep(lower);
}

// "etc." at the end of a sentence is two tokens.
bool parts_with_stop(const TokenRow& row, std::size_t last) {
  return row.classes[last] == TokenClass::abbreviation && row.pieces[last].span.size() > 1;
}

// What is kept apart from the report's own sentences and never coded.
std::vector<ByteSpan> uncoded_spans(const Article& article) {
  std::vector<ByteSpan> spans = article.boilerplate;
  if (article.dateline) spans.push_back(*article.dateline);
  std::sort(spans.begin(), spans.end());
  return spans;
}

void add_sentences(Doc& doc, const TokenRow& row, const std::vector<ByteSpan>& borders,
                   const std::vector<std::size_t>& ends) {
  auto& tokens = doc.tokens;
  std::size_t begin = 0;
  for (const std::size_t end : ends) {
    const auto first = static_cast<std::uint32_t>(tokens.size());
    for (std::size_t i = begin; i < end; ++i) {
      ByteSpan span = row.pieces[i].span;
      std::string_view lower = row.lower[i];
      const bool stop = i + 1 == end && parts_with_stop(row, i);
      if (stop) {
        --span.end;
        lower.remove_suffix(1);
      }
      tokens.span.push_back(span);
      tokens.joined.push_back(row.pieces[i].joined);
      tokens.lower.push_back(lower);
      if (stop) {
        tokens.span.push_back({span.end, span.end + 1});
        tokens.joined.push_back(false);
        tokens.lower.push_back(row.text.substr(span.end, 1));
      }
    }
    Sentence sentence;
    sentence.tokens = {first, static_cast<std::uint32_t>(tokens.size())};
    sentence.span = doc.span_of(sentence.tokens);
    sentence.coded =
        std::none_of(borders.begin(), borders.end(), [&](ByteSpan b) { return b.contains(sentence.span); });
    doc.sentences.push_back(sentence);
    begin = end;
  }
}

}  // namespace

Result<Segmenter> Segmenter::load_without_model(const std::filesystem::path& knowledge) {
  auto forms = WordForms::load(knowledge / "language" / "en");
  if (!forms) return forms.error();
  return Segmenter(std::move(*forms));
}

Result<Segmenter> Segmenter::load(const std::filesystem::path& knowledge, const std::filesystem::path& models) {
  auto segmenter = load_without_model(knowledge);
  if (!segmenter) return segmenter;
  auto model = FeatureWeights::load(models / "en" / "sentences.tsv");
  if (!model) return model.error();
  segmenter->model_ = std::move(*model);
  return segmenter;
}

TokenRow Segmenter::tokenise(Doc& doc) const {
  TokenRow row;
  row.text = doc.text();
  row.caseless = is_caseless(row.text);
  row.wrapped = is_wrapped(row.text);
  WordScanner scanner(forms_, row.text);
  scanner.set_caseless(row.caseless);
  const std::size_t guess = row.text.size() / 4;
  row.pieces.reserve(guess);
  row.gaps.reserve(guess);
  const auto size = static_cast<std::uint32_t>(row.text.size());
  std::uint32_t last = 0;
  for (std::uint32_t p = 0; p < size;) {
    const Character c = character_at(row.text, p);
    if (c.space()) {
      p += c.size;
      continue;
    }
    std::uint32_t end = p + c.size;
    for (Character next = character_at(row.text, end); end < size && !next.space(); next = character_at(row.text, end))
      end += next.size;
    const Gap gap = classify_gap(row.text.substr(last, p - last));
    if (gap == Gap::paragraph) scanner.begin_paragraph();
    scanner.scan(p, end, row.pieces);
    row.gaps.push_back(gap);
    row.gaps.resize(row.pieces.size(), Gap::none);
    last = p = end;
  }
  row.classes.reserve(row.size());
  row.lower.reserve(row.size());
  for (const Piece& piece : row.pieces) {
    const auto form = piece.span.of(row.text);
    const auto lower = lower_form(doc, form);
    row.classes.push_back(classify_token(form));
    row.lower.push_back(lower);
    if (row.classes.back() != TokenClass::abbreviation) continue;
    const auto kind = forms_.abbreviation(lower.substr(0, lower.size() - 1));
    if (kind && *kind != AbbreviationKind::always) row.classes.back() = TokenClass::title;
  }
  return row;
}

void Segmenter::run(Doc& doc) const {
  if (!model_) {
    run(doc, [](const TokenRow&, const Boundary&) { return true; });
    return;
  }
  std::vector<std::uint64_t> keys;
  run(doc, [&](const TokenRow& row, const Boundary& boundary) {
    boundary_keys(row, boundary, keys);
    return model_->score(keys) > 0;
  });
}

void Segmenter::run(Doc& doc, const Decide& decide) const {
  doc.tokens = {};
  doc.sentences.clear();
  const TokenRow row = tokenise(doc);
  const auto borders = uncoded_spans(doc.article());
  const auto dateline = doc.article().dateline.value_or(ByteSpan{});
  add_sentences(doc, row, borders, split_sentences(row, borders, dateline, decide));
}

}  // namespace hearsay
