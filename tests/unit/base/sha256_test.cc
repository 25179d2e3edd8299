#include "base/sha256.h"

#include <gtest/gtest.h>

namespace hearsay {
namespace {

// The examples of FIPS 180-4.
TEST(Sha256, OfKnownTexts) {
  EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST(Sha256, PiecesGiveTheSameAsTheWhole) {
  Sha256 hash;
  for (int i = 0; i < 100; ++i) hash.update("ten bytes.");
  std::string whole;
  for (int i = 0; i < 100; ++i) whole += "ten bytes.";
  EXPECT_EQ(hash.hex(), sha256_hex(whole));
}

}  // namespace
}  // namespace hearsay
