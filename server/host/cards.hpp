// How avatars are introduced to those who see them, as far as that is durable.
#pragma once

#include <unordered_map>
#include <vector>

#include "domain/convening.hpp"

namespace convene::host {

class Cards {
 public:
  /// As of a state that is durable. Whose card there was keeps it, swept people too: their avatar may still be seen for
  /// a moment.
  void reset(const domain::Convening& state);
  /// These entries have become durable.
  void note(const std::vector<domain::Entry>& entries);

  /// The slot is the reader's to fill in. Null for one who is not known.
  const protocol::AvatarCard* find(PersonId person) const;

 private:
  std::unordered_map<PersonId, protocol::AvatarCard> cards_;
};

}  // namespace convene::host
