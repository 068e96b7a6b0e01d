#include "simulation/unrecorded.hpp"

#include <algorithm>

namespace convene::simulation {

namespace {

/// Everything in which words are said in a room; a capability that adds to it adds itself here.
struct Words {
  std::string* text = nullptr;
  std::string* answer = nullptr;
  std::vector<std::string>* options = nullptr;
  bool is_off = false;
  std::optional<std::vector<std::string>>* cases = nullptr;
};

struct Finder {
  Words operator()(protocol::ChatPosted& event) const { return said(event); }
  Words operator()(protocol::ChatEdited& event) const { return said(event); }
  Words operator()(protocol::CaptionSaid& event) const { return said(event); }
  Words operator()(protocol::QuestionSent& event) const { return said(event); }
  Words operator()(protocol::QuestionAsked& event) const { return said(event); }
  Words operator()(protocol::HallAsked& event) const { return said(event); }
  Words operator()(protocol::QuestionMarked& event) const {
    return {nullptr, &event.answer, nullptr, event.unrecorded.has_value()};
  }
  Words operator()(protocol::PollDrafted& event) const { return asked(event); }
  Words operator()(protocol::PollOpened& event) const { return asked(event); }
  Words operator()(protocol::WallOpened& event) const { return said(event); }
  Words operator()(protocol::WallGrouped& event) const { return said(event); }
  Words operator()(protocol::CardAdded& event) const { return said(event); }
  Words operator()(protocol::CardChanged& event) const { return said(event); }
  Words operator()(protocol::CardDismissed& event) const { return said(event); }
  Words operator()(protocol::NoteAdded& event) const { return said(event); }
  Words operator()(protocol::NoteChanged& event) const { return said(event); }
  Words operator()(protocol::PairingOpened& event) const { return said(event); }
  Words operator()(protocol::BreakoutTold& event) const { return said(event); }
  Words operator()(protocol::BreakoutNoted& event) const { return said(event); }
  Words operator()(protocol::BreakoutReported& event) const { return said(event); }
  Words operator()(protocol::ReportKept& event) const { return said(event); }
  Words operator()(auto&) const { return {}; }

  static Words said(auto& event) { return {&event.text, nullptr, nullptr, event.unrecorded.has_value()}; }
  static Words asked(auto& event) {
    return {&event.text, nullptr, &event.options, event.unrecorded.has_value(), &event.cases};
  }
};

void silence(const Words& words) {
  if (words.text) words.text->clear();
  if (words.answer) words.answer->clear();
  if (words.options) std::fill(words.options->begin(), words.options->end(), std::string());
  if (words.cases && *words.cases) std::fill((*words.cases)->begin(), (*words.cases)->end(), std::string());
}

}  // namespace

std::string words_in(const protocol::Event& event) {
  protocol::Event copy = event;
  const Words words = std::visit(Finder{}, copy);
  std::string all = (words.text ? *words.text : "") + (words.answer ? *words.answer : "");
  if (words.options) {
    for (const std::string& option : *words.options) all += option;
  }
  if (words.cases && *words.cases) {
    for (const std::string& text : **words.cases) all += text;
  }
  return all;
}

bool is_off_the_record(const protocol::Event& event) {
  protocol::Event copy = event;
  return std::visit(Finder{}, copy).is_off;
}

protocol::Event silenced(protocol::Event event) {
  const Words words = std::visit(Finder{}, event);
  if (words.is_off) silence(words);
  return event;
}

protocol::QuestionsView silenced(protocol::QuestionsView view) {
  for (protocol::Question& question : view.questions) {
    if (question.unrecorded) question.text.clear();
    if (question.answer_unrecorded) question.answer.clear();
  }
  return view;
}

protocol::PollsView silenced(protocol::PollsView view) {
  for (protocol::Poll& poll : view.polls) {
    if (poll.unrecorded) silence({&poll.text, nullptr, &poll.options, true, &poll.cases});
  }
  return view;
}

std::optional<protocol::PairingView> silenced(std::optional<protocol::PairingView> view) {
  if (view && view->unrecorded) view->text.clear();
  return view;
}

std::optional<protocol::BreakoutsView> silenced(std::optional<protocol::BreakoutsView> view) {
  if (view && view->note_unrecorded && view->note) view->note->clear();
  return view;
}

protocol::BoardView silenced(protocol::BoardView view) {
  for (protocol::Wall& wall : view.walls) {
    if (wall.unrecorded) wall.text.clear();
    for (protocol::CardGroup& group : wall.groups) {
      if (group.unrecorded) group.text.clear();
    }
    for (protocol::WallCard& card : wall.cards) {
      if (card.unrecorded) card.text.clear();
    }
  }
  for (protocol::Paragraph& note : view.notes) {
    if (note.unrecorded) note.text.clear();
  }
  return view;
}

protocol::InboxView silenced(protocol::InboxView view) {
  for (protocol::DismissedCard& card : view.cards_dismissed) {
    if (card.unrecorded) card.text.clear();
  }
  for (protocol::OwnQuestion& question : view.questions) {
    if (question.unrecorded) question.text.clear();
  }
  return view;
}

}  // namespace convene::simulation
