#include "ingest/line_source.h"

#include <algorithm>
#include <cstring>

namespace hearsay {

bool LineSource::fill() {
  if (begin_ < end_) return true;
  begin_ = end_ = 0;
  if (!stream_.good()) return false;
  stream_.read(block_.data(), static_cast<std::streamsize>(block_.size()));
  end_ = static_cast<std::size_t>(stream_.gcount());
  return end_ > 0;
}

std::string_view LineSource::head() {
  if (!fill()) return {};
  return {block_.data() + begin_, end_ - begin_};
}

LineSource::Outcome LineSource::next(std::string& line) {
  line.clear();
  if (!fill()) return Outcome::end;
  ++line_;
  skipped_ = 0;
  for (bool done = false; !done && fill();) {
    const char* from = block_.data() + begin_;
    const auto* feed = static_cast<const char*>(std::memchr(from, '\n', end_ - begin_));
    const std::size_t size = feed != nullptr ? static_cast<std::size_t>(feed - from) : end_ - begin_;
    skipped_ += size;
    if (skipped_ <= limit_) line.append(from, size);
    begin_ += size + (feed != nullptr ? 1 : 0);
    done = feed != nullptr;
  }
  if (skipped_ > limit_) {
    line.clear();
    line.shrink_to_fit();
    return Outcome::too_long;
  }
  if (line.ends_with('\r')) line.pop_back();
  return Outcome::line;
}

LineSource::Outcome LineSource::rest(std::string& text) {
  text.clear();
  if (!fill()) return Outcome::end;
  skipped_ = 0;
  while (fill()) {
    const std::size_t size = end_ - begin_;
    skipped_ += size;
    if (skipped_ <= limit_) text.append(block_.data() + begin_, size);
    begin_ = end_;
  }
  if (skipped_ > limit_) {
    text.clear();
    text.shrink_to_fit();
    return Outcome::too_long;
  }
  return Outcome::line;
}

}  // namespace hearsay
