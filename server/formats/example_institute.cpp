#include "formats/example_institute.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <tuple>

namespace convene::formats {

namespace {

using namespace std::chrono;
using protocol::SessionKind;

constexpr std::string_view hall = "Main Hall";
constexpr std::string_view lounge = "Affinity Lounge";
constexpr std::string_view office = "Office Hours Corner";
constexpr std::string_view showcase = "Showcase Hall";
constexpr std::string_view garden = "Quiet Garden";
constexpr std::string_view debrief_room = "Breakout 1";

struct Item {
  int day;  // 0: yesterday
  int hour;
  int length_minutes;
  SessionKind kind;
  std::string_view track;
  std::string_view room;
  std::string_view title;
  std::string_view abstract;
  std::string_view speakers;  // by semicolons
};

constexpr std::string_view content = "Content";
constexpr std::string_view network = "Networking";

constexpr std::array<Item, 24> items{{
    {0, 8, 60, SessionKind::asynchronous, content, garden, "Begin your action plan",
     "At your own pace: walk through the plan's template, name the issue you care about most, and write down what "
     "should "
     "be different a year from now.",
     ""},
    {0, 10, 60, SessionKind::plenary, content, hall, "Welcome, and how these three days work",
     "Who is here, what you will take home, and every support you can ask for: people, captions, quiet places, help.",
     "Amara Okafor;Daniel Weiss"},
    {0, 11, 45, SessionKind::networking, network, lounge, "Role-alike groups: meet those who do what you do",
     "Classroom educators, educators outside of school, administrators, community partners and everybody else, each "
     "among their own.",
     ""},
    {0, 12, 60, SessionKind::content, content, hall, "Catching up without leaving anyone behind",
     "What worked in six districts after a year of interrupted lessons, and what it cost.", "Lucía Herrera"},
    {0, 13, 45, SessionKind::office_hours, network, office, "Office hours for action plans",
     "Bring your plan as it is. Seasoned planners and people in the middle of it sit down with you.", "Miriam Adler"},
    {0, 14, 60, SessionKind::content, content, hall, "Who is missing from our science lessons",
     "Listening to students who were never asked, and changing one unit because of it.", "Joseph Wanjala"},
    {0, 15, 45, SessionKind::debrief, network, debrief_room, "Debrief: catching up",
     "A smaller round to turn the noon session into next week's first step.", "Lucía Herrera"},
    {0, 16, 60, SessionKind::content, content, hall, "Designing with the people you design for",
     "A short exercise in listening first, with a worksheet to keep.", "Priya Natarajan"},
    {1, 10, 60, SessionKind::content, content, hall, "From your street to the world",
     "Local questions that lead students to global ones, shown on water, air and food.", "Hannah Becker"},
    {1, 11, 45, SessionKind::networking, network, lounge, "Regional groups: meet your neighbours",
     "People from the same part of the world, who share hours of daylight and often the same rules.", ""},
    {1, 12, 60, SessionKind::panel, content, hall, "Panel: talking about hard things in class",
     "Four teachers on what they prepare, what they avoid, and what surprised them.",
     "Amara Okafor;Joseph Wanjala;Noa Ben-David;Tomás Rivera"},
    {1, 13, 45, SessionKind::office_hours, network, office, "Office hours for action plans",
     "Walk in, or wait in the garden until it is your turn.", "Miriam Adler"},
    {1, 14, 60, SessionKind::content, content, hall, "Knowing what students know",
     "Small, kind ways to see learning while it happens.", "Grace Mwangi"},
    {1, 15, 45, SessionKind::debrief, network, debrief_room, "Debrief: knowing what students know",
     "Try one of the small ways on your own next lesson.", "Grace Mwangi"},
    {1, 16, 60, SessionKind::content, content, hall, "A guide to read together: health in your community",
     "We walk through a guide side by side; it stays in the library for you.", "Daniel Weiss"},
    {1, 17, 60, SessionKind::networking, network, showcase, "Showcase: what partners have built",
     "Walk from table to table; every table has somebody to talk to.", ""},
    {2, 10, 60, SessionKind::content, content, hall, "Lessons that everyone can use",
     "Universal design for learning in a workshop of three cases; choose one for your plan.", "Noa Ben-David"},
    {2, 11, 45, SessionKind::networking, network, lounge, "Role-alike groups, second round",
     "The same people, one plan further.", ""},
    {2, 12, 60, SessionKind::panel, content, hall, "Panel: finding the money",
     "Local, national and global sources, with deadlines.", "Tomás Rivera;Hannah Becker"},
    {2, 13, 45, SessionKind::office_hours, network, office, "Office hours for action plans",
     "The last ones before plans are shared.", "Miriam Adler"},
    {2, 14, 60, SessionKind::content, content, hall, "High touch with low tech",
     "Stories from places where the line is poor and the lessons are good.", "Joseph Wanjala;Lucía Herrera"},
    {2, 15, 45, SessionKind::debrief, network, debrief_room, "Debrief: lessons that everyone can use",
     "Bring the case you chose.", "Noa Ben-David"},
    {2, 16, 90, SessionKind::plenary, content, hall, "Sharing plans, and goodbye until autumn",
     "Volunteers present their plans; everyone writes one sentence to themselves.", "Amara Okafor"},
    {2, 18, 60, SessionKind::networking, network, showcase, "Stay for a while",
     "No programme. Say goodbye to people you met.", ""},
}};

std::vector<protocol::Speaker> speakers_of(std::string_view names) {
  std::vector<protocol::Speaker> speakers;
  while (!names.empty()) {
    const std::size_t end = std::min(names.find(';'), names.size());
    speakers.push_back({std::string(names.substr(0, end))});
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  return speakers;
}

/// The moment at which the zone's clocks show this.
Time at_local(Time local) {
  const Time guess = local - example_zone_offset(local);
  return local - example_zone_offset(guess);
}

Time first_day(Time now) { return floor<days>(now + example_zone_offset(now)) - days(1); }

protocol::ProgrammeSession session_of(const Item& item, std::size_t index, Time day) {
  protocol::ProgrammeSession session;
  session.guid = "example-" + std::to_string(index);
  session.title = item.title;
  session.abstract = item.abstract;
  session.kind = item.kind;
  session.track = item.track;
  session.language = "en";
  session.starts = at_local(day + days(item.day) + hours(item.hour));
  session.ends = session.starts + minutes(item.length_minutes);
  session.room_name = item.room;
  session.speakers = speakers_of(item.speakers);
  return session;
}

/// The standing item: one block after the other, day and night.
protocol::ProgrammeSession open_floor(std::size_t index, Time starts) {
  protocol::ProgrammeSession session;
  session.guid = "example-open-floor-" + std::to_string(index);
  session.title = "Open floor";
  session.abstract = "Always on: come in, say hello, try things out. Somebody is usually around.";
  session.kind = SessionKind::networking;
  session.track = network;
  session.language = "en";
  session.starts = starts;
  session.ends = starts + hours(2);
  session.room_name = showcase;
  return session;
}

}  // namespace

Milliseconds example_zone_offset(Time at) {
  constexpr hours standard{-5};
  constexpr hours daylight{-4};
  const year_month_day date(floor<days>(at));
  const auto begins = sys_days(date.year() / March / Sunday[2]) + hours(2) - standard;
  const auto ends = sys_days(date.year() / November / Sunday[1]) + hours(2) - daylight;
  return at >= begins && at < ends ? daylight : standard;
}

std::vector<protocol::ProgrammeSession> example_programme(Time now) {
  constexpr std::size_t blocks = 4 * 12;  // one day more than the programme: something is next on its last evening
  const Time day = first_day(now);
  std::vector<protocol::ProgrammeSession> sessions;
  for (std::size_t index = 0; index < items.size(); ++index) sessions.push_back(session_of(items[index], index, day));
  const Time begins = at_local(day);
  for (std::size_t index = 0; index < blocks; ++index) sessions.push_back(open_floor(index, begins + hours(2 * index)));
  std::stable_sort(sessions.begin(), sessions.end(), [](const auto& left, const auto& right) {
    return std::tie(left.starts, left.ends) < std::tie(right.starts, right.ends);
  });
  return sessions;
}

}  // namespace convene::formats
