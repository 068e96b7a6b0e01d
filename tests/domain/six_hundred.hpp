// Six hundred made-up people of many places and callings, some of whom say little of themselves: the same every time.
#pragma once

#include <string>
#include <vector>

#include "base/seeded_random.hpp"
#include "protocol/generated/cpp/messages.hpp"

namespace convene::testing {

inline std::vector<protocol::Profile> six_hundred_profiles() {
  struct Place {
    int people;
    const char* region;
    const char* zone;
  };
  static constexpr Place places[] = {
      {140, "East Coast", "America/New_York"},
      {90, "Midwest", "America/Chicago"},
      {70, "West Coast", "America/Los_Angeles"},
      {40, "Mexico", "America/Mexico_City"},
      {30, "Colombia", "America/Bogota"},
      {25, "Ghana", "Africa/Accra"},
      {40, "Kenya", "Africa/Nairobi"},
      {35, "Nigeria", "Africa/Lagos"},
      {6, "South Africa", "Africa/Johannesburg"},
      {45, "India", "Asia/Kolkata"},
      {22, "Philippines", "Asia/Manila"},
      {5, "Japan", "Asia/Tokyo"},
      {4, "Australia", "Australia/Sydney"},
      {3, "New Zealand", "Pacific/Auckland"},
      {18, "United Kingdom", "Europe/London"},
      {12, "", "Europe/Berlin"},
      {15, "", ""},
  };
  SeededRandom random(600);
  std::vector<protocol::Profile> profiles;
  for (const Place& place : places) {
    for (int count = 0; count < place.people; ++count) {
      protocol::Profile profile;
      profile.name = "Person " + std::to_string(profiles.size() + 1);
      profile.region = place.region;
      profile.zone = place.zone;
      profile.organisation = "School " + std::to_string(random.below(120));
      // Many teachers, some of each other calling, five students.
      const std::uint64_t drawn = random.below(100);
      using protocol::RoleKind;
      profile.role_kind = drawn < 55   ? RoleKind::classroom_educator
                          : drawn < 70 ? RoleKind::informal_educator
                          : drawn < 80 ? RoleKind::administrator
                          : drawn < 88 ? RoleKind::community_partner
                          : drawn < 93 ? RoleKind::higher_education
                          : drawn < 95 ? RoleKind::other
                                       : RoleKind::unsaid;
      if (profiles.size() % 120 == 7) profile.role_kind = RoleKind::student;
      profiles.push_back(std::move(profile));
    }
  }
  return profiles;
}

}  // namespace convene::testing
