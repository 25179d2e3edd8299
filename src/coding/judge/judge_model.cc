#include "coding/judge/judge_model.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fstream>
#include <iterator>
#include <optional>

#include "base/sha256.h"
#include "knowledge/table.h"

namespace hearsay {

namespace {

double sigmoid(double x) { return 1.0 / (1.0 + std::exp(-x)); }

std::optional<double> number(std::string_view s) {
  double out = 0;
  const auto [end, error] = std::from_chars(s.data(), s.data() + s.size(), out);
  if (error != std::errc() || end != s.data() + s.size() || !std::isfinite(out)) return std::nullopt;
  return out;
}

// "@judge<TAB>version<TAB>sum" stands in line 2; the sum is that of all bytes below.
Result<void> check_seal(std::string_view text, const std::string& name) {
  const auto header = text.find('\n');
  const auto line = header == std::string_view::npos ? header : text.find('\n', header + 1);
  const Error damaged{ErrorCode::damaged, "is damaged; take it from the release again", name};
  if (line == std::string_view::npos) return damaged;
  const auto seal = text.substr(header + 1, line - header - 1);
  const std::string wanted = fmt::format("@judge\t{}\t", JudgeModel::kVersion);
  if (!seal.starts_with("@judge\t")) return damaged;
  if (!seal.starts_with(wanted)) {
    return Error{
        ErrorCode::unsupported,
        fmt::format("is not of version {}, which this program reads; run training/judge/train", JudgeModel::kVersion),
        name};
  }
  if (seal.substr(wanted.size()) != sha256_hex(text.substr(line + 1))) return damaged;
  return {};
}

}  // namespace

Result<JudgeModel> JudgeModel::load(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  if (!in)
    return Error{ErrorCode::not_found, "cannot be read; --models names the folder of the weights", path.string()};
  return parse(std::move(text), path.string());
}

Result<JudgeModel> JudgeModel::parse(std::string text, std::string name) {
  HS_TRY(check_seal(text, name));
  auto table = Table::parse(std::move(text), std::move(name), {"name", "event", "confidence"});
  if (!table) return table.error();
  JudgeModel out;
  for (std::size_t i = 0; i < table->size(); ++i) {
    const Table::Row row = table->row(i);
    const auto key = row.cell(0);
    if (key == "@judge") continue;
    const auto event = number(row.cell(1)), confidence = number(row.cell(2));
    if (!event || !confidence) return row.error(fmt::format("'{}' needs two numbers", key));
    const Weight weight{*event, *confidence};
    if (key == "@bias") {
      out.bias_ = weight;
    } else if (key == "@threshold") {
      out.threshold_ = weight.event;
    } else if (!out.weights_.emplace(key, weight).second) {
      return row.error(fmt::format("'{}' stands there twice", key));
    }
  }
  return out;
}

JudgeModel::Weight JudgeModel::weight_of(const Feature& feature) const {
  const auto at = weights_.find(feature.name);
  if (at == weights_.end()) return {};
  return {at->second.event * feature.value, at->second.confidence * feature.value};
}

Verdict JudgeModel::judge(const FeatureList& features) const {
  Weight sum = bias_;
  for (const Feature& f : features) {
    const Weight w = weight_of(f);
    sum.event += w.event;
    sum.confidence += w.confidence;
  }
  return {sigmoid(sum.event), sigmoid(sum.confidence)};
}

std::vector<ConfidenceReason> JudgeModel::reasons(const FeatureList& features, std::size_t most, bool event) const {
  std::vector<ConfidenceReason> out;
  for (const Feature& f : features) {
    const Weight w = weight_of(f);
    const double adds = event ? w.event : w.confidence;
    if (adds != 0) out.push_back({f.name, adds});
  }
  const auto heavier = [](const ConfidenceReason& a, const ConfidenceReason& b) {
    return std::abs(a.weight) > std::abs(b.weight);
  };
  std::stable_sort(out.begin(), out.end(), heavier);
  if (out.size() > most) out.resize(most);
  return out;
}

}  // namespace hearsay
