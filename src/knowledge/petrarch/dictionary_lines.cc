#include "knowledge/petrarch/dictionary_lines.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "base/utf8.h"

namespace hearsay::petrarch {

namespace {

constexpr std::string_view kOpen = "<!--";
constexpr std::string_view kClose = "-->";
constexpr std::size_t kNone = std::string_view::npos;
constexpr std::size_t kBytesPerZero = 1000;  ///< of a text; a stray one is mended

bool blank(char c) { return c == ' ' || c == '\t'; }

std::size_t semicolon(std::string_view line) {
  for (std::size_t at = line.find(';'); at != kNone; at = line.find(';', at + 1)) {
    if (at == 0 || blank(line[at - 1])) return at;
  }
  return kNone;
}

/// Cuts comments line by line; remembers an XML comment that is still open.
class CommentCutter {
 public:
  // `kept` holds the pieces of a line that has a comment inside.
  std::string_view cut(std::string_view line, std::string& kept) {
    kept.clear();
    bool pieced = false;
    while (true) {
      if (open_) {
        const auto close = line.find(kClose);
        if (close == kNone) return pieced ? std::string_view(kept) : std::string_view();
        open_ = false;
        pieced = true;
        line.remove_prefix(close + kClose.size());
        continue;
      }
      const auto comment = std::min(line.find('#'), semicolon(line));
      const auto start = line.find(kOpen);
      if (start == kNone || comment < start) {
        line = line.substr(0, comment);
        if (!pieced) return line.starts_with("<!") ? std::string_view() : line;
        kept += line;
        return kept;
      }
      kept += line.substr(0, start);
      pieced = open_ = true;
      line.remove_prefix(start + kOpen.size());
    }
  }

 private:
  bool open_ = false;
};

bool clean(std::string_view text) {
  return is_valid_utf8(text) && std::none_of(text.begin(), text.end(), [](char c) {
           return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
         });
}

// The text with every line valid UTF-8 without control characters.
std::string repaired(std::string_view text, ImportNotes& notes) {
  std::string out;
  out.reserve(text.size() + 64);
  std::size_t number = 0;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    ++number;
    if (clean(line)) {
      out += line;
    } else {
      const std::string mended = repair_utf8(line).text;
      notes.mended(number, "bytes that are no UTF-8 or control characters", mended);
      out += mended;
    }
    if (end < text.size()) out += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && (blank(text.back()) || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    while (at < text.size() && blank(text[at])) ++at;
    std::size_t end = at;
    while (end < text.size() && !blank(text[end])) ++end;
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end;
  }
  return words;
}

Result<DictionaryLines> DictionaryLines::read(const std::filesystem::path& path, ImportNotes& notes) {
  std::error_code error;
  if (std::filesystem::is_directory(path, error)) {
    return Error{ErrorCode::io, "this is a folder, not a dictionary", path.string()};
  }
  std::ifstream file(path, std::ios::binary);
  if (!file) return Error{ErrorCode::not_found, "cannot open the dictionary", path.string()};
  std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (file.bad()) return Error{ErrorCode::io, "cannot read the dictionary", path.string()};
  return parse(std::move(text), path.string(), notes);
}

Result<DictionaryLines> DictionaryLines::parse(std::string text, std::string name, ImportNotes& notes) {
  DictionaryLines out;
  out.name_ = std::move(name);
  if (text.starts_with("\x1F\x8B")) {
    return Error{ErrorCode::unsupported, "compressed with gzip; unpack it first: gunzip -k " + out.name_,
                 out.name_ + ":1"};
  }
  const auto zeros = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\0'));
  if (const auto zero = text.find('\0'); zeros * kBytesPerZero > text.size()) {
    return out.error(
        static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<long>(zero), '\n')) + 1,
        "a NUL byte; this is not a text file");
  }
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  if (!clean(text)) text = repaired(text, notes);
  // Lines that had a comment inside are put together behind the text, so that all views stay in one string.
  struct Found {
    std::size_t number, begin, size;
  };
  std::vector<Found> found;
  std::string extra, kept;
  CommentCutter cutter;
  const std::string_view all = text;
  for (std::size_t at = 0; at < all.size();) {
    const auto end = std::min(all.find('\n', at), all.size());
    ++out.count_;
    std::string_view line = cutter.cut(all.substr(at, end - at), kept);
    while (!line.empty() && (blank(line.back()) || line.back() == '\r')) line.remove_suffix(1);
    if (!line.empty()) {
      const bool inside = line.data() >= all.data() && line.data() < all.data() + all.size();
      const std::size_t begin = inside ? static_cast<std::size_t>(line.data() - all.data()) : all.size() + extra.size();
      if (!inside) extra += line;
      found.push_back({out.count_, begin, line.size()});
    }
    at = end + 1;
  }
  out.text_ = std::make_unique<const std::string>(text + extra);
  for (const Found& f : found) out.lines_.push_back({f.number, std::string_view(*out.text_).substr(f.begin, f.size)});
  return out;
}

Error DictionaryLines::error(std::size_t line, std::string message) const {
  return {ErrorCode::invalid_input, std::move(message), fmt::format("{}:{}", name_, line)};
}

}  // namespace hearsay::petrarch
