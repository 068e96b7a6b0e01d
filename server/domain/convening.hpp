// One convening: its whole state, what may be asked of it, and the only way it changes.
//
//   decide   reads and judges a command, changes nothing
//   apply    folds an entry into the state; recovery and running use the same
//   answer   answers a question from the state
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "domain/access.hpp"
#include "domain/affinity.hpp"
#include "domain/announcements.hpp"
#include "domain/attendance.hpp"
#include "domain/blocking.hpp"
#include "domain/breakouts.hpp"
#include "domain/captions.hpp"
#include "domain/chat.hpp"
#include "domain/clients.hpp"
#include "domain/conversations.hpp"
#include "domain/courses.hpp"
#include "domain/decision.hpp"
#include "domain/direct.hpp"
#include "domain/doors.hpp"
#include "domain/erasure.hpp"
#include "domain/hall.hpp"
#include "domain/invitations.hpp"
#include "domain/lines.hpp"
#include "domain/measures.hpp"
#include "domain/message_reactions.hpp"
#include "domain/moderation.hpp"
#include "domain/notes.hpp"
#include "domain/offices.hpp"
#include "domain/pairings.hpp"
#include "domain/people.hpp"
#include "domain/polls.hpp"
#include "domain/presence.hpp"
#include "domain/programme.hpp"
#include "domain/questions.hpp"
#include "domain/record.hpp"
#include "domain/rehearsal.hpp"
#include "domain/reports.hpp"
#include "domain/rooms.hpp"
#include "domain/sheets.hpp"
#include "domain/slides.hpp"
#include "domain/stage.hpp"
#include "domain/tables.hpp"
#include "domain/tools.hpp"
#include "domain/voice.hpp"
#include "domain/walls.hpp"
#include "protocol/generated/cpp/limits.hpp"

namespace convene::domain {

struct Convening {
  About about;
  Programme programme;
  People people;
  Access access;
  Rooms rooms;
  Conversations conversations;
  Invitations invitations;
  Breakouts breakouts;
  Captions captions;
  Halls halls;
  std::vector<protocol::Announcement> announcements;  // the newest, oldest first
  Stages stages;
  Slides slides;
  VoiceMutes voice_mutes;
  Questions questions;
  Polls polls;
  Walls walls;
  SharedNotes notes;
  Affinities affinities;
  Offices offices;
  Courses courses;
  Sheets sheets;
  Pairings pairings;
  Tables tables;
  Tools tools;
  Chat chat;
  Inboxes inboxes;
  Reactions reactions;
  Attendance attendance;
  Clients clients;
  Rehearsal rehearsal;
  Erasures erasures;
  Reports reports;
  Measures measures;
  Doors doors;
  Lines lines;
  OffRecord off_record;

  std::uint64_t sequence = 0;                            // of the last entry
  std::unordered_map<std::string, std::uint64_t> heads;  // a topic's next offset

  std::uint64_t head_of(const std::string& topic) const {
    const auto found = heads.find(topic);
    return found == heads.end() ? 0 : found->second;
  }
};

/// Judges a command that changes the record. The command's lane is `record`.
Decision decide(const Convening& state, const Actor& actor, const protocol::Command& command, const Context& context);

/// Answers a question that the state alone can answer. The command's lane is `query`; hello, ping, rate.set,
/// history.page and voice.join are answered elsewhere.
Result<protocol::Reply, Refusal> answer(const Convening& state, const Presence& presence, const Actor& actor,
                                        const protocol::Command& query, Time now);

/// Whether the actor's role allows the command at all; what the relation asks for is judged by the command's own rules.
std::optional<Refusal> refuse_role(const Convening& state, const Actor& actor, const protocol::Command& command);

/// Entries are applied in order of sequence, none left out.
void apply(Convening& state, const Entry& entry);

/// The topics a person may read now, in a fixed order; none for one who is removed.
std::vector<std::string> topics_of(const Convening& state, PersonId person);
bool may_read(const Convening& state, PersonId person, std::string_view topic);

/// Offsets of a topic, the last one excluded.
struct Span {
  std::uint64_t from = 0;
  std::uint64_t to = 0;
};
/// What of a topic's past a person may read: of what they may read now all of it, of a conversation their own part,
/// also when it is over. Nothing where that is none of it.
std::optional<Span> readable(const Convening& state, PersonId person, std::string_view topic);

}  // namespace convene::domain
