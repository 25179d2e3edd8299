#include "language/names/name_spans.h"

#include "base/utf8.h"

namespace hearsay {

std::vector<Name> read_names(const Doc& doc) {
  std::vector<Name> names;
  const auto& labels = doc.tokens.entity;
  if (labels.empty()) return names;
  for (const Sentence& sentence : doc.sentences) {
    bool open = false;
    for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
      const EntityLabel label = labels[t];
      if (label.type == EntityType::none) {
        open = false;
      } else if (open && !label.begins && names.back().type == label.type) {
        names.back().tokens.end = t + 1;
      } else {
        names.push_back({{t, t + 1}, label.type});
        open = true;
      }
    }
  }
  return names;
}

void write_names(const std::vector<Name>& names, Doc& doc) {
  auto& labels = doc.tokens.entity;
  labels.assign(labels.size(), {});
  for (const Name& name : names) {
    for (std::uint32_t t = name.tokens.begin; t < name.tokens.end; ++t) labels[t] = {name.type, t == name.tokens.begin};
  }
}

bool is_capitalised(const Doc& doc, std::uint32_t token) {
  const auto form = doc.form(TokenId(token));
  if (form.empty()) return false;
  const auto first = form.substr(0, decode_utf8(form, 0).size);
  return lower_case(first) != first;
}

std::string spaced(const Doc& doc, TokenRange tokens) {
  std::string out;
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    if (t > tokens.begin && doc.tokens.span[t].begin > doc.tokens.span[t - 1].end) out += ' ';
    out += doc.form(TokenId(t));
  }
  return out;
}

}  // namespace hearsay
