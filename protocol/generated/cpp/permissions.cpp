// Rows of permissions.hpp, in the order of the variant.
// Generated from protocol/schema by protocol/generate/generate.mjs; do not edit.
#include "protocol/generated/cpp/permissions.hpp"

namespace convene::protocol {

namespace {

constexpr std::array<Right, 188> rights = {{
    {RequiredRole::anyone, Relation::any},  // hello
    {RequiredRole::attendee, Relation::any},  // ping
    {RequiredRole::attendee, Relation::any},  // rate.set
    {RequiredRole::organiser, Relation::any},  // link.mint
    {RequiredRole::anyone, Relation::any},  // link.exchange
    {RequiredRole::anyone, Relation::any},  // person.register
    {RequiredRole::attendee, Relation::any},  // cookie.revoke
    {RequiredRole::attendee, Relation::self_or_organiser},  // access.revoke
    {RequiredRole::moderator, Relation::any},  // affinity.preview
    {RequiredRole::moderator, Relation::any},  // affinity.people
    {RequiredRole::moderator, Relation::any},  // affinity.open
    {RequiredRole::moderator, Relation::any},  // affinity.reform
    {RequiredRole::moderator, Relation::any},  // affinity.close
    {RequiredRole::attendee, Relation::any},  // affinity.choose
    {RequiredRole::attendee, Relation::self_or_moderator},  // affinity.facilitate
    {RequiredRole::moderator, Relation::any},  // announcement.make
    {RequiredRole::moderator, Relation::any},  // announcement.withdraw
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
    {RequiredRole::moderator, Relation::any},  // caption.appoint
    {RequiredRole::moderator, Relation::any},  // caption.dismiss
    {RequiredRole::moderator, Relation::any},  // caption.link
    {RequiredRole::attendee, Relation::in_room},  // caption.say
    {RequiredRole::anyone, Relation::any},  // caption.ingest
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
    {RequiredRole::moderator, Relation::any},  // step.write
    {RequiredRole::moderator, Relation::any},  // step.move
    {RequiredRole::moderator, Relation::any},  // step.remove
    {RequiredRole::moderator, Relation::any},  // course.open
    {RequiredRole::attendee, Relation::any},  // step.mark
    {RequiredRole::attendee, Relation::any},  // step.answer
    {RequiredRole::attendee, Relation::any},  // course.read
    {RequiredRole::attendee, Relation::any},  // step.read
    {RequiredRole::moderator, Relation::any},  // course.standing
    {RequiredRole::moderator, Relation::any},  // step.answers
    {RequiredRole::attendee, Relation::any},  // direct.post
    {RequiredRole::attendee, Relation::any},  // read.mark
    {RequiredRole::attendee, Relation::self_or_organiser},  // person.erase
    {RequiredRole::moderator, Relation::any},  // hall.publish
    {RequiredRole::moderator, Relation::any},  // hall.open
    {RequiredRole::anyone, Relation::any},  // hall.join
    {RequiredRole::anyone, Relation::any},  // hall.arrive
    {RequiredRole::anyone, Relation::any},  // hall.leave
    {RequiredRole::anyone, Relation::any},  // hall.ask
    {RequiredRole::anyone, Relation::any},  // hall.vote
    {RequiredRole::moderator, Relation::any},  // person.mute
    {RequiredRole::moderator, Relation::any},  // person.unmute
    {RequiredRole::moderator, Relation::any},  // person.remove
    {RequiredRole::moderator, Relation::any},  // person.restore
    {RequiredRole::organiser, Relation::any},  // role.grant
    {RequiredRole::moderator, Relation::any},  // person.nudge
    {RequiredRole::moderator, Relation::any},  // room.forbid
    {RequiredRole::moderator, Relation::any},  // room.allow
    {RequiredRole::organiser, Relation::any},  // person.protect
    {RequiredRole::attendee, Relation::any},  // person.block
    {RequiredRole::attendee, Relation::in_room},  // note.add
    {RequiredRole::attendee, Relation::in_room},  // note.change
    {RequiredRole::attendee, Relation::in_room},  // note.move
    {RequiredRole::attendee, Relation::in_room},  // note.remove
    {RequiredRole::moderator, Relation::any},  // helper.name
    {RequiredRole::moderator, Relation::any},  // office.rule
    {RequiredRole::attendee, Relation::any},  // office.open
    {RequiredRole::attendee, Relation::self_or_moderator},  // office.pause
    {RequiredRole::attendee, Relation::self_or_moderator},  // office.close
    {RequiredRole::attendee, Relation::any},  // office.join
    {RequiredRole::attendee, Relation::any},  // office.leave
    {RequiredRole::attendee, Relation::author},  // office.call
    {RequiredRole::attendee, Relation::any},  // office.answer
    {RequiredRole::attendee, Relation::author},  // office.finish
    {RequiredRole::attendee, Relation::self_or_moderator},  // office.hand
    {RequiredRole::attendee, Relation::author},  // slot.offer
    {RequiredRole::attendee, Relation::self_or_moderator},  // slot.withdraw
    {RequiredRole::attendee, Relation::any},  // slot.book
    {RequiredRole::attendee, Relation::any},  // slot.free
    {RequiredRole::moderator, Relation::any},  // pairing.open
    {RequiredRole::attendee, Relation::in_room},  // pairing.join
    {RequiredRole::moderator, Relation::any},  // pairing.begin
    {RequiredRole::moderator, Relation::any},  // pairing.extend
    {RequiredRole::moderator, Relation::any},  // pairing.recall
    {RequiredRole::attendee, Relation::any},  // profile.edit
    {RequiredRole::attendee, Relation::any},  // people.page
    {RequiredRole::moderator, Relation::any},  // poll.draft
    {RequiredRole::moderator, Relation::any},  // poll.open
    {RequiredRole::attendee, Relation::in_room},  // poll.vote
    {RequiredRole::moderator, Relation::any},  // poll.close
    {RequiredRole::moderator, Relation::any},  // poll.discard
    {RequiredRole::attendee, Relation::any},  // walk.to
    {RequiredRole::attendee, Relation::any},  // walk.beside
    {RequiredRole::attendee, Relation::any},  // walk.into
    {RequiredRole::attendee, Relation::any},  // walk.map
    {RequiredRole::attendee, Relation::any},  // walk.head
    {RequiredRole::attendee, Relation::in_room},  // question.ask
    {RequiredRole::attendee, Relation::author},  // question.withdraw
    {RequiredRole::attendee, Relation::in_room},  // question.vote
    {RequiredRole::moderator, Relation::any},  // question.rule
    {RequiredRole::moderator, Relation::any},  // question.approve
    {RequiredRole::moderator, Relation::any},  // question.dismiss
    {RequiredRole::moderator, Relation::any},  // question.pin
    {RequiredRole::moderator, Relation::any},  // question.mark
    {RequiredRole::attendee, Relation::any},  // message.react
    {RequiredRole::attendee, Relation::any},  // message.reactions
    {RequiredRole::attendee, Relation::any},  // message.reactors
    {RequiredRole::organiser, Relation::any},  // rehearsal.admit
    {RequiredRole::organiser, Relation::any},  // rehearsal.sweep
    {RequiredRole::attendee, Relation::any},  // report.send
    {RequiredRole::moderator, Relation::any},  // report.read
    {RequiredRole::moderator, Relation::any},  // report.take
    {RequiredRole::moderator, Relation::any},  // report.dismiss
    {RequiredRole::anyone, Relation::any},  // appeal.send
    {RequiredRole::moderator, Relation::any},  // appeal.answer
    {RequiredRole::moderator, Relation::any},  // room.open
    {RequiredRole::attendee, Relation::any},  // room.enter
    {RequiredRole::attendee, Relation::any},  // room.leave
    {RequiredRole::moderator, Relation::any},  // room.rule
    {RequiredRole::attendee, Relation::any},  // room.wait
    {RequiredRole::attendee, Relation::any},  // room.knock
    {RequiredRole::attendee, Relation::inside_or_moderator},  // room.admit
    {RequiredRole::attendee, Relation::inside_or_moderator},  // room.refuse
    {RequiredRole::moderator, Relation::any},  // sheet.make
    {RequiredRole::moderator, Relation::any},  // sheet.remove
    {RequiredRole::attendee, Relation::in_room},  // sheet.fill
    {RequiredRole::attendee, Relation::author},  // sheet.share
    {RequiredRole::attendee, Relation::any},  // sheet.read
    {RequiredRole::attendee, Relation::any},  // sheet.list
    {RequiredRole::attendee, Relation::presenter},  // slides.add
    {RequiredRole::attendee, Relation::presenter},  // slides.show
    {RequiredRole::attendee, Relation::presenter},  // slides.turn
    {RequiredRole::attendee, Relation::presenter},  // slides.hide
    {RequiredRole::attendee, Relation::author_or_moderator},  // slides.withdraw
    {RequiredRole::moderator, Relation::any},  // stage.open
    {RequiredRole::moderator, Relation::any},  // stage.start
    {RequiredRole::moderator, Relation::any},  // stage.end
    {RequiredRole::attendee, Relation::in_room},  // hand.raise
    {RequiredRole::attendee, Relation::self_or_moderator},  // hand.lower
    {RequiredRole::moderator, Relation::any},  // hand.clear
    {RequiredRole::moderator, Relation::any},  // hand.advance
    {RequiredRole::moderator, Relation::any},  // floor.give
    {RequiredRole::attendee, Relation::self_or_moderator},  // floor.take
    {RequiredRole::moderator, Relation::any},  // speaker.appoint
    {RequiredRole::moderator, Relation::any},  // speaker.dismiss
    {RequiredRole::attendee, Relation::in_room},  // speaker.ready
    {RequiredRole::moderator, Relation::any},  // timer.start
    {RequiredRole::moderator, Relation::any},  // timer.extend
    {RequiredRole::moderator, Relation::any},  // timer.stop
    {RequiredRole::attendee, Relation::in_room},  // reaction.send
    {RequiredRole::attendee, Relation::any},  // table.open
    {RequiredRole::attendee, Relation::author_or_moderator},  // table.rename
    {RequiredRole::attendee, Relation::author_or_moderator},  // table.close
    {RequiredRole::moderator, Relation::any},  // tools.choose
    {RequiredRole::attendee, Relation::any},  // voice.join
    {RequiredRole::attendee, Relation::any},  // voice.set
    {RequiredRole::attendee, Relation::any},  // voice.leave
    {RequiredRole::attendee, Relation::any},  // voice.signal
    {RequiredRole::attendee, Relation::any},  // voice.negotiate
    {RequiredRole::moderator, Relation::any},  // voice.mute
    {RequiredRole::moderator, Relation::any},  // voice.unmute
    {RequiredRole::attendee, Relation::presenter},  // wall.open
    {RequiredRole::attendee, Relation::presenter},  // wall.group
    {RequiredRole::attendee, Relation::presenter},  // wall.ungroup
    {RequiredRole::attendee, Relation::presenter},  // wall.stage
    {RequiredRole::moderator, Relation::any},  // wall.remove
    {RequiredRole::attendee, Relation::in_room},  // card.add
    {RequiredRole::attendee, Relation::author},  // card.change
    {RequiredRole::attendee, Relation::in_room},  // card.move
    {RequiredRole::attendee, Relation::author_or_moderator},  // card.remove
    {RequiredRole::attendee, Relation::in_room},  // card.vote
}};

constexpr std::array<RateClass, 188> rates = {
    RateClass::command,  // hello
    RateClass::command,  // ping
    RateClass::command,  // rate.set
    RateClass::command,  // link.mint
    RateClass::command,  // link.exchange
    RateClass::command,  // person.register
    RateClass::command,  // cookie.revoke
    RateClass::command,  // access.revoke
    RateClass::command,  // affinity.preview
    RateClass::command,  // affinity.people
    RateClass::command,  // affinity.open
    RateClass::command,  // affinity.reform
    RateClass::command,  // affinity.close
    RateClass::command,  // affinity.choose
    RateClass::command,  // affinity.facilitate
    RateClass::command,  // announcement.make
    RateClass::command,  // announcement.withdraw
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
    RateClass::command,  // caption.appoint
    RateClass::command,  // caption.dismiss
    RateClass::command,  // caption.link
    RateClass::chat,  // caption.say
    RateClass::command,  // caption.ingest
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
    RateClass::command,  // step.write
    RateClass::command,  // step.move
    RateClass::command,  // step.remove
    RateClass::command,  // course.open
    RateClass::command,  // step.mark
    RateClass::chat,  // step.answer
    RateClass::command,  // course.read
    RateClass::command,  // step.read
    RateClass::command,  // course.standing
    RateClass::command,  // step.answers
    RateClass::chat,  // direct.post
    RateClass::command,  // read.mark
    RateClass::command,  // person.erase
    RateClass::command,  // hall.publish
    RateClass::command,  // hall.open
    RateClass::command,  // hall.join
    RateClass::command,  // hall.arrive
    RateClass::command,  // hall.leave
    RateClass::command,  // hall.ask
    RateClass::command,  // hall.vote
    RateClass::command,  // person.mute
    RateClass::command,  // person.unmute
    RateClass::command,  // person.remove
    RateClass::command,  // person.restore
    RateClass::command,  // role.grant
    RateClass::command,  // person.nudge
    RateClass::command,  // room.forbid
    RateClass::command,  // room.allow
    RateClass::command,  // person.protect
    RateClass::command,  // person.block
    RateClass::chat,  // note.add
    RateClass::chat,  // note.change
    RateClass::command,  // note.move
    RateClass::command,  // note.remove
    RateClass::command,  // helper.name
    RateClass::command,  // office.rule
    RateClass::command,  // office.open
    RateClass::command,  // office.pause
    RateClass::command,  // office.close
    RateClass::command,  // office.join
    RateClass::command,  // office.leave
    RateClass::command,  // office.call
    RateClass::command,  // office.answer
    RateClass::command,  // office.finish
    RateClass::command,  // office.hand
    RateClass::command,  // slot.offer
    RateClass::command,  // slot.withdraw
    RateClass::command,  // slot.book
    RateClass::command,  // slot.free
    RateClass::command,  // pairing.open
    RateClass::command,  // pairing.join
    RateClass::command,  // pairing.begin
    RateClass::command,  // pairing.extend
    RateClass::command,  // pairing.recall
    RateClass::command,  // profile.edit
    RateClass::command,  // people.page
    RateClass::command,  // poll.draft
    RateClass::command,  // poll.open
    RateClass::command,  // poll.vote
    RateClass::command,  // poll.close
    RateClass::command,  // poll.discard
    RateClass::command,  // walk.to
    RateClass::command,  // walk.beside
    RateClass::command,  // walk.into
    RateClass::command,  // walk.map
    RateClass::command,  // walk.head
    RateClass::chat,  // question.ask
    RateClass::command,  // question.withdraw
    RateClass::command,  // question.vote
    RateClass::command,  // question.rule
    RateClass::command,  // question.approve
    RateClass::command,  // question.dismiss
    RateClass::command,  // question.pin
    RateClass::command,  // question.mark
    RateClass::chat,  // message.react
    RateClass::command,  // message.reactions
    RateClass::command,  // message.reactors
    RateClass::command,  // rehearsal.admit
    RateClass::command,  // rehearsal.sweep
    RateClass::chat,  // report.send
    RateClass::command,  // report.read
    RateClass::command,  // report.take
    RateClass::command,  // report.dismiss
    RateClass::command,  // appeal.send
    RateClass::command,  // appeal.answer
    RateClass::command,  // room.open
    RateClass::command,  // room.enter
    RateClass::command,  // room.leave
    RateClass::command,  // room.rule
    RateClass::command,  // room.wait
    RateClass::command,  // room.knock
    RateClass::command,  // room.admit
    RateClass::command,  // room.refuse
    RateClass::command,  // sheet.make
    RateClass::command,  // sheet.remove
    RateClass::chat,  // sheet.fill
    RateClass::command,  // sheet.share
    RateClass::command,  // sheet.read
    RateClass::command,  // sheet.list
    RateClass::command,  // slides.add
    RateClass::command,  // slides.show
    RateClass::command,  // slides.turn
    RateClass::command,  // slides.hide
    RateClass::command,  // slides.withdraw
    RateClass::command,  // stage.open
    RateClass::command,  // stage.start
    RateClass::command,  // stage.end
    RateClass::command,  // hand.raise
    RateClass::command,  // hand.lower
    RateClass::command,  // hand.clear
    RateClass::command,  // hand.advance
    RateClass::command,  // floor.give
    RateClass::command,  // floor.take
    RateClass::command,  // speaker.appoint
    RateClass::command,  // speaker.dismiss
    RateClass::command,  // speaker.ready
    RateClass::command,  // timer.start
    RateClass::command,  // timer.extend
    RateClass::command,  // timer.stop
    RateClass::command,  // reaction.send
    RateClass::command,  // table.open
    RateClass::command,  // table.rename
    RateClass::command,  // table.close
    RateClass::command,  // tools.choose
    RateClass::command,  // voice.join
    RateClass::command,  // voice.set
    RateClass::command,  // voice.leave
    RateClass::command,  // voice.signal
    RateClass::command,  // voice.negotiate
    RateClass::command,  // voice.mute
    RateClass::command,  // voice.unmute
    RateClass::command,  // wall.open
    RateClass::command,  // wall.group
    RateClass::command,  // wall.ungroup
    RateClass::command,  // wall.stage
    RateClass::command,  // wall.remove
    RateClass::chat,  // card.add
    RateClass::chat,  // card.change
    RateClass::command,  // card.move
    RateClass::command,  // card.remove
    RateClass::command,  // card.vote
};

}  // namespace

Right right_of(const Command& command) { return rights[command.index()]; }

RateClass rate_of(const Command& command) { return rates[command.index()]; }

}  // namespace convene::protocol
