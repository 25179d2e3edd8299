#include "ingest/content_id.h"

#include <openssl/evp.h>

#include <array>

#include "hearsay/result.h"

namespace hearsay {

std::string content_id(std::string_view body) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  // Fails only where the library has no SHA-256 at all.
  HS_ASSERT(EVP_Digest(body.data(), body.size(), digest.data(), &size, EVP_sha256(), nullptr) == 1);
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string id = "sha256:";
  for (unsigned int i = 0; i < size; ++i) {
    id += kHex[digest[i] >> 4U];
    id += kHex[digest[i] & 15U];
  }
  return id;
}

}  // namespace hearsay
