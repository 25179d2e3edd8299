#include "ingest/content_id.h"

#include "base/sha256.h"

namespace hearsay {

std::string content_id(std::string_view body) { return "sha256:" + sha256_hex(body); }

}  // namespace hearsay
