#include "language/analysis/name_agreement.h"

#include <gtest/gtest.h>

#include "support/doc_builder.h"

namespace hearsay {
namespace {

constexpr std::size_t kStride = 9;  // O, then B I E S of PER and of ORG

class NameAgreementTest : public ::testing::Test {
 protected:
  NameAgreementTest()
      : decoder_(*NameDecoder::make({"O", "B-PER", "I-PER", "E-PER", "S-PER", "B-ORG", "I-ORG", "E-ORG", "S-ORG"})),
        doc_(testing::build_doc("Acme acme PROPN NNP 2 nsubj B-PER\n"
                                "hired hire VERB VBD 0 root\n"
                                "Kim Kim PROPN NNP 2 obj B-PER\n"
                                "\n"
                                "Acme acme PROPN NNP 2 nsubj B-ORG\n"
                                "denied deny VERB VBD 0 root\n"
                                "it it PRON PRP 2 obj\n")) {}

  std::vector<float> scores(std::size_t word, float person, float organisation) {
    std::vector<float> out(3 * kStride, 0.0F);
    out[word * kStride + 4] = person;
    out[word * kStride + 8] = organisation;
    return out;
  }

  NameDecoder decoder_;
  Doc doc_;
};

TEST_F(NameAgreementTest, SurerMentionDecides) {
  NameAgreement agreement(decoder_, doc_);
  agreement.add({0, 3}, scores(0, 2, 1).data(), kStride);
  agreement.add({3, 6}, scores(0, 0, 6).data(), kStride);
  agreement.settle();
  EXPECT_EQ(doc_.tokens.entity[0], (EntityLabel{EntityType::organization, true}));
  EXPECT_EQ(doc_.tokens.entity[3], (EntityLabel{EntityType::organization, true}));
}

TEST_F(NameAgreementTest, ANameMetOnceKeepsItsType) {
  NameAgreement agreement(decoder_, doc_);
  agreement.add({0, 3}, scores(2, 0, 9).data(), kStride);
  agreement.settle();
  EXPECT_EQ(doc_.tokens.entity[2].type, EntityType::person);
  EXPECT_EQ(doc_.tokens.entity[1].type, EntityType::none);
}

}  // namespace
}  // namespace hearsay
