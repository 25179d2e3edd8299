#include "knowledge/petrarch/actor_dictionary.h"

#include <algorithm>

#include "knowledge/petrarch/phrase.h"

namespace hearsay::petrarch {

namespace {

class Reader {
 public:
  explicit Reader(ImportNotes& notes) : notes_(notes) {}

  void line(const DictionaryLine& line) {
    const std::string_view text = trimmed(line.text);
    if (text.front() == '[') {
      codes(line.number, text);
    } else if (text.front() == '+') {
      synonym(line.number, trimmed(text.substr(1)));
    } else {
      base(line.number, text);
    }
  }

  std::vector<ActorRecord> records() { return std::move(records_); }

 private:
  void codes(std::size_t number, std::string_view text) {
    if (records_.empty()) {
      notes_.lost(number, "codes without an actor above them", text);
      return;
    }
    read_codes(text, number, records_.back().phrases.front().text, notes_, records_.back().codes);
  }

  void synonym(std::size_t number, std::string_view text) {
    const auto open = text.find('[');
    std::string phrase = phrase_of(text.substr(0, open));
    if (records_.empty() || phrase.empty()) {
      notes_.lost(number, records_.empty() ? "a synonym without an actor above it" : "no words", text);
      return;
    }
    records_.back().phrases.push_back({std::move(phrase), number});
    if (open == std::string_view::npos) return;
    notes_.mended(number, "codes on a synonym's line; taken for those of the actor", text);
    codes(number, text.substr(open));
  }

  void base(std::size_t number, std::string_view text) {
    const auto open = std::min(text.find('['), text.size());
    std::string phrase = phrase_of(text.substr(0, open));
    if (phrase.empty()) {
      notes_.lost(number, "no words", text);
      return;
    }
    records_.push_back({{{std::move(phrase), number}}, {}});
    codes(number, text.substr(open));
  }

  ImportNotes& notes_;
  std::vector<ActorRecord> records_;
};

}  // namespace

Result<std::vector<ActorRecord>> read_actor_dictionary(const DictionaryLines& lines, ImportNotes& notes) {
  const auto coded = std::find_if(lines.lines().begin(), lines.lines().end(),
                                  [](const DictionaryLine& l) { return l.text.find('[') != std::string_view::npos; });
  if (coded == lines.lines().end()) {
    return lines.error(lines.lines().empty() ? 1 : lines.lines().front().number,
                       "no actor dictionary: no line has a code in brackets");
  }
  Reader reader(notes);
  for (const DictionaryLine& line : lines.lines()) reader.line(line);
  return reader.records();
}

}  // namespace hearsay::petrarch
