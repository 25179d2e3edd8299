#include "knowledge/petrarch/agent_conversion.h"

#include <fmt/format.h>

#include "knowledge/petrarch/phrase.h"
#include "knowledge/table.h"

namespace hearsay::petrarch {

namespace {

constexpr std::string_view kHeader = "role\tsector\tother_sectors\tkind\tcode\tflags\n";
constexpr std::string_view kAnybody = "PPL";  ///< counts only where nothing better stands

}  // namespace

Result<AgentConversion> AgentConversion::load(const std::filesystem::path& knowledge, const CodeBook& codes) {
  const auto table =
      Table::read(knowledge / "actors" / "roles.tsv", {"role", "sector", "other_sectors", "kind", "code", "flags"});
  if (!table) return table.error();
  AgentConversion out(codes);
  for (std::size_t i = 0; i < table->size(); ++i) {
    out.kinds_.emplace(table->row(i).cell(0), table->row(i).cell(3));
  }
  return out;
}

// The longest ending that is an own role tells: "border guard force" is a group like "force".
std::string AgentConversion::kind_of(const std::string& role) const {
  for (std::size_t at = 0; at != std::string::npos;) {
    const auto known = kinds_.find(role.substr(at));
    if (known != kinds_.end()) return known->second;
    const auto blank = role.find(' ', at);
    at = blank == std::string::npos ? blank : blank + 1;
  }
  return "person";
}

void AgentConversion::add(const std::vector<AgentEntry>& entries, ImportNotes& notes, DictionaryTally& tally) {
  for (const AgentEntry& entry : entries) {
    const ActorCoding coding = entry.prefix ? codes_->actor(entry.code) : codes_->agent(entry.code);
    if (coding.sector.empty() && coding.code.empty()) {
      ++tally.lost;
      notes.lost(entry.line, "code with no meaning in triplets.tsv",
                 fmt::format("{} [{}]", entry.phrases.front(), entry.code));
      continue;
    }
    ++tally.carried;
    for (const std::string& phrase : entry.phrases) {
      const std::string role = folded_phrase(phrase);
      rows_[role] = fmt::format("{}\t{}\t{}\t{}\t{}\t{}\n", role, coding.sector, fmt::join(coding.other_sectors, "|"),
                                kind_of(role), coding.code, entry.code == kAnybody ? "generic" : "");
    }
  }
}

std::string AgentConversion::table() const {
  if (rows_.empty()) return {};
  std::string out(kHeader);
  for (const auto& [role, row] : rows_) out += row;
  return out;
}

}  // namespace hearsay::petrarch
