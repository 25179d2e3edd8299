#include "language/analysis/names.h"

#include <string>

namespace hearsay {
namespace {

constexpr std::size_t kMostTags = 64;
constexpr float kImpossible = -1e9F;

// Tags run O, then B I E S for each type: 1 + 4 t + {0, 1, 2, 3}.
enum Part : std::size_t { kBegin, kInside, kEnd, kSingle };

constexpr Part part(std::size_t tag) { return static_cast<Part>((tag - 1) % 4); }
constexpr bool opens(std::size_t tag) { return tag != 0 && (part(tag) == kBegin || part(tag) == kInside); }
constexpr bool continues(std::size_t tag) { return tag != 0 && (part(tag) == kInside || part(tag) == kEnd); }

}  // namespace

Result<NameDecoder> NameDecoder::make(const std::vector<std::string_view>& tags) {
  const Error wrong{ErrorCode::damaged, "damaged weight file: list of name tags", {}};
  if (tags.empty() || tags.size() > kMostTags || tags.size() % 4 != 1 || tags[0] != "O") return wrong;
  NameDecoder out;
  out.labels_.push_back({});
  for (std::size_t i = 1; i < tags.size(); ++i) {
    constexpr std::string_view kParts = "BIES";
    if (tags[i].size() < 3 || tags[i][0] != kParts[part(i)] || tags[i][1] != '-') return wrong;
    const auto type = entity_type_from_short(tags[i].substr(2));
    if (!type) return wrong;
    out.labels_.push_back({*type, part(i) == kBegin || part(i) == kSingle});
  }
  return out;
}

void NameDecoder::decode(const float* scores, std::size_t stride, std::size_t words, std::vector<std::uint8_t>& back,
                         std::vector<std::uint8_t>& path) const {
  path.assign(words, 0);
  if (words == 0) return;
  const std::size_t tags = size();
  back.assign(words * tags, 0);
  std::array<float, kMostTags> best{};
  std::array<float, kMostTags> next{};
  for (std::size_t t = 0; t < tags; ++t) best[t] = scores[t] + (continues(t) ? kImpossible : 0.0F);
  for (std::size_t w = 1; w < words; ++w) {
    std::size_t closed = 0;
    for (std::size_t t = 1; t < tags; ++t) {
      if (!opens(t) && best[t] > best[closed]) closed = t;
    }
    for (std::size_t t = 0; t < tags; ++t) {
      std::size_t from = closed;
      if (continues(t)) {
        const std::size_t begin = t - static_cast<std::size_t>(part(t));
        from = best[begin + kInside] > best[begin] ? begin + kInside : begin;
      }
      back[w * tags + t] = static_cast<std::uint8_t>(from);
      next[t] = best[from] + scores[w * stride + t];
    }
    best = next;
  }
  std::size_t tag = 0;
  for (std::size_t t = 1; t < tags; ++t) {
    if (!opens(t) && best[t] > best[tag]) tag = t;
  }
  for (std::size_t w = words; w-- > 0;) {
    path[w] = static_cast<std::uint8_t>(tag);
    tag = back[w * tags + tag];
  }
}

void NameDecoder::score_types(const float* scores, std::size_t stride, std::size_t words,
                              std::span<float> types) const {
  for (std::size_t t = 0; t < types.size(); ++t) {
    float sum = 0;
    for (std::size_t w = 0; w < words; ++w) {
      const Part part = words == 1 ? kSingle : w == 0 ? kBegin : w + 1 == words ? kEnd : kInside;
      sum += scores[w * stride + 4 * t + 1 + part];
    }
    types[t] = sum / static_cast<float>(words);
  }
}

}  // namespace hearsay
