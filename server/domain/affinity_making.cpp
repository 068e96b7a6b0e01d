#include "domain/affinity_making.hpp"

#include <string_view>

#include "domain/convening.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

using protocol::AffinityBy;

namespace {

/// At most so many bytes, cut between letters.
std::string shortened(std::string text, std::size_t bytes_max) {
  if (text.size() <= bytes_max) return text;
  while (bytes_max > 0 && (static_cast<unsigned char>(text[bytes_max]) & 0xC0U) == 0x80U) --bytes_max;
  text.resize(bytes_max);
  return text;
}

/// How those of one kin are called: by the rule's label, or as the first of them writes their region.
std::string word_for(const protocol::AffinityRule& rule, const std::string& kin,
                     const std::vector<const Person*>& people) {
  if (rule.by == AffinityBy::role) {
    for (const protocol::AffinityLabel& label : rule.labels) {
      if (to_text(label.kind) == kin) return label.name;
    }
    return kin;
  }
  for (const Person* person : people) {
    if (!person->profile.region.empty() && kin_of(*person, rule.by) == kin) return person->profile.region;
  }
  return kin;
}

}  // namespace

Draft to_all(PersonId author, protocol::Event event) {
  return {std::string(topic::convening), author, std::move(event)};
}

Draft seat(PersonId author, AffinityId set, PersonId person, std::optional<RoomId> room, bool is_chosen) {
  return {topic::of_inbox(person), author, protocol::AffinitySeated{person, {set, room, is_chosen}}};
}

std::string base_name(const protocol::AffinityRule& rule, const std::vector<std::string>& kin,
                      const std::vector<const Person*>& people) {
  constexpr std::size_t bytes_max = 56;  // a number comes after it
  if (kin.empty()) return shortened(rule.rest, bytes_max);
  std::string name = word_for(rule, kin.front(), people);
  for (std::size_t index = 1; index < kin.size(); ++index) {
    const std::string longer = name + " · " + word_for(rule, kin[index], people);
    if (longer.size() + std::string_view(" …").size() > bytes_max) return shortened(name, bytes_max - 4) + " …";
    name = longer;
  }
  return shortened(std::move(name), bytes_max);
}

std::string free_name(const std::string& base, bool is_alone, std::set<std::string>& taken) {
  std::string name = base;
  if (!is_alone || taken.contains(name)) {
    int number = taken.contains(base) ? 2 : 1;
    do {
      name = base + " " + std::to_string(number++);
    } while (taken.contains(name));
  }
  taken.insert(name);
  return name;
}

std::optional<Refusal> refuse_rooms(const Convening& state, std::size_t more, std::size_t kept) {
  if (state.rooms.all().size() + more > protocol::limits::rooms_max ||
      kept + more > protocol::limits::affinity_rooms_kept_max) {
    return refuse(protocol::ErrorCode::limit_reached, "rooms");
  }
  return std::nullopt;
}

}  // namespace convene::domain
