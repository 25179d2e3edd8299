#include "knowledge/petrarch/dated_code.h"

#include <fmt/format.h>

#include <algorithm>

#include "knowledge/petrarch/dictionary_lines.h"

namespace hearsay::petrarch {

namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::size_t kLongDate = 8;
constexpr std::size_t kShortDate = 6;
constexpr int kPivot = 30;

bool digit(char c) { return c >= '0' && c <= '9'; }

int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

struct Day {
  std::optional<Date> date;
  bool mended = false;
};

// 8 digits and more are YYYYMMDD, fewer YYMMDD; the rest is ignored as the original programs do.
Day day_of(std::string_view digits) {
  const std::size_t wanted = digits.size() >= kLongDate ? kLongDate : kShortDate;
  if (digits.size() < wanted || !std::all_of(digits.begin(), digits.end(), digit)) return {};
  const bool cut = digits.size() != wanted;
  digits = digits.substr(0, wanted);
  int year = number(digits.substr(0, wanted - 4));
  if (wanted == kShortDate) year += year <= kPivot ? 2000 : 1900;
  const auto month = std::chrono::month(static_cast<unsigned>(number(digits.substr(wanted - 4, 2))));
  const auto day = std::chrono::day(static_cast<unsigned>(number(digits.substr(wanted - 2))));
  Date date{std::chrono::year(year), month, day};
  if (date.ok()) return {date, cut};
  const bool past_the_end = month.ok() && day > std::chrono::day(28) && day <= std::chrono::day(31);
  if (!past_the_end) return {};
  return {std::chrono::sys_days(date.year() / month / std::chrono::last), true};
}

enum class DateFault { none, mended, unclear, reversed };

DateFault read_dates(std::string_view text, DatedCode& out) {
  if (text.empty()) return DateFault::none;
  const char sign = text.front();
  if (sign == '<' || sign == '>') {
    const Day day = day_of(text.substr(1));
    if (!day.date) return DateFault::unclear;
    if (sign == '<') {
      out.last = add_days(*day.date, -1);
    } else {
      out.from = day.date;
    }
    return day.mended ? DateFault::mended : DateFault::none;
  }
  const auto dash = text.find('-');
  const Day first = day_of(text.substr(0, dash));
  if (!first.date) return DateFault::unclear;
  if (dash == kNone) return DateFault::mended;  // a lone date fits always
  const Day last = day_of(text.substr(dash + 1));
  if (!last.date) return DateFault::unclear;
  if (*last.date < *first.date) return DateFault::reversed;
  out.from = first.date;
  out.last = last.date;
  out.range = true;
  return first.mended || last.mended ? DateFault::mended : DateFault::none;
}

// "AAA950601" and "AAA<950601" lack the blank before the date.
std::size_t code_end(std::string_view word) {
  const auto sign = word.find_first_of("<>");
  if (sign != kNone) return sign;
  const auto dash = word.find('-');
  const std::string_view head = word.substr(0, dash);
  std::size_t digits = head.size();
  while (digits > 0 && digit(head[digits - 1])) --digits;
  return head.size() - digits >= kShortDate && digits > 0 ? digits : word.size();
}

class Group {
 public:
  Group(std::size_t line, std::string_view entry, ImportNotes& notes) : line_(line), entry_(entry), notes_(notes) {}

  void read(std::string_view text, CodeList& out) {
    text = trimmed(text);
    const auto end = std::min(text.find_first_of(" \t"), text.size());
    std::string_view word = text.substr(0, end);
    std::string_view rest = text.substr(end);
    if (word == "---" || word.empty()) {
      out.null = out.null || !word.empty();
      if (word.empty()) drop("empty brackets", text, out);
      return;
    }
    if (const auto cut = code_end(word); cut < word.size()) {
      rest = text.substr(cut);
      word = word.substr(0, cut);
      mended("no blank between code and date", text);
    }
    DatedCode code;
    if (!take_code(word, text, code.code, out)) return;
    if (!take_dates(rest, text, code, out)) return;
    out.codes.push_back(std::move(code));
  }

 private:
  std::string whole(std::string_view text) const { return fmt::format("{} [{}]", entry_, text); }
  void mended(std::string reason, std::string_view text) { notes_.mended(line_, std::move(reason), whole(text)); }
  void drop(std::string reason, std::string_view text, CodeList& out) {
    out.faulty = true;
    notes_.partly(line_, std::move(reason), whole(text));
  }

  bool take_code(std::string_view word, std::string_view text, std::string& code, CodeList& out) {
    if (word.front() == '~' || word.back() == '~') {
      drop("an agent's code in an actor dictionary; left out", text, out);
      return false;
    }
    bool small = false, odd = false;
    for (const char c : word) {
      const bool lower = c >= 'a' && c <= 'z';
      small = small || lower;
      odd = odd || !(lower || digit(c) || (c >= 'A' && c <= 'Z'));
      code += lower ? static_cast<char>(c - 'a' + 'A') : c;
    }
    if (odd || code.size() < 2) {
      drop("no actor code; left out", text, out);
      return false;
    }
    if (small) mended("code in small letters", text);
    return true;
  }

  bool take_dates(std::string_view rest, std::string_view text, DatedCode& code, CodeList& out) {
    const auto words = words_of(rest);
    DateFault fault = read_dates(fmt::format("{}", fmt::join(words, "")), code);
    if (fault == DateFault::unclear && words.size() > 1) {
      const DateFault second = read_dates(words.front(), code);
      if (second != DateFault::unclear) fault = second == DateFault::none ? DateFault::mended : second;
    }
    switch (fault) {
      case DateFault::none:
        return true;
      case DateFault::mended:
        mended("odd date; read as PETRARCH2 does", text);
        return true;
      case DateFault::unclear:
        drop("no date; the code was left out", text, out);
        return false;
      case DateFault::reversed:
        drop("the range ends before it begins; the code was left out", text, out);
        return false;
    }
    return false;
  }

  std::size_t line_;
  std::string_view entry_;
  ImportNotes& notes_;
};

}  // namespace

void read_codes(std::string_view text, std::size_t line, std::string_view entry, ImportNotes& notes, CodeList& out) {
  for (auto open = text.find('['); open != kNone; open = text.find('[', open)) {
    ++open;
    auto close = text.find(']', open);
    const auto next = text.find('[', open);
    if (close == kNone || close > next) {
      close = std::min(next, text.size());
      notes.mended(line, "no ] behind the code", fmt::format("{} {}", entry, text));
    }
    Group(line, entry, notes).read(text.substr(open, close - open), out);
    open = close;
  }
}

}  // namespace hearsay::petrarch
