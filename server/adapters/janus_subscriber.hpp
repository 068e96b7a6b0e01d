// What one person is sent by Janus: one connection, whose media sections are given other sources as they go about. A
// section that was agreed upon with the browser stays. What is not wanted any more gives way at once, to what is wanted
// instead or to silence, whatever the browser answers or does not; only more sections than ever before take its answer.
#pragma once

#include <optional>
#include <set>
#include <variant>

#include "adapters/janus_session.hpp"
#include "protocol/generated/cpp/messages.hpp"

namespace convene::adapters {

class JanusSubscriber {
 public:
  using Say = std::function<void(protocol::VoiceSignalKind, std::string)>;
  using Carries = std::function<void(const std::vector<formats::janus::Carried>&)>;

  JanusSubscriber(JanusSession& session, Say say, Carries carries);

  void want(std::set<formats::janus::Source> sources);
  void heard(const protocol::VoiceNegotiate& said);
  void tick(Time now);
  /// It is to be made anew.
  bool is_broken() const { return is_broken_; }

 private:
  using Source = formats::janus::Source;
  struct Section {
    std::optional<Source> source;  // none: it went
    Source last;                   // that was no silence
    bool is_picture = false;
  };
  using Change = std::variant<std::monostate, formats::janus::Switch, formats::janus::Update>;

  void step();
  void begin();
  /// What is to be asked next, so that what is sent is what is wanted.
  Change due() const;
  /// Whatever is not wanted gives way; what is given a section is missing no more.
  formats::janus::Switch turns(std::set<Source>& missing) const;
  Source silence(bool is_picture) const;
  void changed(const formats::janus::Message& message, const Change& change);
  void take(const formats::janus::Message& message);
  void happened(const formats::janus::Message& message);

  JanusSession& session_;
  Say say_;
  Carries carries_;
  std::set<Source> wanted_;
  std::map<std::string, Section> sections_;
  std::set<Source> unplaced_;  // asked for while the browser owed an answer: the next offer tells where they are
  bool is_asking_ = false;
  bool is_broken_ = false;
  bool is_owed_ = false;     // the browser's answer, and that Janus took it
  bool has_missed_ = false;  // something wanted is not there: until the next tick nothing is added
  Time owed_since_;
  std::shared_ptr<JanusHandle> handle_;
};

}  // namespace convene::adapters
