#include "language/number.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "knowledge/table.h"

namespace hearsay {

namespace {

constexpr std::uint32_t kLongestHedge = 3;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "1,200", "2.3", "14": digits with thousands separators in place, and at most one decimal point.
std::optional<double> digits_value(std::string_view s) {
  std::string plain;
  std::size_t since_comma = 0;
  bool comma = false, point = false;
  for (const char c : s) {
    if (is_digit(c)) {
      plain += c;
      ++since_comma;
    } else if (c == ',' && !point && !plain.empty() && (!comma || since_comma == 3)) {
      comma = true;
      since_comma = 0;
    } else if (c == '.' && !point && !plain.empty() && (!comma || since_comma == 3)) {
      point = true;
      plain += c;
    } else {
      return std::nullopt;
    }
  }
  if (plain.empty() || plain.size() > 18 || plain.back() == '.' || (comma && !point && since_comma != 3))
    return std::nullopt;
  double value = 0;
  const auto read = std::from_chars(plain.data(), plain.data() + plain.size(), value);
  if (read.ec != std::errc() || read.ptr != plain.data() + plain.size()) return std::nullopt;
  return value;
}

std::int64_t whole(double value) { return static_cast<std::int64_t>(std::llround(value)); }

// 'handed over 46 soldiers': the word is the verb's, and not "more than".
bool takes_over(std::string_view verb) {
  return verb == "hand" || verb == "turn" || verb == "take" || verb == "sign" || verb == "bring" || verb == "give";
}

}  // namespace

std::optional<NumberReader::Kind> NumberReader::kind_from(std::string_view name) {
  constexpr auto kNames = std::to_array<std::string_view>(
      {"unit", "ten", "scale", "exact", "vague", "ordinal", "floor", "ceiling", "about"});
  const auto at = std::find(kNames.begin(), kNames.end(), name);
  if (at == kNames.end()) return std::nullopt;
  return static_cast<Kind>(at - kNames.begin());
}

Result<NumberReader> NumberReader::load(const std::filesystem::path& path) {
  auto table = Table::read(path, {"word", "kind", "value", "example"});
  if (!table) return table.error();
  NumberReader reader;
  for (std::size_t i = 0; i < table->size(); ++i) {
    const auto row = table->row(i);
    const auto kind = kind_from(row.cell(1));
    if (!kind) return row.error("unknown kind '" + std::string(row.cell(1)) + "'");
    const auto value = row.cell(2).empty() ? std::optional<double>(0) : digits_value(row.cell(2));
    if (!value) return row.error("the value must be a number");
    reader.words_[static_cast<std::size_t>(*kind)].emplace(std::string(row.cell(0)), Word{*kind, *value});
  }
  return reader;
}

const NumberReader::Word* NumberReader::find(Kind kind, std::string_view lower) const {
  const auto& words = words_[static_cast<std::size_t>(kind)];
  const auto at = words.find(std::string(lower));
  return at == words.end() ? nullptr : &at->second;
}

std::optional<double> NumberReader::value(std::string_view lower) const {
  if (const auto digits = digits_value(lower)) return digits;
  if (const auto* word = find(Kind::unit, lower)) return word->value;
  if (const auto* word = find(Kind::ten, lower)) return word->value;
  if (const auto dash = lower.find('-'); dash != std::string_view::npos) {
    const auto* ten = find(Kind::ten, lower.substr(0, dash));
    const auto* unit = find(Kind::unit, lower.substr(dash + 1));
    if (ten != nullptr && unit != nullptr) return ten->value + unit->value;
  }
  return std::nullopt;
}

std::optional<int> NumberReader::ordinal(std::string_view lower) const {
  if (const auto* word = find(Kind::ordinal, lower)) return static_cast<int>(word->value);
  if (lower.size() < 3) return std::nullopt;
  const auto ending = lower.substr(lower.size() - 2);
  if (ending != "st" && ending != "nd" && ending != "rd" && ending != "th") return std::nullopt;
  const auto digits = digits_value(lower.substr(0, lower.size() - 2));
  if (!digits || *digits > 1e6) return std::nullopt;
  return static_cast<int>(*digits);
}

std::optional<Number> NumberReader::at(const Doc& doc, std::uint32_t at, std::uint32_t end) const {
  const auto& lower = doc.tokens.lower;
  if (at >= end) return std::nullopt;
  std::uint32_t i = at;
  // "a few dozen", "several hundred": vague with a scale after it.
  if (const auto* vague = find(Kind::vague, lower[i])) {
    double value = vague->value;
    ++i;
    if (i < end && lower[i] == "of" && i + 1 < end && find(Kind::vague, lower[i + 1]) != nullptr) {
      value = std::max(value, find(Kind::vague, lower[i + 1])->value * 10);  // "tens of thousands"
      i += 2;
    }
    while (i < end && find(Kind::scale, lower[i]) != nullptr) value *= find(Kind::scale, lower[i++])->value;
    return Number{{at, i}, value, true};
  }
  if (const auto* exact = find(Kind::exact, lower[i])) return Number{{at, i + 1}, exact->value, false};

  double total = 0, group = 0;
  bool any = false;
  if ((lower[i] == "a" || lower[i] == "an") && i + 1 < end && find(Kind::scale, lower[i + 1]) != nullptr) {
    group = 1;
    any = true;
    ++i;
  } else if (find(Kind::scale, lower[i]) != nullptr) {
    group = 1;
  }
  while (i < end) {
    if (const auto* scale = find(Kind::scale, lower[i])) {
      if (scale->value >= 1000) {
        total += (group == 0 ? 1 : group) * scale->value;
        group = 0;
      } else {
        group = (group == 0 ? 1 : group) * scale->value;
      }
      any = true;
      ++i;
    } else if (const auto v = value(lower[i]);
               v && (!any || find(Kind::scale, lower[i - 1]) || lower[i - 1] == "and")) {
      group += *v;
      any = true;
      ++i;
      // "twenty-one" cut in three, "twenty one" in two
      if (find(Kind::ten, lower[i - 1]) != nullptr && i < end) {
        const std::uint32_t next = lower[i] == "-" ? i + 1 : i;
        if (next < end) {
          if (const auto* unit = find(Kind::unit, lower[next]);
              unit != nullptr && unit->value < 10 && unit->value > 0) {
            group += unit->value;
            i = next + 1;
          }
        }
      }
      if (i + 1 < end && lower[i] == "-" && find(Kind::scale, lower[i + 1]) != nullptr) ++i;
    } else if (lower[i] == "and" && any && i + 1 < end && find(Kind::scale, lower[i - 1]) != nullptr &&
               value(lower[i + 1])) {
      if (find(Kind::scale, lower[i - 1])->value > 1000) break;
      ++i;
    } else {
      break;
    }
  }
  if (!any) return std::nullopt;
  return Number{{at, i}, total + group, false};
}

std::uint32_t NumberReader::phrase_before(const Doc& doc, Kind kind, std::uint32_t begin, std::uint32_t end) const {
  for (std::uint32_t length = std::min(kLongestHedge, end - begin); length > 0; --length) {
    std::string phrase;
    for (std::uint32_t i = end - length; i < end; ++i) {
      if (!phrase.empty()) phrase += ' ';
      phrase += doc.tokens.lower[i];
    }
    if (find(kind, phrase) != nullptr) return length;
  }
  return 0;
}

std::optional<Amount> NumberReader::amount_in(const Doc& doc, TokenRange range) const {
  const auto& lower = doc.tokens.lower;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    auto number = at(doc, i, range.end);
    if (!number) continue;
    // "some 3,000" and "a few dozen": the vague word is a hedge of the number after it
    if (number->vague && number->tokens.size() == 1 && find(Kind::about, lower[i]) != nullptr) {
      if (const auto next = at(doc, i + 1, range.end)) number = next;
    }
    Amount amount{number->tokens, {whole(number->value), whole(number->value)}, number->vague};
    if (number->vague) amount.range.max = std::nullopt;
    const std::uint32_t before = number->tokens.begin, after = number->tokens.end;
    if (after + 1 < range.end && (lower[after] == "and" || lower[after] == "to" || lower[after] == "-" ||
                                  lower[after] == "–" || lower[after] == "or")) {
      const bool between = before > range.begin && (lower[before - 1] == "between" || lower[before - 1] == "from");
      const auto second = at(doc, after + 1, range.end);
      if (second && second->value > number->value && (between || lower[after] != "and")) {
        amount.range.max = whole(second->value);
        amount.tokens = {between ? before - 1 : before, second->tokens.end};
        return amount;
      }
    }
    if (after + 1 < range.end && lower[after] == "or" && lower[after + 1] == "more") {
      amount.range.max = std::nullopt;
      amount.tokens.end = after + 2;
      return amount;
    }
    if (const auto length = phrase_before(doc, Kind::floor, range.begin, before)) {
      amount.range.max = std::nullopt;
      amount.tokens.begin -= length;
    } else if (const auto upper = phrase_before(doc, Kind::ceiling, range.begin, before)) {
      amount.range = {std::nullopt, whole(number->value)};
      amount.tokens.begin -= upper;
    } else if (const auto about = phrase_before(doc, Kind::about, range.begin, before)) {
      amount.tokens.begin -= about;
    }
    return amount;
  }
  return std::nullopt;
}

std::optional<Amount> NumberReader::amount_of(const Doc& doc, const Tree& tree, TokenId noun) const {
  const auto& t = doc.tokens;
  // "dozens of people": the number is the head, or "dozens" alone
  const TokenRange sentence = doc.sentences[doc.sentence_of(noun).index()].tokens;
  const auto hedged = [&](TokenId number) {
    const TokenRange below = tree.subtree(number);
    const std::uint32_t from =
        std::max(sentence.begin, number.value >= 4 ? std::min(below.begin, number.value - 4) : 0U);
    std::uint32_t first = number.value;
    // Start at the number itself, and look left for its hedge by the phrase rules; the tree often hangs "more than" on
    // it.
    while (first > from && at(doc, first - 1, number.value + 1) &&
           at(doc, first - 1, number.value + 1)->tokens.end > number.value)
      --first;
    std::uint32_t left = std::max(sentence.begin, first >= kLongestHedge ? first - kLongestHedge : 0U);
    // No other number may stand between the hedge and this one.
    for (std::uint32_t i = left; i < first; ++i) {
      if (value(t.lower[i]) || t.upos[i] == Upos::punct || t.upos[i] == Upos::verb) left = i + 1;
      if (i + 1 < first && t.lower[i + 1] == "over" && takes_over(t.lemma[i])) left = i + 2;
    }
    const std::uint32_t right = std::min(sentence.end, number.value + 5);
    auto amount = amount_in(doc, {left, right});
    if (amount && amount->tokens.end <= number.value) amount = amount_in(doc, {first, right});
    return amount;
  };
  if (value(t.lower[noun.index()]) || find(Kind::vague, t.lower[noun.index()]) ||
      find(Kind::exact, t.lower[noun.index()]) || find(Kind::scale, t.lower[noun.index()])) {
    if (t.upos[noun.index()] != Upos::det || t.lower[noun.index()] != "some") return hedged(noun);
  }
  for (const TokenId c : tree.children(noun)) {
    const Deprel relation = t.deprel[c.index()];
    if (c.value > noun.value) continue;
    if (relation == Deprel::nummod || relation == Deprel::amod || relation == Deprel::det ||
        relation == Deprel::det_predet) {
      if (relation == Deprel::nummod && value(t.lower[c.index()])) return hedged(c);
      if (relation == Deprel::nummod) return hedged(c);
      if (find(Kind::vague, t.lower[c.index()]) != nullptr && t.lower[c.index()] != "some") return hedged(c);
    }
  }
  return std::nullopt;
}

}  // namespace hearsay
