// A Janus that is made up: it keeps the rules of the VideoRoom plugin as far as we lean on them (ids of its own, offers
// withheld as long as an answer is owed, sections used again) and says of everything that it sends where it goes.
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
    for (const auto& section : found->second.sections) {
      if (section && feeds().contains(section->feed)) sources.insert(*section);
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
  struct Handle {
    std::uint64_t feed = 0;
    std::uint64_t seat = 0;
    bool is_subscriber = false;
    bool owes_answer = false;
    bool has_more = false;  // to offer, when that has come
    std::vector<std::optional<Source>> sections;
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
    if (request == "create") {
      return say(R"({"janus":"success)" + head + R"(,"plugindata":{"data":{"videoroom":"created"}}})");
    }
    say(R"({"janus":"ack)" + head + "}");
    if (request == "joinandconfigure") {
      handle.feed = ++last_;
      const std::string feed = std::to_string(handle.feed);
      say(event + R"(,"plugindata":{"data":{"videoroom":"joined","id":)" + feed +
          R"(}},"jsep":{"type":"answer","sdp":)" + "\"answer " + feed + "\"}}");
      return say(R"({"janus":"webrtcup","sender":)" + std::to_string(id) + "}");
    }
    if (request == "start" && has_description) return started(id);
    for (Value one : body["unsubscribe"].elements()) {
      handle.sections.at(std::stoull(std::string(*one["sub_mid"].text()))).reset();
    }
    const Value added = request == "join" ? body["streams"] : body["subscribe"];
    for (Value one : added.elements()) {
      const Source source{static_cast<std::uint64_t>(*one["feed"].integer()), std::string(*one["mid"].text())};
      if (feeds().contains(source.feed)) continue;
      return say(event + R"(,"plugindata":{"data":{"videoroom":"event","error_code":428,"error":"No such feed"}}})");
    }
    for (Value one : added.elements()) {
      place(handle, {static_cast<std::uint64_t>(*one["feed"].integer()), std::string(*one["mid"].text())});
    }
    handle.is_subscriber = true;
    if (handle.owes_answer) {
      handle.has_more = true;
      return say(event + R"(,"plugindata":{"data":{"videoroom":"updating"}}})");
    }
    offer(id, event, request == "join" ? "attached" : "updated");
  }

  static void place(Handle& handle, const Source& source) {
    for (auto& section : handle.sections) {
      if (section) continue;
      section = source;
      return;
    }
    handle.sections.emplace_back(source);
  }

  void offer(std::uint64_t id, const std::string& event, const std::string& word) {
    Handle& handle = handles_.at(id);
    handle.owes_answer = true;
    handle.has_more = false;
    std::string streams;
    for (std::size_t index = 0; index < handle.sections.size(); ++index) {
      const auto& section = handle.sections[index];
      streams += (index ? "," : "") + (R"({"mid":")" + std::to_string(index)) + R"(","active":)";
      streams += section ? R"(true,"feed_id":)" + std::to_string(section->feed) + R"(,"feed_mid":")" +
                               section->section + R"("})"
                         : "false}";
    }
    say(event + R"(,"plugindata":{"data":{"videoroom":")" + word + R"(","streams":[)" + streams +
        R"(]}},"jsep":{"type":"offer","sdp":"offer )" + std::to_string(id) + "\"}}");
  }

  void started(std::uint64_t id) {
    Handle& handle = handles_.at(id);
    handle.owes_answer = false;
    if (handle.has_more) offer(id, R"({"janus":"event","sender":)" + std::to_string(id), "updated");
  }

  /// Whoever was sent what is gone is offered the rest.
  void detach(std::uint64_t gone) {
    const auto found = handles_.find(gone);
    const std::uint64_t feed = found == handles_.end() ? 0 : found->second.feed;
    handles_.erase(gone);
    if (feed == 0) return;
    std::vector<std::uint64_t> changed;
    for (auto& [id, handle] : handles_) {
      bool is_changed = false;
      for (auto& section : handle.sections) {
        if (!section || section->feed != feed) continue;
        section.reset();
        is_changed = true;
      }
      if (is_changed && handle.owes_answer) handle.has_more = true;
      if (is_changed && !handle.owes_answer) changed.push_back(id);
    }
    for (const std::uint64_t id : changed) {
      offer(id, R"({"janus":"event","sender":)" + std::to_string(id), "updated");
    }
  }

  adapters::JanusMedia* media_ = nullptr;
  bool is_up_ = false;
  bool is_dropped_ = false;
  std::deque<std::string> asked_;
  std::map<std::uint64_t, Handle> handles_;
  std::uint64_t last_ = 100;
};

}  // namespace convene::testing
