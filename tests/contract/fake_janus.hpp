// A Janus that is made up: it keeps the rules of the VideoRoom plugin as far as we lean on them (ids of its own, a feed
// of silence, offers withheld as long as an answer is owed, nothing sent in a section before its answer, sections used
// again and switched) and says of everything that it sends where it goes.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "adapters/janus_media.hpp"
#include "formats/foreign_json.hpp"

namespace convene::testing {

class FakeJanus {
 public:
  using Source = formats::janus::Source;
  using Value = formats::ForeignValue;

  /// For the media's constructor; it is given to serve() before anything else.
  adapters::JanusSession::Line line() {
    return {[this](std::string text) { asked_.push_back(std::move(text)); }, [this] { is_dropped_ = true; }};
  }
  void serve(adapters::JanusMedia& media) {
    media_ = &media;
    come_up();
  }

  bool is_up() const { return is_up_; }
  void come_up() {
    if (std::exchange(is_up_, true)) return;
    media_->session().opened();
    run();
  }
  /// As by kill -9: nobody is sent anything any more.
  void go_down() {
    if (!std::exchange(is_up_, false)) return;
    asked_.clear();
    handles_.clear();
    media_->session().closed();
  }
  /// As when a browser went, and nobody was told yet.
  void lose(std::uint64_t feed) {
    for (auto& [id, handle] : handles_) {
      if (handle.feed == feed) handle.feed = 0;
    }
    gone(feed);
  }
  /// Answers all that was asked.
  void run() {
    for (std::size_t step = 0; step < 10'000 && is_up_ && !asked_.empty(); ++step) {
      const std::string text = std::move(asked_.front());
      asked_.pop_front();
      answer(text);
    }
    if (std::exchange(is_dropped_, false)) go_down();
  }

  /// What it sends to whom, of browsers that said in their descriptions which seats they have.
  std::map<std::uint64_t, std::set<domain::VoiceStream>> sent() const {
    std::map<std::uint64_t, std::uint64_t> seats;
    for (const auto& [id, handle] : handles_) seats[handle.feed] = handle.seat;
    std::map<std::uint64_t, std::set<domain::VoiceStream>> sent;
    for (const auto& [id, handle] : handles_) {
      if (!handle.is_subscriber || handle.seat == 0) continue;
      for (const Source& source : sent_to(id)) {
        sent[handle.seat].insert({seats.at(source.feed), adapters::part_of(source.section)});
      }
    }
    return sent;
  }
  std::set<std::uint64_t> senders() const {
    std::set<std::uint64_t> seats;
    for (const auto& [id, handle] : handles_) {
      if (handle.feed != 0) seats.insert(handle.seat);
    }
    return seats;
  }

  // What it sends, by what the offers and answers say that it gave out: "offer 12" is of handle 12, "answer 900" of
  // feed 900.
  std::set<Source> sent_to(std::uint64_t handle) const {
    std::set<Source> sources;
    const auto found = handles_.find(handle);
    if (found == handles_.end()) return sources;
    for (const Section& section : found->second.sections) {
      if (section.is_ready && feeds().contains(section.source->feed)) sources.insert(*section.source);
    }
    return sources;
  }
  std::set<std::uint64_t> feeds() const {
    std::set<std::uint64_t> feeds;
    for (const auto& [id, handle] : handles_) {
      if (handle.feed != 0) feeds.insert(handle.feed);
    }
    return feeds;
  }
  std::size_t handles() const { return handles_.size(); }
  /// Of a subscriber's media sections, those in use and those not.
  std::size_t sections(std::uint64_t handle) const { return handles_.at(handle).sections.size(); }
  /// By which section it is sent this.
  std::size_t section_of(std::uint64_t handle, const Source& source) const {
    const auto& sections = handles_.at(handle).sections;
    const auto found = std::find_if(sections.begin(), sections.end(),
                                    [&](const Section& section) { return section.source == source; });
    return static_cast<std::size_t>(found - sections.begin());
  }

  /// A session description as a browser makes it, for JanusPublisher's eye.
  static std::string browser_offer(std::uint64_t seat = 0) {
    return "v=0\ns=" + std::to_string(seat) +
           "\nm=audio 9 UDP/TLS/RTP/SAVPF 111\na=mid:0\nm=video 9 UDP/TLS/RTP/SAVPF 96\na=mid:1\n"
           "m=video 9 UDP/TLS/RTP/SAVPF 96\na=mid:2\n";
  }
  static std::string browser_answer(std::uint64_t seat) { return "v=0\ns=" + std::to_string(seat) + "\n"; }
  static std::uint64_t number_in(const std::string& description) {
    return std::stoull(description.substr(description.find(' ') + 1));
  }

 private:
  struct Section {
    std::optional<Source> source;
    bool is_picture = false;
    bool is_ready = false;  // answered
  };
  struct Handle {
    std::uint64_t feed = 0;
    std::uint64_t seat = 0;
    bool is_subscriber = false;
    bool owes_answer = false;
    bool has_more = false;  // to offer, when that has come
    std::vector<Section> sections;
  };

  void say(const std::string& text) { media_->session().received(text); }

  void answer(const std::string& text) {
    const auto parsed = formats::ForeignJson::parse(text);
    CONVENE_ASSERT(parsed);
    const Value root = parsed.value().root();
    const std::string head = R"(","transaction":")" + std::string(*root["transaction"].text()) + '"';
    const std::string word(*root["janus"].text());
    const auto id = static_cast<std::uint64_t>(root["handle_id"].integer().value_or(0));
    if (word == "create" || word == "attach") {
      if (word == "attach") handles_[++last_];
      return say(R"({"janus":"success)" + head + R"(,"data":{"id":)" + std::to_string(word == "attach" ? last_ : 5) +
                 "}}");
    }
    if (word == "keepalive" || word == "trickle") return say(R"({"janus":"ack)" + head + "}");
    if (word == "detach") {
      detach(id);
      return say(R"({"janus":"success)" + head + "}");
    }
    if (!handles_.contains(id)) return say(R"({"janus":"error)" + head + R"(,"error":{"code":459,"reason":"gone"}})");
    const std::string description(root["jsep"]["sdp"].text().value_or(""));
    const std::size_t named = description.find("s=");
    if (named != std::string::npos) handles_.at(id).seat = std::stoull(description.substr(named + 2));
    message(id, head, root["body"], !description.empty());
  }

  void message(std::uint64_t id, const std::string& head, Value body, bool has_description) {
    Handle& handle = handles_.at(id);
    const std::string request(body["request"].text().value_or(""));
    const std::string event = R"({"janus":"event)" + head + R"(,"sender":)" + std::to_string(id);
    const std::string success = R"({"janus":"success)" + head + R"(,"plugindata":{"data":{"videoroom":)";
    if (request == "create") {
      silence_ = ++last_;
      return say(success + R"("created"}}})");
    }
    if (request == "listparticipants") {
      const std::string feed = R"({"id":)" + std::to_string(silence_) + R"(,"dummy":true})";
      return say(success + R"("participants","participants":[)" + feed + "]}}}");
    }
    say(R"({"janus":"ack)" + head + "}");
    if (request == "joinandconfigure") {
      handle.feed = ++last_;
      const std::string feed = std::to_string(handle.feed);
      say(event + R"(,"plugindata":{"data":{"videoroom":"joined","id":)" + feed +
          R"(}},"jsep":{"type":"answer","sdp":)" + "\"answer " + feed + "\"}}");
      return say(R"({"janus":"webrtcup","sender":)" + std::to_string(id) + "}");
    }
    if (request == "start" && has_description) return started(id, event);
    const Value streams = request == "update" ? body["subscribe"] : body["streams"];
    for (Value one : streams.elements()) {
      const Source source = source_of(one);
      if (feeds().contains(source.feed) || source.feed == silence_) continue;
      return say(event + R"(,"plugindata":{"data":{"videoroom":"event","error_code":428,"error":"No such feed"}}})");
    }
    if (request == "switch") return switch_to(id, event, streams);
    for (Value one : streams.elements()) place(handle, source_of(one), request == "join");
    handle.is_subscriber = true;
    if (handle.owes_answer) {
      handle.has_more = true;
      return say(event + R"(,"plugindata":{"data":{"videoroom":"updating"}}})");
    }
    offer(id, event, request == "join" ? "attached" : "updated");
  }

  static Source source_of(Value stream) {
    return {static_cast<std::uint64_t>(*stream["feed"].integer()), std::string(*stream["mid"].text())};
  }
  static bool is_picture(const Source& source) { return source.section != "0"; }

  static void place(Handle& handle, const Source& source, bool is_new) {
    for (Section& section : handle.sections) {
      if (is_new || section.source || section.is_picture != is_picture(source)) continue;
      section.source = source;
      return;
    }
    handle.sections.push_back({source, is_picture(source), false});
  }

  void switch_to(std::uint64_t id, const std::string& event, Value turns) {
    Handle& handle = handles_.at(id);
    bool is_to_offer = false;
    for (Value one : turns.elements()) {
      Section& section = handle.sections.at(std::stoull(std::string(*one["sub_mid"].text())));
      const Source source = source_of(one);
      if (section.is_picture != is_picture(source) || section.source == source) continue;
      is_to_offer = is_to_offer || !section.source;
      section.source = source;
    }
    if (is_to_offer && handle.owes_answer) handle.has_more = true;
    if (is_to_offer && !handle.owes_answer) offer(id, event, "updated");
    say(event + R"(,"plugindata":{"data":{"videoroom":"event","switched":"ok","streams":[)" + summary(handle) + "]}}}");
  }

  static std::string summary(const Handle& handle) {
    std::string streams;
    for (std::size_t index = 0; index < handle.sections.size(); ++index) {
      const Section& section = handle.sections[index];
      streams += (index ? "," : "") + (R"({"mid":")" + std::to_string(index)) + R"(","type":")";
      streams += section.is_picture ? "video" : "audio";
      if (!section.source) {
        streams += R"(","active":false})";
        continue;
      }
      streams += R"(","active":true,"feed_id":)" + std::to_string(section.source->feed) + R"(,"feed_mid":")" +
                 section.source->section + R"("})";
    }
    return streams;
  }

  void offer(std::uint64_t id, const std::string& event, const std::string& word) {
    Handle& handle = handles_.at(id);
    handle.owes_answer = true;
    handle.has_more = false;
    say(event + R"(,"plugindata":{"data":{"videoroom":")" + word + R"(","streams":[)" + summary(handle) +
        R"(]}},"jsep":{"type":"offer","sdp":"offer )" + std::to_string(id) + "\"}}");
  }

  void started(std::uint64_t id, const std::string& event) {
    Handle& handle = handles_.at(id);
    handle.owes_answer = false;
    for (Section& section : handle.sections) section.is_ready = section.source.has_value();
    say(event + R"(,"plugindata":{"data":{"videoroom":"event","started":"ok"}}})");
    if (handle.has_more) offer(id, R"({"janus":"event","sender":)" + std::to_string(id), "updated");
  }

  void detach(std::uint64_t id) {
    const auto found = handles_.find(id);
    const std::uint64_t feed = found == handles_.end() ? 0 : found->second.feed;
    handles_.erase(id);
    if (feed != 0) gone(feed);
  }
  /// Whoever was sent what is gone has a section without a source, and is offered nothing.
  void gone(std::uint64_t feed) {
    for (auto& [id, handle] : handles_) {
      for (Section& section : handle.sections) {
        if (!section.source || section.source->feed != feed) continue;
        section.source.reset();
        section.is_ready = false;
      }
    }
  }

  adapters::JanusMedia* media_ = nullptr;
  bool is_up_ = false;
  bool is_dropped_ = false;
  std::deque<std::string> asked_;
  std::map<std::uint64_t, Handle> handles_;
  std::uint64_t last_ = 100;
  std::uint64_t silence_ = 0;
};

}  // namespace convene::testing
