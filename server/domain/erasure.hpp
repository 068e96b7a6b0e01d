// Leaving nothing behind: what a person wrote and told of themselves is emptied where it stands, in small portions, so
// that the host stays responsive; after a restart it begins anew, and what is empty is passed by. Offsets, attendance
// and what others wrote stay.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string_view>

#include "domain/decision.hpp"

namespace convene::domain {

struct Convening;

/// Those of whom something may still be found.
using Erasures = std::set<PersonId>;

/// What one who is erased is called from then on.
inline constexpr std::string_view name_of_erased = "Erased person";

Decision decide(const Convening& state, const Actor& actor, const protocol::PersonErase& command,
                const Context& context);

/// What stands in this entry's place without what the person wrote or told; nothing where it may stay as it is.
std::optional<protocol::Event> without(PersonId person, const Entry& entry);

/// Nobody is left with unread messages of theirs; at most limits::erasure_page_max entries, none when all is done.
Accepted settle_reads(const Convening& state, PersonId person);
/// Empties these entries of the journal, and tells those who may read them.
Accepted empty(PersonId person, std::span<const Entry> entries);
/// The end: nothing of them is found any more.
Accepted end_erasure(PersonId person);

void fold(Convening& state, const Entry& entry, const protocol::ErasureBegun& event);
void fold(Convening& state, const Entry& entry, const protocol::TextErased& event);
void fold(Convening& state, const Entry& entry, const protocol::PersonErased& event);

}  // namespace convene::domain
