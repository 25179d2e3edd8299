#pragma once

#include <memory>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace hearsay {

/// SHA-256 (FIPS 180-4) of bytes that come in pieces; libcrypto does the work.
class Sha256 {
 public:
  Sha256();
  void update(std::string_view bytes);
  /// The digest in lower-case hex; the object is spent afterwards.
  [[nodiscard]] std::string hex();

 private:
  struct Free {
    void operator()(evp_md_ctx_st* context) const;
  };
  std::unique_ptr<evp_md_ctx_st, Free> context_;
};

[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace hearsay
