#include "formats/example_institute.hpp"

#include <algorithm>
#include <chrono>
#include <string>
#include <tuple>
#include <utility>

#include "formats/new_york_time.hpp"

namespace convene::formats {

namespace {

using protocol::ProgrammeSession;
using protocol::SessionKind;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::local_days;
using std::chrono::minutes;

constexpr std::string_view hall = "Main Hall";

struct Item {
  int day = 0;        // 1 to 3
  minutes starts{0};  // on the clock in New York
  minutes length{60};
  SessionKind kind = SessionKind::content;
  std::string_view room;
  std::string_view title;
  std::string_view abstract;
  std::vector<std::string_view> speakers{};
};

Item in_hall(int day, int hour, SessionKind kind, std::string_view title, std::string_view abstract,
             std::vector<std::string_view> speakers) {
  return {day, hours(hour), minutes(60), kind, hall, title, abstract, std::move(speakers)};
}

Item between(int day, minutes starts, SessionKind kind, std::string_view room, std::string_view title,
             std::string_view abstract, std::vector<std::string_view> speakers = {}) {
  return {day, starts, minutes(45), kind, room, title, abstract, std::move(speakers)};
}

std::vector<Item> content_items() {
  using enum SessionKind;
  std::vector<Item> items{
      in_hall(1, 10, plenary, "Welcome, and a walk around the campus",
              "What the three days hold, who is here to help, and how to find your way without getting lost.",
              {"Amara Oduya", "Jonas Lindqvist"}),
      in_hall(1, 12, brainstorm, "Where learning slipped, and how to find it again",
              "How to see what was missed, and a shared brainstorm of ways to catch up without a race.",
              {"Priya Raghunathan", "Marta Kowalczyk"}),
      in_hall(
          1, 14, content, "Taking stock: what we did, do and hope to do",
          "An inventory in two columns, one for yourself and one for your organisation. What you write stays yours.",
          {"Desmond Achterberg"}),
      in_hall(1, 16, content, "Designing with the people it is for",
              "Start from those who will live with the result: three exercises to take home.",
              {"Noa Ben-Shachar", "Luis Ibarra Montoya"}),
      in_hall(2, 10, talk, "Classrooms that look beyond the horizon",
              "Pupils on three continents work on one question. What it took, and what it gave.",
              {"Wanjiru Kamande", "Elise Tremblay"}),
      in_hall(2, 12, panel, "Hard conversations, held well",
              "Four people who lead such talks with young people tell what helps and what they would not do again.",
              {"Amara Oduya", "Tomas Vrba", "Renee Blackwater", "Yael Harpaz"}),
      in_hall(2, 14, content, "Assessment that helps before it judges",
              "Small checks, quick answers, and pupils who know where they stand.",
              {"Marta Kowalczyk", "Ibrahim Sesay"}),
      in_hall(2, 16, walk_through, "Science in the news: reading a guide together",
              "We walk through a guide page by page and try its questions on this morning's headlines.",
              {"Hana Fujimori"}),
      in_hall(3, 10, workshop, "Lessons that leave nobody out",
              "One experiment, planned again so that everybody can do it. Choose a scenario and take it home.",
              {"Luis Ibarra Montoya", "Sigrun Dahl"}),
      in_hall(3, 12, panel, "Who pays for it? Funds for the next school year",
              "Local, national and further afield: what funders look for, and by when.",
              {"Grace Mbeki-Lowe", "Tomas Vrba", "Olivier Charron"}),
      in_hall(3, 14, stories, "Low tech, high touch: teaching across the divide",
              "From radio and paper to a phone on a weak line: what worked where the network did not.",
              {"Wanjiru Kamande", "Ibrahim Sesay"}),
      in_hall(3, 16, sharing, "Our plans, out loud: sharing and farewell",
              "Show your plan, hear others, and say how you will bring your colleagues along.",
              {"Amara Oduya", "Jonas Lindqvist"}),
  };
  items.back().length = minutes(90);
  return items;
}

std::vector<Item> networking_items() {
  using enum SessionKind;
  constexpr minutes evening = hours(17) + minutes(30);
  return {
      between(1, hours(11), networking, "Affinity Lounge", "People who do what you do",
              "Groups by role: classroom, museums and clubs, administration, partners."),
      between(1, hours(15), debrief, "Oak Room", "Debrief: finding what was missed",
              "Talk over the session of noon and take one thing into your plan.", {"Priya Raghunathan"}),
      between(1, evening, networking, "Showcase Hall", "Show and tell, first evening",
              "Teams show what they brought. Walk from table to table."),
      between(2, hours(11), networking, "Affinity Lounge", "People from where you live",
              "Groups by region, for those who may meet again by train."),
      between(2, hours(15), debrief, "Maple Room", "Debrief: assessment that helps",
              "What would you try on Monday? Bring a test you would rather not give.", {"Ibrahim Sesay"}),
      between(2, evening, networking, "Showcase Hall", "Show and tell, second evening", "New tables, new teams."),
      between(3, hours(11), networking, "Cedar Room", "Topic tables", "Name a topic, take a table, see who sits down."),
      between(3, hours(15), debrief, "Birch Room", "Debrief: lessons that leave nobody out",
              "From the scenario that you chose to the lesson that you will teach.", {"Sigrun Dahl"}),
  };
}

Item office_hours_of(int day) {
  return between(day, hours(13), SessionKind::office_hours, "Office Hours Corner", "Office hours for your action plan",
                 "Walk in with your plan: seasoned professionals and peers who are at it right now.",
                 {"Desmond Achterberg", "Hana Fujimori"});
}

std::string two_digits(std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

ProgrammeSession laid(const Item& item, local_days first_day) {
  ProgrammeSession session;
  session.guid = "example-day-" + std::to_string(item.day) + "-" + two_digits(item.starts / hours(1)) +
                 two_digits(item.starts % hours(1) / minutes(1));
  session.title = item.title;
  session.abstract = item.abstract;
  session.kind = item.kind;
  session.track = item.room == hall ? "Content" : "Networking";
  session.language = "en";
  session.starts = new_york_moment(first_day + days(item.day - 1), item.starts);
  session.ends = session.starts + item.length;
  session.room_name = item.room;
  for (const std::string_view speaker : item.speakers) session.speakers.push_back({std::string(speaker)});
  return session;
}

ProgrammeSession pre_work(local_days first_day) {
  ProgrammeSession session;
  session.guid = "example-pre-work";
  session.title = "Before we meet: your plan's first page";
  session.abstract =
      "At your own pace: walk through the template, choose the issues that matter, name what should come of it.";
  session.kind = SessionKind::asynchronous;
  session.track = "Content";
  session.language = "en";
  session.starts = new_york_moment(first_day - days(5), hours(9));
  session.ends = new_york_moment(first_day, hours(9));
  session.room_name = "Quiet Garden";
  return session;
}

// One block more than the days hold, so that the last of their moments has a next session too.
void open_the_floor(local_days first_day, std::vector<ProgrammeSession>& programme) {
  constexpr int blocks_a_day = 12;
  constexpr int days_open = 4;
  const auto block_starts = [&](int block) {
    return new_york_moment(first_day + days(block / blocks_a_day), hours(2 * (block % blocks_a_day)));
  };
  for (int block = 0; block <= days_open * blocks_a_day; ++block) {
    ProgrammeSession session;
    session.guid = "example-open-floor-" + two_digits(block + 1);
    session.title = "Open floor";
    session.abstract = "Nothing planned, always somebody there: come to the fountain and talk to whom you find.";
    session.kind = SessionKind::networking;
    session.track = "Networking";
    session.language = "en";
    session.starts = block_starts(block);
    session.ends = block_starts(block + 1);
    session.room_name = "Plaza";
    programme.push_back(std::move(session));
  }
}

}  // namespace

std::vector<ProgrammeSession> example_programme(Time now) {
  const local_days first_day = new_york_date(now) - days(1);
  std::vector<ProgrammeSession> programme{pre_work(first_day)};
  for (const Item& item : content_items()) programme.push_back(laid(item, first_day));
  for (const Item& item : networking_items()) programme.push_back(laid(item, first_day));
  for (int day = 1; day <= 3; ++day) programme.push_back(laid(office_hours_of(day), first_day));
  open_the_floor(first_day, programme);
  std::sort(programme.begin(), programme.end(), [](const ProgrammeSession& a, const ProgrammeSession& b) {
    return std::tie(a.starts, a.ends, a.guid) < std::tie(b.starts, b.ends, b.guid);
  });
  return programme;
}

std::vector<protocol::ProgrammeCourse> example_courses(Time now) {
  using protocol::StepReaders;
  const ProgrammeSession session = pre_work(new_york_date(now) - days(1));
  return {{session.guid,
           session.starts,
           {{"Walk through the template",
             "An action plan has one page: what is the issue, what should come of it, who does what by when.\n\n"
             "Read the page from the end: outcomes first, steps last.",
             {},
             {},
             StepReaders::runners,
             10,
             {}},
            {"Look around you",
             "Think of one class, one group or one hall that you know well. What is there already that you could build "
             "on, and what is in the way?",
             {},
             "What is in the way? This is for you alone.",
             StepReaders::self,
             15,
             {}},
            {"Choose the issues that matter",
             "Two or three are enough for a year. Choose those that you can do something about.",
             {},
             "Which two or three issues do you choose?",
             StepReaders::runners,
             20,
             {}},
            {"Name what should come of it",
             "An outcome can be seen: who does what differently in a year from now?",
             {},
             "What outcomes do you want to see?",
             StepReaders::runners,
             20,
             {}}}}};
}

}  // namespace convene::formats
