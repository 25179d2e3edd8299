#pragma once

#include <filesystem>
#include <string>

#include "knowledge/gazetteer/gazetteer_builder.h"

namespace hearsay::testing {

/// A place of a small world: 'ZA' and 'ZB' are South Africa and Zambia by the codes below.
inline GeonamesPlace town(std::int64_t id, std::string name, double lat, double lon, std::string country,
                          std::string admin1, std::string admin2, std::uint32_t population,
                          std::string feature = "PPL") {
  GeonamesPlace p;
  p.id = id;
  p.name = std::move(name);
  p.lat = lat;
  p.lon = lon;
  p.located = true;
  p.feature = std::move(feature);
  p.country = std::move(country);
  p.admin1 = std::move(admin1);
  p.admin2 = std::move(admin2);
  p.population = population;
  return p;
}

inline GeonamesPlace area(std::int64_t id, std::string name, std::string country, std::string admin1,
                          std::string admin2 = {}) {
  GeonamesPlace p;
  p.id = id;
  p.name = std::move(name);
  p.feature = admin2.empty() ? "ADM1" : "ADM2";
  p.country = std::move(country);
  p.admin1 = std::move(admin1);
  p.admin2 = std::move(admin2);
  return p;
}

/// Two towns named Tarnfield, a large one in Eastmark (ZAF) and a small one in Westmark (ZMB), with neighbours.
inline GazetteerBuilder small_world() {
  GazetteerBuilder builder({{"ZA", "ZAF"}, {"ZB", "ZMB"}});
  GeonamesPlace harbour = town(4, "Port Orrin", -12.5, 25.5, "ZB", "W", "1", 300);
  harbour.aliases = {"Orrinhaven"};
  builder.add({town(1, "Tarnfield", -30, 28, "ZA", "E", "1", 900000, "PPLA"),
               town(2, "Tarnfield", -12, 25, "ZB", "W", "1", 900), town(3, "Halden", -12.2, 25.2, "ZB", "W", "1", 5000),
               harbour, town(5, "Ostby", -31, 29, "ZA", "E", "2", 7000)});
  builder.add({area(11, "Eastmark", "ZA", "E"), area(12, "Westmark", "ZB", "W"),
               area(13, "Orrin County", "ZB", "W", "1"), area(14, "Empty Quarter", "ZB", "X")});
  return builder;
}

}  // namespace hearsay::testing
