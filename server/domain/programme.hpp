// The convening itself and its programme: sessions in rooms, in time.
#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "domain/decision.hpp"

namespace convene::domain {

struct Convening;

/// What the convening says of itself.
struct About {
  std::string title;
  std::string zone;
  std::string contact;
  bool registration_open = false;
  std::string campus;  // hash of the campus document, or empty
};

class Programme {
 public:
  void schedule(protocol::SessionScheduled session);
  void cancel(SessionId session);
  const protocol::SessionScheduled* with_guid(const std::string& guid) const;
  /// In order of time, however they were imported (S2.5).
  std::vector<const protocol::SessionScheduled*> in_order() const;
  const std::map<SessionId, protocol::SessionScheduled>& all() const { return sessions_; }

  std::uint64_t version = 0;  // rises with every change; 0: there is no programme
  std::string title;
  std::string zone;

 private:
  std::map<SessionId, protocol::SessionScheduled> sessions_;
  std::unordered_map<std::string, SessionId> by_guid_;
};

/// What GET /api/programme answers; without a programme an empty one, in the convening's own zone.
protocol::ProgrammeDocument document_of(const Convening& state);

Decision decide(const Convening& state, const Actor& actor, const protocol::ConveningCreate& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::ProgrammePublish& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::CampusPublish& command,
                const Context& context);

void fold(Convening& state, const Entry& entry, const protocol::ConveningCreated& event);
void fold(Convening& state, const Entry& entry, const protocol::SessionScheduled& event);
void fold(Convening& state, const Entry& entry, const protocol::SessionCancelled& event);
void fold(Convening& state, const Entry& entry, const protocol::ProgrammePublished& event);
void fold(Convening& state, const Entry& entry, const protocol::CampusPublished& event);

}  // namespace convene::domain
