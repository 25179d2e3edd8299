#include "knowledge/petrarch/verb_dictionary.h"

#include <algorithm>

#include "knowledge/petrarch/phrase.h"

namespace hearsay::petrarch {

namespace {

constexpr std::size_t kNone = std::string_view::npos;

class Reader {
 public:
  Reader(VerbDictionary& out, ImportNotes& notes, DictionaryTally& tally) : out_(out), notes_(notes), tally_(tally) {}

  void line(const DictionaryLine& line) {
    line_ = line.number;
    text_ = trimmed(line.text);
    if (text_.front() == '+' && set_ != nullptr) {
      set_->push_back(phrase_of(text_.substr(1)));
      return;
    }
    set_ = nullptr;
    if (text_.front() == '&') {
      set_ = &out_.sets[std::string(words_of(text_).front())];
    } else if (text_.starts_with("---") || text_.ends_with("---")) {
      block();
    } else if (text_.front() == '-') {
      pattern();
    } else if (text_.front() == '~') {
      lose_pattern("a transformation of nested events");
    } else {
      verb();
    }
  }

 private:
  // The digits and colon between the last brackets: "[080!]" is 080.
  std::string bracket_code(std::string_view text) const {
    const auto open = text.rfind('[');
    if (open == kNone) return {};
    const std::string_view inside = text.substr(open + 1, text.find(']', open) - open - 1);
    if (inside.starts_with("---")) return "---";
    std::string code;
    for (const char c : inside) {
      if ((c >= '0' && c <= '9') || c == ':') code += c;
    }
    return code;
  }

  void lose_pattern(std::string reason) {
    ++tally_.patterns;
    ++tally_.patterns_lost;
    notes_.lost(line_, std::move(reason), text_);
  }

  void block() {
    out_.blocks.emplace_back();
    out_.blocks.back().code = bracket_code(text_);
    if (out_.blocks.back().code.empty()) out_.blocks.back().code = "---";
  }

  void pattern() {
    const auto open = text_.rfind('[');
    const std::string_view body = trimmed(text_.substr(1, open == kNone ? kNone : open - 1));
    const auto star = body.find('*');
    VerbPattern p;
    p.code = bracket_code(text_);
    if (out_.blocks.empty()) return lose_pattern("a pattern above all verbs");
    if (p.code.empty()) return lose_pattern("no code");
    if (star == kNone || body.find('*', star + 1) != kNone) return lose_pattern("not one * for the verb");
    ++tally_.patterns;
    p.left = trimmed(body.substr(0, star));
    p.right = trimmed(body.substr(star + 1));
    p.text = text_;
    p.line = line_;
    out_.blocks.back().patterns.push_back(std::move(p));
  }

  void verb() {
    ++tally_.entries;
    const auto end = std::min(text_.find_first_of("{["), text_.size());
    VerbEntry entry;
    entry.line = line_;
    entry.code = bracket_code(text_.substr(std::min(text_.find('}', end), end)));
    const auto reason = read_words(words_of(text_.substr(0, end)), entry);
    if (!reason.empty() || out_.blocks.empty()) {
      ++tally_.lost;
      notes_.lost(line_, reason.empty() ? "a verb above all blocks" : std::string(reason), text_);
      return;
    }
    out_.blocks.back().verbs.push_back(std::move(entry));
  }

  // "+CALL_OFF": call, then off. The answer says what is wrong.
  static std::string_view read_words(const std::vector<std::string_view>& words, VerbEntry& entry) {
    if (words.empty()) return "no words";
    std::string_view rest = words.front();
    const bool compound = rest.find('+') != kNone;
    if (!compound && phrase_of(rest).find(' ') != kNone) return "several words without a + before the verb";
    while (!rest.empty()) {
      const auto bar = std::min(rest.find('_'), rest.size());
      std::string_view word = rest.substr(0, bar);
      rest.remove_prefix(std::min(bar + 1, rest.size()));
      const bool verb = word.starts_with('+') || !compound;
      if (word.starts_with('+')) word.remove_prefix(1);
      if (word.empty()) continue;
      if (verb) {
        entry.stem = word;
      } else if (entry.stem.empty()) {
        return "words before the verb";
      } else {
        entry.after.emplace_back(word);
      }
    }
    return entry.stem.empty() ? "no verb" : std::string_view();
  }

  VerbDictionary& out_;
  ImportNotes& notes_;
  DictionaryTally& tally_;
  std::vector<std::string>* set_ = nullptr;
  std::size_t line_ = 0;
  std::string_view text_;
};

}  // namespace

Result<VerbDictionary> read_verb_dictionary(const DictionaryLines& lines, ImportNotes& notes, DictionaryTally& tally) {
  VerbDictionary out;
  Reader reader(out, notes, tally);
  for (const DictionaryLine& line : lines.lines()) reader.line(line);
  const bool verbs =
      std::any_of(out.blocks.begin(), out.blocks.end(), [](const VerbBlock& b) { return !b.verbs.empty(); });
  if (!verbs) {
    return lines.error(lines.lines().empty() ? 1 : lines.lines().front().number,
                       "no verb dictionary: no block like --- MEET [040] --- with verbs below it");
  }
  return out;
}

}  // namespace hearsay::petrarch
