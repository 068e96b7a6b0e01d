// Names are added to an event at encoding: personal text stands once, in the profile.
#pragma once

#include <string>

#include "domain/convening.hpp"

namespace convene::domain {

/// The server itself, and simulated people who were swept, are called by the product's name.
std::string name_of(const Convening& state, PersonId id);

/// Fills the fields that the schema marks as added.
void add_names(const Convening& state, protocol::Event& event);

/// These people with their names as they are now.
std::vector<protocol::Mention> named(const Convening& state, const std::vector<PersonId>& people);

}  // namespace convene::domain
