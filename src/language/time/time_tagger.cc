#include "language/time/time_tagger.h"

#include <algorithm>

#include "doc/tree.h"
#include "language/time/calendar.h"
#include "language/time/time_reader.h"

namespace hearsay {

namespace {

bool has_no_capital(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

Result<TimeTagger> TimeTagger::load(const std::filesystem::path& folder) {
  auto words = TimeWords::load(folder / "time.tsv");
  if (!words) return words.error();
  auto numbers = NumberReader::load(folder / "numbers.tsv");
  if (!numbers) return numbers.error();
  return TimeTagger(std::move(*words), std::move(*numbers));
}

void TimeTagger::run(Doc& doc) const {
  doc.times.clear();
  const bool parsed = !doc.tokens.head.empty();
  const Tree tree(doc);
  const TimeReader reader(words_, numbers_);
  TimeAnchor anchor{doc.published(), {}, {}, Tense::unknown, false};
  for (const Sentence& sentence : doc.sentences) {
    anchor.lower_case = has_no_capital(doc.text().substr(sentence.span.begin, sentence.span.size()));
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end;) {
      anchor.tense = Tense::unknown;
      auto match = reader.read(doc, i, sentence.tokens.end, anchor);
      if (!match) {
        ++i;
        continue;
      }
      if (parsed) {
        // Read again in the light of the clause: "will meet on Friday". A headline's present tells the past.
        anchor.tense = tense_around(doc, tree, words_, TokenId(match->begin));
        const bool headline = doc.tokens.upos[sentence.tokens.end - 1] != Upos::punct;
        if (anchor.tense == Tense::present) anchor.tense = headline ? Tense::past : Tense::future;
        match = reader.read(doc, i, sentence.tokens.end, anchor);
      }
      const auto range = calendar::range_of(match->value, anchor.published);
      TimeExpression time;
      time.tokens = {match->begin, match->end};
      time.type = match->type;
      time.value = match->value;
      time.earliest = range.earliest;
      time.latest = range.latest;
      if (const auto day = calendar::day_of_value(match->value)) anchor.reference = day;
      if (calendar::grain_of(match->value) != calendar::Grain::none) anchor.told = match->value;
      doc.times.push_back(std::move(time));
      i = match->end;
    }
  }
}

}  // namespace hearsay
