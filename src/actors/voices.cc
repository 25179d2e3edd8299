#include "actors/voices.h"

#include <algorithm>

namespace hearsay {

namespace {

constexpr std::size_t kShortestInterview = 3;  // questions

template <std::size_t N>
bool one_of(const std::string_view (&words)[N], std::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

bool verb_of_saying(std::string_view lemma) {
  static constexpr std::string_view kWords[] = {
      "add",     "admit",   "announce", "argue", "ask",     "claim",  "comment", "conclude", "continue",
      "declare", "explain", "insist",   "note",  "observe", "recall", "remark",  "reply",    "respond",
      "say",     "state",   "stress",   "tell",  "tweet",   "warn",   "write"};
  return one_of(kWords, lemma);
}

enum class Mark : std::uint8_t { none, opens, closes, either };

Mark mark_of(std::string_view form) {
  if (form == "\"" || form == "''") return Mark::either;
  if (form == "“" || form == "``" || form == "«" || form == "„") return Mark::opens;
  if (form == "”" || form == "»") return Mark::closes;
  return Mark::none;
}

}  // namespace

Address address_of(std::string_view lower) {
  static constexpr std::string_view kSingular[] = {"i", "me", "mine", "my", "myself"};
  static constexpr std::string_view kPlural[] = {"our", "ours", "ourselves", "us", "we"};
  static constexpr std::string_view kHearer[] = {"you", "your", "yours", "yourself", "yourselves"};
  if (one_of(kSingular, lower)) return Address::singular;
  if (one_of(kPlural, lower)) return Address::plural;
  return one_of(kHearer, lower) ? Address::hearer : Address::none;
}

Voices::Voices(const Doc& doc, const Tree& tree)
    : doc_(doc), tree_(tree), at_(doc.tokens.size(), kAuthor), list_(kFirstQuoted) {
  read_turns();
  read_quotations();
}

bool Voices::paragraph_begins(std::size_t sentence) const {
  if (sentence == 0) return true;
  const std::size_t from = doc_.sentences[sentence - 1].span.end, to = doc_.sentences[sentence].span.begin;
  if (from >= to) return false;
  const std::string_view gap = doc_.text().substr(from, to - from);
  return std::count(gap.begin(), gap.end(), '\n') > 1;
}

void Voices::read_turns() {
  struct Paragraph {
    std::uint32_t begin, end;
    bool asks;
  };
  std::vector<Paragraph> paragraphs;
  std::size_t asked = 0;
  for (std::size_t s = 0; s < doc_.sentences.size(); ++s) {
    const TokenRange range = doc_.sentences[s].tokens;
    if (range.begin == range.end) continue;
    if (paragraph_begins(s) || paragraphs.empty()) paragraphs.push_back({range.begin, range.end, false});
    paragraphs.back().end = range.end;
    paragraphs.back().asks = doc_.form(TokenId{range.end - 1}) == "?";
  }
  for (const Paragraph& p : paragraphs) {
    if (!p.asks) continue;
    for (std::uint32_t t = p.begin; t < p.end; ++t) {
      if (address_of(doc_.tokens.lower[t]) != Address::hearer) continue;
      ++asked;
      break;
    }
  }
  interview_ = asked >= kShortestInterview;
  if (!interview_) return;
  for (const Paragraph& p : paragraphs) {
    if (p.asks) std::fill(at_.begin() + p.begin, at_.begin() + p.end, kAsker);
  }
}

void Voices::read_quotations() {
  std::uint32_t open = UINT32_MAX;
  std::size_t last_sentence = SIZE_MAX;
  const auto close = [&](std::uint32_t end) {
    const TokenRange quotation{open + 1, end};
    open = UINT32_MAX;
    if (quotation.begin >= quotation.end) return;
    const std::size_t first = doc_.sentence_of(TokenId{quotation.begin}).index();
    TokenId speaker = speaker_of(quotation);
    // "…" X said. "…": what follows at once and names nobody is the same speaker's
    const std::size_t last = doc_.sentence_of(TokenId{quotation.end - 1}).index();
    const bool whole = quotation.begin <= doc_.sentences[first].tokens.begin + 1 &&
                       quotation.end + 2 >= doc_.sentences[last].tokens.end;
    const bool goes_on = last_sentence != SIZE_MAX && first <= last_sentence + 1 && whole;
    std::uint32_t voice = static_cast<std::uint32_t>(list_.size());
    if (goes_on && (!speaker.valid() || speaker == list_.back().speaker)) {
      --voice;
    } else {
      list_.push_back({speaker});
    }
    std::fill(at_.begin() + quotation.begin, at_.begin() + quotation.end, voice);
    last_sentence = last;
  };
  for (std::size_t s = 0; s < doc_.sentences.size(); ++s) {
    const TokenRange range = doc_.sentences[s].tokens;
    if (open != UINT32_MAX && paragraph_begins(s)) close(range.begin);
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      const Mark mark = mark_of(doc_.form(TokenId{t}));
      if (mark == Mark::none) continue;
      if (open == UINT32_MAX) {
        if (mark != Mark::closes) open = t;
      } else if (mark != Mark::opens) {
        close(t);
      }
    }
  }
  if (open != UINT32_MAX) close(static_cast<std::uint32_t>(doc_.tokens.size()));
}

// The verb governs the quotation, stands beside it, or is one of saying.
bool Voices::says(TokenId verb, TokenRange quotation) const {
  const auto beside = [](Deprel r) {
    return r == Deprel::ccomp || r == Deprel::parataxis || r == Deprel::obj || r == Deprel::xcomp;
  };
  const TokenId above = doc_.tokens.head[verb.index()];
  if (above.valid() && quotation.contains(above) && beside(doc_.tokens.deprel[verb.index()])) return true;
  for (const TokenId c : tree_.children(verb)) {
    if (quotation.contains(c) && beside(doc_.tokens.deprel[c.index()])) return true;
  }
  return verb_of_saying(doc_.tokens.lemma[verb.index()]);
}

TokenId Voices::speaker_in(std::size_t sentence, TokenRange quotation) const {
  TokenId best;
  const TokenRange range = doc_.sentences[sentence].tokens;
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    if (quotation.contains(TokenId{t}) || at_[t] >= kFirstQuoted) continue;
    const Deprel r = doc_.tokens.deprel[t];
    const TokenId above = doc_.tokens.head[t];
    const bool pronoun = doc_.tokens.upos[t] == Upos::pron;  // "we", but not "the US"
    if (!above.valid() || (pronoun && address_of(doc_.tokens.lower[t]) != Address::none)) continue;
    // "…," said Kerr: behind the verb the subject is often taken for an object
    const bool inverted = (r == Deprel::obj || r == Deprel::iobj) && above.value < t &&
                          doc_.tokens.upos[t] != Upos::pron && !tree_.has_child(above, Deprel::nsubj) &&
                          verb_of_saying(doc_.tokens.lemma[above.index()]);
    if ((r == Deprel::nsubj || inverted) && !quotation.contains(above) && says(above, quotation)) {
      // the nearest before or after the quotation
      const auto far = [&](TokenId x) {
        return x.value < quotation.begin ? quotation.begin - x.value : x.value - quotation.end;
      };
      if (!best.valid() || far(TokenId{t}) < far(best)) best = TokenId{t};
    }
    if (r == Deprel::obl && !best.valid()) {
      for (const TokenId c : tree_.children(TokenId{t})) {
        if (doc_.tokens.lower[c.index()] == "according") best = TokenId{t};
      }
    }
  }
  return best;
}

TokenId Voices::speaker_of(TokenRange quotation) const {
  const std::size_t first = doc_.sentence_of(TokenId{quotation.begin}).index();
  const std::size_t last = doc_.sentence_of(TokenId{quotation.end - 1}).index();
  for (const std::size_t s : {last, first}) {
    if (const TokenId t = speaker_in(s, quotation); t.valid()) return t;
  }
  if (first == 0) return {};
  // Kerr said:  "…"
  const TokenRange before = doc_.sentences[first - 1].tokens;
  if (before.begin < before.end && doc_.form(TokenId{before.end - 1}) == ":") return speaker_in(first - 1, quotation);
  return {};
}

}  // namespace hearsay
