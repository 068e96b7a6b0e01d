// Rows of permissions.hpp, in the order of the variant.
// Generated from protocol/schema by protocol/generate/generate.mjs; do not edit.
#include "protocol/generated/cpp/permissions.hpp"

namespace convene::protocol {

namespace {

constexpr std::array<Right, 53> rights = {{
    {RequiredRole::anyone, Relation::any},  // hello
    {RequiredRole::attendee, Relation::any},  // ping
    {RequiredRole::attendee, Relation::any},  // rate.set
    {RequiredRole::organiser, Relation::any},  // link.mint
    {RequiredRole::anyone, Relation::any},  // link.exchange
    {RequiredRole::anyone, Relation::any},  // person.register
    {RequiredRole::attendee, Relation::any},  // cookie.revoke
    {RequiredRole::attendee, Relation::self_or_organiser},  // access.revoke
    {RequiredRole::attendee, Relation::self_or_moderator},  // attendance.page
    {RequiredRole::moderator, Relation::any},  // breakout.prepare
    {RequiredRole::moderator, Relation::any},  // breakout.add
    {RequiredRole::moderator, Relation::any},  // breakout.fill
    {RequiredRole::moderator, Relation::any},  // breakout.place
    {RequiredRole::moderator, Relation::any},  // breakout.open
    {RequiredRole::moderator, Relation::any},  // breakout.extend
    {RequiredRole::moderator, Relation::any},  // breakout.tell
    {RequiredRole::moderator, Relation::any},  // breakout.recall
    {RequiredRole::attendee, Relation::in_room},  // help.ask
    {RequiredRole::moderator, Relation::any},  // help.answer
    {RequiredRole::attendee, Relation::in_room},  // breakout.note
    {RequiredRole::attendee, Relation::in_room},  // chat.post
    {RequiredRole::attendee, Relation::author},  // chat.edit
    {RequiredRole::attendee, Relation::author_or_moderator},  // chat.delete
    {RequiredRole::attendee, Relation::any},  // history.page
    {RequiredRole::attendee, Relation::in_room},  // chat.type
    {RequiredRole::anyone, Relation::any},  // convening.create
    {RequiredRole::organiser, Relation::any},  // programme.publish
    {RequiredRole::organiser, Relation::any},  // campus.publish
    {RequiredRole::attendee, Relation::any},  // availability.set
    {RequiredRole::attendee, Relation::any},  // conversation.invite
    {RequiredRole::attendee, Relation::any},  // conversation.answer
    {RequiredRole::attendee, Relation::any},  // conversation.join
    {RequiredRole::attendee, Relation::any},  // conversation.lock
    {RequiredRole::attendee, Relation::any},  // direct.post
    {RequiredRole::attendee, Relation::any},  // read.mark
    {RequiredRole::attendee, Relation::self_or_organiser},  // person.erase
    {RequiredRole::moderator, Relation::any},  // person.mute
    {RequiredRole::moderator, Relation::any},  // person.unmute
    {RequiredRole::moderator, Relation::any},  // person.remove
    {RequiredRole::moderator, Relation::any},  // person.restore
    {RequiredRole::organiser, Relation::any},  // role.grant
    {RequiredRole::attendee, Relation::any},  // profile.edit
    {RequiredRole::attendee, Relation::any},  // people.page
    {RequiredRole::attendee, Relation::any},  // walk.to
    {RequiredRole::attendee, Relation::any},  // walk.beside
    {RequiredRole::attendee, Relation::any},  // walk.into
    {RequiredRole::attendee, Relation::any},  // walk.map
    {RequiredRole::attendee, Relation::any},  // walk.head
    {RequiredRole::organiser, Relation::any},  // rehearsal.admit
    {RequiredRole::organiser, Relation::any},  // rehearsal.sweep
    {RequiredRole::moderator, Relation::any},  // room.open
    {RequiredRole::attendee, Relation::any},  // room.enter
    {RequiredRole::attendee, Relation::any},  // room.leave
}};

constexpr std::array<RateClass, 53> rates = {
    RateClass::command,  // hello
    RateClass::command,  // ping
    RateClass::command,  // rate.set
    RateClass::command,  // link.mint
    RateClass::command,  // link.exchange
    RateClass::command,  // person.register
    RateClass::command,  // cookie.revoke
    RateClass::command,  // access.revoke
    RateClass::command,  // attendance.page
    RateClass::command,  // breakout.prepare
    RateClass::command,  // breakout.add
    RateClass::command,  // breakout.fill
    RateClass::command,  // breakout.place
    RateClass::command,  // breakout.open
    RateClass::command,  // breakout.extend
    RateClass::command,  // breakout.tell
    RateClass::command,  // breakout.recall
    RateClass::command,  // help.ask
    RateClass::command,  // help.answer
    RateClass::command,  // breakout.note
    RateClass::chat,  // chat.post
    RateClass::chat,  // chat.edit
    RateClass::command,  // chat.delete
    RateClass::command,  // history.page
    RateClass::command,  // chat.type
    RateClass::command,  // convening.create
    RateClass::command,  // programme.publish
    RateClass::command,  // campus.publish
    RateClass::command,  // availability.set
    RateClass::command,  // conversation.invite
    RateClass::command,  // conversation.answer
    RateClass::command,  // conversation.join
    RateClass::command,  // conversation.lock
    RateClass::chat,  // direct.post
    RateClass::command,  // read.mark
    RateClass::command,  // person.erase
    RateClass::command,  // person.mute
    RateClass::command,  // person.unmute
    RateClass::command,  // person.remove
    RateClass::command,  // person.restore
    RateClass::command,  // role.grant
    RateClass::command,  // profile.edit
    RateClass::command,  // people.page
    RateClass::command,  // walk.to
    RateClass::command,  // walk.beside
    RateClass::command,  // walk.into
    RateClass::command,  // walk.map
    RateClass::command,  // walk.head
    RateClass::command,  // rehearsal.admit
    RateClass::command,  // rehearsal.sweep
    RateClass::command,  // room.open
    RateClass::command,  // room.enter
    RateClass::command,  // room.leave
};

}  // namespace

Right right_of(const Command& command) { return rights[command.index()]; }

RateClass rate_of(const Command& command) { return rates[command.index()]; }

}  // namespace convene::protocol
