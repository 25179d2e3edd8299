#include "knowledge/petrarch/agent_dictionary.h"

#include <algorithm>
#include <map>

#include "knowledge/petrarch/phrase.h"

namespace hearsay::petrarch {

namespace {

constexpr std::size_t kNone = std::string_view::npos;

class Reader {
 public:
  Reader(ImportNotes& notes, DictionaryTally& tally) : notes_(notes), tally_(tally) {}

  void line(const DictionaryLine& line) {
    line_ = line.number;
    text_ = trimmed(line.text);
    if (text_.find('!') != kNone && text_.find('=') != kNone) {
      marker();
      return;
    }
    ++tally_.entries;
    AgentEntry entry;
    entry.line = line_;
    if (const auto open = text_.find('['); open == kNone) {
      lost("no code");
    } else if (code(text_.substr(open + 1), entry) && phrases(text_.substr(0, open), entry)) {
      entries_.push_back(std::move(entry));
    }
  }

  std::vector<AgentEntry> entries() { return std::move(entries_); }

 private:
  bool lost(std::string reason) {
    ++tally_.lost;
    notes_.lost(line_, std::move(reason), text_);
    return false;
  }

  // !PERSON! = MAN, MEN, WOMAN
  void marker() {
    const auto begin = text_.find('!') + 1;
    const auto end = text_.find('!', begin);
    const auto equals = text_.find('=');
    if (end == kNone || equals < end) {
      notes_.lost(line_, "a marker that is not written !NAME! = WORD, WORD", text_);
      return;
    }
    auto& items = markers_[std::string(text_.substr(begin, end - begin))];
    items.clear();
    std::string_view rest = text_.substr(equals + 1);
    while (!rest.empty()) {
      const auto comma = std::min(rest.find(','), rest.size());
      if (const auto word = trimmed(rest.substr(0, comma)); !word.empty()) items.emplace_back(word);
      rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
  }

  bool code(std::string_view text, AgentEntry& entry) {
    auto close = text.find(']');
    if (close == kNone) close = text.find('}');
    if (close == kNone || text[close] == '}') {
      notes_.mended(line_, "no ] behind the code", text_);
      close = std::min(close, text.size());
    }
    std::string code;
    for (const char c : text.substr(0, close)) {
      if (c != ' ' && c != '\t') code += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    const bool suffix = code.starts_with('~');
    entry.prefix = code.size() > 1 && code.ends_with('~') && !suffix;
    if (!suffix && !entry.prefix) return lost("an agent's code begins or ends with ~");
    entry.code = suffix ? code.substr(1) : code.substr(0, code.size() - 1);
    const bool plain = std::all_of(entry.code.begin(), entry.code.end(),
                                   [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
    return plain && !entry.code.empty() ? true : lost("no agent code");
  }

  bool phrases(std::string_view text, AgentEntry& entry) {
    std::string plural;
    if (const auto open = text.find('{'); open != kNone) {
      const auto close = text.find('}', open);
      if (close == kNone) notes_.mended(line_, "no } behind the plural", text_);
      plural = phrase_of(text.substr(open + 1, close == kNone ? close : close - open - 1));
      text = text.substr(0, open);
    }
    const auto mark = text.find('!');
    if (mark == kNone) {
      if (std::string phrase = phrase_of(text); !phrase.empty()) entry.phrases.push_back(std::move(phrase));
    } else {
      const auto end = text.find('!', mark + 1);
      if (end == kNone) return lost("a marker without its second !");
      const auto items = markers_.find(std::string(text.substr(mark + 1, end - mark - 1)));
      if (items == markers_.end()) return lost("a marker that is not defined above");
      for (const std::string& item : items->second) {
        entry.phrases.push_back(
            phrase_of(std::string(text.substr(0, mark)) + item + std::string(text.substr(end + 1))));
      }
    }
    if (entry.phrases.empty()) return lost("no words");
    if (!plural.empty()) entry.phrases.push_back(std::move(plural));
    return true;
  }

  ImportNotes& notes_;
  DictionaryTally& tally_;
  std::map<std::string, std::vector<std::string>> markers_;
  std::vector<AgentEntry> entries_;
  std::size_t line_ = 0;
  std::string_view text_;
};

}  // namespace

Result<std::vector<AgentEntry>> read_agent_dictionary(const DictionaryLines& lines, ImportNotes& notes,
                                                      DictionaryTally& tally) {
  const auto coded = std::find_if(lines.lines().begin(), lines.lines().end(), [](const DictionaryLine& l) {
    return l.text.find("[") != kNone && l.text.find('~') != kNone;
  });
  if (coded == lines.lines().end()) {
    return lines.error(lines.lines().empty() ? 1 : lines.lines().front().number,
                       "no agent dictionary: no line has a code like [~GOV]");
  }
  Reader reader(notes, tally);
  for (const DictionaryLine& line : lines.lines()) reader.line(line);
  return reader.entries();
}

}  // namespace hearsay::petrarch
