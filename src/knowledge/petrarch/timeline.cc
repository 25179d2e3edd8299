#include "knowledge/petrarch/timeline.h"

#include <algorithm>
#include <chrono>

namespace hearsay::petrarch {

namespace {

using Day = std::chrono::sys_days;

// Stand for open ends; no dictionary reaches them.
constexpr Day kEarliest = std::chrono::year(1) / 1 / 1;
constexpr Day kLatest = std::chrono::year(9999) / 1 / 1;

struct Span {
  Day begin = kEarliest, end = kLatest;
  const DatedCode* code = nullptr;

  [[nodiscard]] std::chrono::days length() const { return end - begin; }
};

std::vector<Span> spans_of(const std::vector<DatedCode>& codes) {
  std::vector<Span> spans;
  for (const DatedCode& c : codes) {
    Span s{c.from ? Day(*c.from) : kEarliest, c.last ? Day(*c.last) + std::chrono::days(1) : kLatest, &c};
    const bool taken_over =
        c.range && *c.from < *c.last &&
        std::any_of(codes.begin(), codes.end(), [&](const DatedCode& o) { return &o != &c && o.from == c.last; });
    if (taken_over) s.end -= std::chrono::days(1);
    spans.push_back(s);
  }
  return spans;
}

bool wins(const Span& a, const Span& b) {
  if (a.code->dated() != b.code->dated()) return a.code->dated();
  return a.length() < b.length();
}

std::optional<Date> open_or(Day day) {
  return day == kEarliest || day == kLatest ? std::nullopt : std::optional(Date(day));
}

}  // namespace

std::vector<CodedTime> timeline(const std::vector<DatedCode>& codes) {
  const std::vector<Span> spans = spans_of(codes);
  std::vector<Day> borders = {kEarliest, kLatest};
  for (const Span& s : spans) {
    borders.push_back(s.begin);
    borders.push_back(s.end);
  }
  std::sort(borders.begin(), borders.end());
  borders.erase(std::unique(borders.begin(), borders.end()), borders.end());
  std::vector<CodedTime> out;
  Day last_end = kEarliest;
  for (std::size_t i = 0; i + 1 < borders.size(); ++i) {
    const Span* best = nullptr;
    for (const Span& s : spans) {
      if (s.begin <= borders[i] && borders[i + 1] <= s.end && (best == nullptr || wins(s, *best))) best = &s;
    }
    if (best == nullptr) continue;
    if (!out.empty() && last_end == borders[i] && out.back().code == best->code->code) {
      out.back().to = open_or(borders[i + 1]);
    } else {
      out.push_back({best->code->code, open_or(borders[i]), open_or(borders[i + 1])});
    }
    last_end = borders[i + 1];
  }
  return out;
}

}  // namespace hearsay::petrarch
