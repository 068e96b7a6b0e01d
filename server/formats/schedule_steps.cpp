#include "formats/schedule_steps.hpp"

#include <algorithm>
#include <string>

#include "domain/courses.hpp"
#include "formats/moments.hpp"
#include "formats/plain_text.hpp"
#include "protocol/generated/cpp/limits.hpp"

namespace convene::formats {

namespace {

// What StepText of course.json allows.
constexpr std::size_t title_length_max = 120;
constexpr std::size_t text_length_max = 4'000;
constexpr std::size_t link_length_max = 300;
constexpr std::size_t question_length_max = 500;

std::string prose(ForeignValue value, std::size_t length_max) {
  return as_prose(value.text().value_or(std::string_view()), length_max);
}

std::string line(ForeignValue value, std::size_t length_max) {
  return as_line(value.text().value_or(std::string_view()), length_max);
}

protocol::StepText step_of(const std::string& where, ForeignValue json, ImportWarnings& warnings) {
  protocol::StepText step;
  step.title = line(json["title"], title_length_max);
  if (step.title.empty()) {
    step.title = "Untitled step";
    warnings.add("A step of " + where + " has no title.");
  }
  step.text = prose(json["text"], text_length_max);
  step.question = prose(json["question"], question_length_max);
  step.link = line(json["link"], link_length_max);
  if (!step.link.empty() && !domain::is_address(step.link)) {
    step.link.clear();
    warnings.add("The link of step " + quoted(step.title) + " in " + where +
                 " does not begin with https:// or http://; it is left out.");
  }
  const std::string answers = line(json["answers"], title_length_max);
  if (answers == "self") {
    step.readers = protocol::StepReaders::self;
  } else if (!answers.empty() && answers != "runners") {
    warnings.add("Step " + quoted(step.title) + " in " + where + " has answers for " + quoted(answers) +
                 ", which is neither self nor runners; those who run the institute read them.");
  }
  const std::int64_t minutes = json["minutes"].integer().value_or(0);
  step.minutes = static_cast<std::int32_t>(
      std::clamp<std::int64_t>(minutes, 0, static_cast<std::int64_t>(protocol::limits::course_minutes_max)));
  return step;
}

}  // namespace

std::optional<protocol::ProgrammeCourse> steps_of(const protocol::ProgrammeSession& session, ForeignValue json,
                                                  ImportWarnings& warnings) {
  const auto elements = json["steps"].elements();
  if (elements.empty()) return std::nullopt;
  const std::string where = quoted(session.title);
  protocol::ProgrammeCourse course{session.guid, session.starts, {}};
  const auto opens = moment_from(json["steps_open"].text().value_or(std::string_view()));
  if (opens) {
    course.opens = opens->time;
  } else if (!json["steps_open"].is_absent()) {
    warnings.add("The steps of " + where + " have no date with an offset from UTC in steps_open; they are open from " +
                 "when the session starts.");
  }
  for (const ForeignValue element : elements) {
    if (course.steps.size() == protocol::limits::steps_max) {
      warnings.add(where + " has more than " + std::to_string(protocol::limits::steps_max) +
                   " steps; the others are left out.");
      break;
    }
    course.steps.push_back(step_of(where, element, warnings));
  }
  return course;
}

}  // namespace convene::formats
