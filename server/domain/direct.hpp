// Messages between two people, and how far each person has read.
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "domain/decision.hpp"

namespace convene::domain {

struct Convening;

/// One person's side of a conversation with another.
struct Correspondence {
  std::uint64_t last = 0;  // inbox offset of the newest message
  Time at;
  std::deque<std::uint64_t> unread;     // inbox offsets of the newest messages from the other that are unread, rising
  std::vector<std::uint64_t> messages;  // inbox offsets of all; at the same place stands the same message of the other
};

/// Of a list with the newest first no more than these are kept.
template <class List>
void keep_newest(List& list, typename List::value_type newest, std::size_t max) {
  list.insert(list.begin(), std::move(newest));
  if (list.size() > max) list.pop_back();
}

struct Inbox {
  struct Invitation {
    PersonId from;
    PersonId to;
    Time expires;
    bool is_quiet = false;
  };
  /// A conversation that the person was in, and with whom.
  struct Met {
    RoomId room;
    Time since;
    Time until;
    std::vector<PersonId> people;
  };

  std::map<PersonId, Correspondence> with;
  std::map<std::pair<std::string, PersonId>, std::uint64_t> marks;  // (topic, other or none) → read up to
  std::vector<Invitation> invitations;                              // open ones, to and from the person
  std::vector<Met> met;                                             // the newest last, at most met_max
  std::vector<protocol::OwnQuestion> questions;                     // what the person asked, the newest first
  std::vector<QuestionId> upvotes;                                  // questions they want answered, the newest first
  std::vector<protocol::OwnVote> poll_votes;                        // the newest first
  std::vector<CardId> own_cards;                                    // of anonymous walls, the newest first
  std::vector<CardId> card_votes;                                   // cards they gave a vote, the newest first
  std::vector<protocol::DismissedCard> cards_dismissed;             // the newest first
  std::vector<protocol::OwnReport> reports;                         // what the person reported, the newest first
  std::set<PersonId> blocked;                                       // whose messages and invitations they refuse
  std::optional<protocol::OwnKnock> knock;                          // the door at which they knocked last
  std::vector<protocol::TicketNote> office_notes;                   // of those at the person's desk, the newest first
};

class Inboxes {
 public:
  Inbox& of(PersonId person) { return inboxes_[person]; }
  const Inbox& of(PersonId person) const;
  void forget(PersonId person) { inboxes_.erase(person); }

 private:
  std::unordered_map<PersonId, Inbox> inboxes_;
};

/// More unread messages of one person than this are counted as this many.
inline constexpr std::size_t unread_max = 1000;
/// Of older conversations the list of those one has met is silent.
inline constexpr std::size_t met_max = 50;

Decision decide(const Convening& state, const Actor& actor, const protocol::DirectPost& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::ReadMark& command, const Context& context);

void fold(Convening& state, const Entry& entry, const protocol::DirectPosted& event);
void fold(Convening& state, const Entry& entry, const protocol::ReadMarked& event);

}  // namespace convene::domain
