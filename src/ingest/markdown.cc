#include "ingest/markdown.h"

#include <md4c.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/utf8.h"

namespace hearsay {

namespace {

std::string_view trimmed(std::string_view s) {
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\n'; };
  while (!s.empty() && blank(s.front())) s.remove_prefix(1);
  while (!s.empty() && blank(s.back())) s.remove_suffix(1);
  return s;
}

// The characters of "&rsquo;", "&#8217;" or "&#x2019;"; the entity itself where it is unknown.
std::string decode_entity(std::string_view entity) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 16> kNamed = {{{"&amp;", "&"},
                                                                                     {"&lt;", "<"},
                                                                                     {"&gt;", ">"},
                                                                                     {"&quot;", "\""},
                                                                                     {"&apos;", "'"},
                                                                                     {"&nbsp;", " "},
                                                                                     {"&mdash;", "—"},
                                                                                     {"&ndash;", "–"},
                                                                                     {"&hellip;", "…"},
                                                                                     {"&lsquo;", "‘"},
                                                                                     {"&rsquo;", "’"},
                                                                                     {"&ldquo;", "“"},
                                                                                     {"&rdquo;", "”"},
                                                                                     {"&copy;", "©"},
                                                                                     {"&bull;", "•"},
                                                                                     {"&shy;", ""}}};
  for (const auto& [name, value] : kNamed) {
    if (entity == name) return std::string(value);
  }
  if (!entity.starts_with("&#") || entity.size() < 4) return std::string(entity);
  const bool hex = entity[2] == 'x' || entity[2] == 'X';
  const auto digits = entity.substr(hex ? 3 : 2, entity.size() - (hex ? 4 : 3));
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, hex ? 16 : 10);
  const bool valid = error == std::errc() && end == digits.data() + digits.size() && value >= 0x20 &&
                     value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
  std::string out;
  append_utf8(out, valid ? static_cast<char32_t>(value) : U'\uFFFD');
  return out;
}

// Receives md4c's events and writes the text.
class Writer {
 public:
  MarkdownReport report;

  int enter_block(MD_BLOCKTYPE type, void* detail) {
    switch (type) {
      case MD_BLOCK_CODE:
      case MD_BLOCK_HTML:
        ++silent_;
        break;
      case MD_BLOCK_H:
        in_title_ = static_cast<MD_BLOCK_H_DETAIL*>(detail)->level == 1 && !report.title && report.text.empty();
        part("\n\n");
        break;
      case MD_BLOCK_LI:
        part(tight_ ? "\n" : "\n\n");
        break;
      case MD_BLOCK_UL:
        tight_ = static_cast<MD_BLOCK_UL_DETAIL*>(detail)->is_tight != 0;
        part("\n\n");
        break;
      case MD_BLOCK_OL:
        tight_ = static_cast<MD_BLOCK_OL_DETAIL*>(detail)->is_tight != 0;
        part("\n\n");
        break;
      case MD_BLOCK_THEAD:
      case MD_BLOCK_TBODY:
        break;
      case MD_BLOCK_TR:
        part("\n");
        break;
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
        part(" ");
        break;
      default:
        part(type == MD_BLOCK_P && report.text.ends_with('\n') ? "" : "\n\n");
    }
    return 0;
  }

  int leave_block(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_CODE || type == MD_BLOCK_HTML) --silent_;
    if (type == MD_BLOCK_H && in_title_) {
      report.title = std::string(trimmed(title_));
      in_title_ = false;
    }
    if (type == MD_BLOCK_UL || type == MD_BLOCK_OL || type == MD_BLOCK_TABLE || type == MD_BLOCK_P ||
        type == MD_BLOCK_H)
      tight_after(type);
    return 0;
  }

  int enter_span(MD_SPANTYPE type) {
    if (type == MD_SPAN_IMG) ++silent_;
    return 0;
  }
  int leave_span(MD_SPANTYPE type) {
    if (type == MD_SPAN_IMG) --silent_;
    return 0;
  }

  int text(MD_TEXTTYPE type, std::string_view s) {
    if (silent_ > 0 || type == MD_TEXT_HTML) return 0;
    if (type == MD_TEXT_ENTITY) {
      write(decode_entity(s));
    } else if (type == MD_TEXT_SOFTBR) {
      write(" ");
    } else if (type == MD_TEXT_BR) {
      write("\n");
    } else if (type == MD_TEXT_NULLCHAR) {
      write("\uFFFD");
    } else {
      write(s);
    }
    return 0;
  }

 private:
  void write(std::string_view s) {
    if (in_title_) {
      title_ += s;
      return;
    }
    if (!report.text.empty()) report.text += pending_;
    pending_.clear();
    report.text += s;
  }

  // White space that goes before the next words; the longest asked for wins.
  void part(std::string_view white_space) {
    if (white_space.size() > pending_.size() || (white_space == "\n" && pending_ == " ")) pending_ = white_space;
  }

  void tight_after(MD_BLOCKTYPE type) { part(type == MD_BLOCK_P && tight_ ? "\n" : "\n\n"); }

  std::string pending_, title_;
  int silent_ = 0;
  bool in_title_ = false, tight_ = false;
};

// Takes "key: value" lines between two lines of three hyphens at the top.
void take_front_matter(std::string_view& markdown, MarkdownReport& report) {
  if (!markdown.starts_with("---\n")) return;
  const auto end = markdown.find("\n---\n", 3);
  if (end == std::string_view::npos) return;
  auto lines = markdown.substr(4, end > 3 ? end - 3 : 0);
  markdown.remove_prefix(end + 5);
  while (!lines.empty()) {
    const auto line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(std::min(line.size() + 1, lines.size()));
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    const std::string key = lower_case(trimmed(line.substr(0, colon)));
    auto value = trimmed(line.substr(colon + 1));
    if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front())
      value = value.substr(1, value.size() - 2);
    if (value.empty()) continue;
    if (key == "title") report.title = std::string(value);
    if (key == "url" || key == "link") report.url = std::string(value);
    if (key == "outlet" || key == "source" || key == "publisher") report.outlet = std::string(value);
    if (key == "date" || key == "published") report.published = std::string(value);
  }
}

}  // namespace

Result<MarkdownReport> read_markdown(std::string_view markdown) {
  Writer writer;
  take_front_matter(markdown, writer.report);
  MD_PARSER parser{};
  parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_NOINDENTEDCODEBLOCKS;
  parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
    return static_cast<Writer*>(self)->enter_block(type, detail);
  };
  parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
    return static_cast<Writer*>(self)->leave_block(type);
  };
  parser.enter_span = [](MD_SPANTYPE type, void*, void* self) { return static_cast<Writer*>(self)->enter_span(type); };
  parser.leave_span = [](MD_SPANTYPE type, void*, void* self) { return static_cast<Writer*>(self)->leave_span(type); };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* s, MD_SIZE size, void* self) {
    return static_cast<Writer*>(self)->text(type, {s, size});
  };
  if (md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, &writer) != 0) {
    return Error{ErrorCode::invalid_input, "the Markdown cannot be read", ""};
  }
  return std::move(writer.report);
}

}  // namespace hearsay
