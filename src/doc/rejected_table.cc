#include <algorithm>
#include <array>

#include "doc/display.h"
#include "hearsay/format.h"

namespace hearsay {

namespace {

constexpr std::size_t kGap = 2;
constexpr std::size_t kNarrowest = 40;
constexpr std::size_t kWidest = 140;

void write_row(const std::array<std::string, 3>& cells, std::size_t width, std::string& out) {
  const std::size_t room = width - 2 * kGap;
  const std::size_t words = room * 24 / 100;
  const std::size_t type = room * 20 / 100;
  const std::array<std::size_t, 3> widths{words, type, room - words - type};
  for (const std::string& line : row_lines(cells, widths, kGap)) out += line + '\n';
}

}  // namespace

void write_rejected_table(const Analysis& analysis, const TableOptions& options, std::string& out) {
  const std::size_t width = std::clamp(options.width, kNarrowest, kWidest);
  if (analysis.rejected.empty()) {
    out += "Nothing was turned down.\n";
    return;
  }
  write_row({"TURNED DOWN", "WOULD BE", "WHY"}, width, out);
  for (const RejectedCandidate& candidate : analysis.rejected) {
    std::string type = candidate.event.value_or("no event");
    if (candidate.mode) type += " " + *candidate.mode;
    write_row({"“" + plain_line(candidate.trigger.text) + "”", type,
               candidate.words + " (" + candidate.rule.substr(0, candidate.rule.find(' ')) + ")"},
              width, out);
  }
}

}  // namespace hearsay
