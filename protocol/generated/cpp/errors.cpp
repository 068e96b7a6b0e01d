// Texts of errors.hpp.
// Generated from protocol/schema by protocol/generate/generate.mjs; do not edit.
#include "protocol/generated/cpp/errors.hpp"

#include <algorithm>
#include <array>

#include "base/assert.hpp"

namespace convene::protocol {

namespace {

constexpr std::array<ErrorText, 64> errors = {{
    {"malformed", "This message could not be read.",
     "Reload the page; if you write a client, compare with docs/protocol.md.", false},
    {"unknown-command", "This server does not know that command.",
     "Reload the page to get the version that fits this server.", false},
    {"field-invalid", "A field is missing or out of its bounds.",
     "Correct the named field and send it again.", false},
    {"not-greeted", "Say hello before anything else.",
     "Send hello as the first command.", false},
    {"already-greeted", "This connection has said hello already.",
     "Open a new connection to sign in as someone else.", false},
    {"version-unsupported", "This server speaks another version of the protocol.",
     "Reload the page.", false},
    {"signed-out", "You are not signed in, or no longer.",
     "Open your personal link again or ask the organiser for a new one.", false},
    {"not-allowed", "Your role does not allow this.",
     "Ask a moderator or an organiser.", false},
    {"not-in-room", "You are not in that room.",
     "Enter the room first.", false},
    {"not-yours", "Only its author may change that.",
     "Ask the author or a moderator.", false},
    {"muted", "A moderator has muted you.",
     "You can read on; ask a moderator to lift it.", false},
    {"room-unknown", "There is no such room.",
     "Choose one from the list of places.", false},
    {"room-full", "The room is full.",
     "Try another room or come back later.", false},
    {"do-not-disturb", "They do not want to be disturbed now.",
     "Write them a message, or try again later.", false},
    {"in-conversation", "They are in a conversation already.",
     "Join that one, or wait until it is over.", false},
    {"not-in-conversation", "There is no conversation to do that with.",
     "Invite someone, or join a conversation first.", false},
    {"conversation-locked", "That conversation is locked.",
     "Wait until someone inside invites you.", false},
    {"invitation-unknown", "That invitation is no longer open.",
     "Invite them yourself.", false},
    {"person-unknown", "There is no such person here.",
     "Look them up in the list of people.", false},
    {"simulated", "That is a simulated person of a rehearsal.",
     "Simulated people send and take no direct messages and ask no questions.", false},
    {"sweeping", "The last rehearsal is still being swept.",
     "Wait until it is gone; it takes seconds.", false},
    {"message-unknown", "There is no such message.",
     "It may have been deleted.", false},
    {"message-deleted", "That message was deleted.",
     "Nothing to do.", false},
    {"not-yourself", "You cannot do that to yourself.",
     "Choose another person.", false},
    {"outranked", "You cannot do that to someone of your own or a higher role.",
     "Ask an organiser.", false},
    {"link-invalid", "This sign-in link does not work, or no longer.",
     "Ask the organiser for a new one.", false},
    {"registration-closed", "This convening is not open for registration.",
     "Ask the organiser for a personal link.", false},
    {"name-needed", "A name is needed.",
     "Tell the name others should see.", false},
    {"no-campus", "This convening has no campus map yet.",
     "Use the list of places.", false},
    {"out-of-reach", "There is no way to that place.",
     "Choose a place that can be walked to.", false},
    {"breakouts-open", "Breakout rooms are open here already.",
     "Call everybody back first.", false},
    {"not-captioner", "You were not asked to write the captions here.",
     "Ask a moderator to let you.", false},
    {"breakouts-missing", "There are no breakout rooms here, or they are not open.",
     "Prepare and open them first.", false},
    {"not-invited", "You have no place in that breakout room.",
     "Ask a moderator to move you.", false},
    {"stage-closed", "Nothing is going on on this stage.",
     "Wait until its doors are open.", false},
    {"hands-full", "No more hands can be up at once.",
     "Try again when some have been heard.", false},
    {"not-here", "They are not in this room.",
     "Wait until they are back.", false},
    {"not-speaker", "You are not a speaker of this session.",
     "Ask a moderator to make you one.", false},
    {"timer-missing", "There is no timer here.",
     "Start one.", false},
    {"question-unknown", "That question is not open, or not any more.",
     "Choose one from the list of questions.", false},
    {"anonymous-refused", "One asks with one's name in this room.",
     "Ask with your name, or write to a moderator.", false},
    {"poll-unknown", "There is no such poll.",
     "Choose one from the list of polls.", false},
    {"poll-opened", "That poll was opened already.",
     "Close it first, or draft another.", false},
    {"poll-closed", "That poll is not open.",
     "Its result stays in the list of polls.", false},
    {"room-closed", "That room is closed.",
     "What was said in it stays readable; go on in another room.", false},
    {"affinity-unknown", "Those affinity rooms are not open, or not any more.",
     "Choose a room from the list of places.", false},
    {"not-helper", "You are not a helper here.",
     "Ask a moderator to make you one.", false},
    {"office-unknown", "There is no such desk.",
     "Choose one from the list of office hours.", false},
    {"office-closed", "That desk is closed.",
     "Wait until it opens, book a time, or choose another desk.", false},
    {"waiting-already", "You wait at a desk already.",
     "Leave that queue first.", false},
    {"not-waiting", "They do not wait there, or are not called.",
     "Look at the queue as it is now.", false},
    {"helping-already", "Somebody is being helped there, or called.",
     "Finish first.", false},
    {"nobody-waits", "Nobody waits there or is being helped.",
     "Nothing to do.", false},
    {"not-your-turn", "That room is for the helper and whoever's turn it is.",
     "Wait at the desk or book a time.", false},
    {"slot-unknown", "That time is not offered, or not any more.",
     "Choose another time.", false},
    {"slot-taken", "Somebody was quicker: that time is booked.",
     "Choose another time.", false},
    {"slot-overlaps", "There is another time at the same time.",
     "Choose a time that is free.", false},
    {"limit-reached", "A limit of this convening is reached.",
     "Ask the organiser.", false},
    {"number-reused", "This client number was used for another command.",
     "Reload the page; if you write a client, raise n by one for each command.", false},
    {"number-forgotten", "This client number is older than what the server remembers.",
     "Look whether the command took effect before sending it anew.", false},
    {"too-fast", "That was too fast.",
     "Wait a moment and send it again.", true},
    {"busy", "The server has too much to write right now.",
     "It will be tried again by itself.", true},
    {"read-only", "The server cannot write right now.",
     "Reading goes on; the operator should look at the disk.", true},
    {"leaving", "The server is about to restart.",
     "You will be reconnected by yourself.", true},
}};

constexpr std::array<CloseText, 16> closes = {{
    {CloseCode::slow_reader, "slow-reader", ClosePolicy::resume,
     "The line was too slow for what is going on; resuming."},
    {CloseCode::silent, "silent", ClosePolicy::resume,
     "Nothing was heard for too long; resuming."},
    {CloseCode::hello_late, "hello-late", ClosePolicy::wait,
     "Hello did not come in time."},
    {CloseCode::signed_out, "signed-out", ClosePolicy::sign_in,
     "Not signed in, or no longer."},
    {CloseCode::too_many_connections, "too-many-connections", ClosePolicy::wait,
     "Too many connections from this address."},
    {CloseCode::too_many_bad_frames, "too-many-bad-frames", ClosePolicy::wait,
     "Too many frames could not be read."},
    {CloseCode::removed, "removed", ClosePolicy::stay_away,
     "A moderator has removed you from this convening."},
    {CloseCode::version_unsupported, "version-unsupported", ClosePolicy::reload,
     "This server speaks another version of the protocol."},
    {CloseCode::erased, "erased", ClosePolicy::stay_away,
     "What was held on you here is being erased."},
    {CloseCode::going_away, "going-away", ClosePolicy::resume,
     "The other side went away."},
    {CloseCode::lost, "lost", ClosePolicy::resume,
     "The line broke without a word."},
    {CloseCode::restarting, "restarting", ClosePolicy::resume,
     "The server restarts."},
    {CloseCode::protocol_error, "protocol-error", ClosePolicy::fresh_start,
     "A frame broke the WebSocket protocol."},
    {CloseCode::not_text, "not-text", ClosePolicy::fresh_start,
     "A text frame was not valid UTF-8."},
    {CloseCode::policy, "policy", ClosePolicy::fresh_start,
     "A rule of the server was broken."},
    {CloseCode::too_big, "too-big", ClosePolicy::fresh_start,
     "A frame was larger than the limit."},
}};

}  // namespace

const ErrorText& text_of(ErrorCode code) { return errors[static_cast<std::size_t>(code)]; }

std::optional<ErrorCode> error_code_from(std::string_view code) {
  const auto found = std::find_if(errors.begin(), errors.end(), [&](const auto& error) { return error.code == code; });
  if (found == errors.end()) return std::nullopt;
  return static_cast<ErrorCode>(found - errors.begin());
}

const CloseText& text_of(CloseCode code) {
  const auto found = std::find_if(closes.begin(), closes.end(), [&](const auto& close) { return close.code == code; });
  CONVENE_ASSERT(found != closes.end());
  return *found;
}

ClosePolicy policy_of(std::uint16_t code) {
  for (const auto& close : closes) {
    if (static_cast<std::uint16_t>(close.code) == code) return close.policy;
  }
  if (code >= 4400 && code <= 4699) return ClosePolicy::wait;
  if (code >= 4700 && code <= 4999) return ClosePolicy::stay_away;
  return ClosePolicy::resume;
}

}  // namespace convene::protocol
