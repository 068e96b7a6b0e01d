// Who may ask for what; the server judges, a client only hides what would be refused.
// Generated from protocol/schema by protocol/generate/generate.mjs; do not edit.

import type { CommandName } from './messages';

export type RequiredRole = 'anyone' | 'attendee' | 'moderator' | 'organiser';
export type Relation = 'any' | 'self-or-moderator' | 'in-room' | 'author' | 'author-or-moderator';

export const rights: Readonly<Record<CommandName, { role: RequiredRole; relation: Relation }>> = {
  'hello': { role: 'anyone', relation: 'any' },
  'ping': { role: 'attendee', relation: 'any' },
  'rate.set': { role: 'attendee', relation: 'any' },
  'attendance.page': { role: 'attendee', relation: 'self-or-moderator' },
  'breakout.prepare': { role: 'moderator', relation: 'any' },
  'breakout.add': { role: 'moderator', relation: 'any' },
  'breakout.fill': { role: 'moderator', relation: 'any' },
  'breakout.place': { role: 'moderator', relation: 'any' },
  'breakout.open': { role: 'moderator', relation: 'any' },
  'breakout.extend': { role: 'moderator', relation: 'any' },
  'breakout.tell': { role: 'moderator', relation: 'any' },
  'breakout.recall': { role: 'moderator', relation: 'any' },
  'help.ask': { role: 'attendee', relation: 'in-room' },
  'help.answer': { role: 'moderator', relation: 'any' },
  'breakout.note': { role: 'attendee', relation: 'in-room' },
  'chat.post': { role: 'attendee', relation: 'in-room' },
  'chat.edit': { role: 'attendee', relation: 'author' },
  'chat.delete': { role: 'attendee', relation: 'author-or-moderator' },
  'history.page': { role: 'attendee', relation: 'any' },
  'chat.type': { role: 'attendee', relation: 'in-room' },
  'availability.set': { role: 'attendee', relation: 'any' },
  'conversation.invite': { role: 'attendee', relation: 'any' },
  'conversation.answer': { role: 'attendee', relation: 'any' },
  'conversation.join': { role: 'attendee', relation: 'any' },
  'conversation.lock': { role: 'attendee', relation: 'any' },
  'direct.post': { role: 'attendee', relation: 'any' },
  'read.mark': { role: 'attendee', relation: 'any' },
  'person.mute': { role: 'moderator', relation: 'any' },
  'person.unmute': { role: 'moderator', relation: 'any' },
  'person.remove': { role: 'moderator', relation: 'any' },
  'person.restore': { role: 'moderator', relation: 'any' },
  'role.grant': { role: 'organiser', relation: 'any' },
  'profile.edit': { role: 'attendee', relation: 'any' },
  'people.page': { role: 'attendee', relation: 'any' },
  'walk.to': { role: 'attendee', relation: 'any' },
  'walk.beside': { role: 'attendee', relation: 'any' },
  'walk.into': { role: 'attendee', relation: 'any' },
  'walk.map': { role: 'attendee', relation: 'any' },
  'walk.head': { role: 'attendee', relation: 'any' },
  'rehearsal.sweep': { role: 'organiser', relation: 'any' },
  'room.open': { role: 'moderator', relation: 'any' },
  'room.enter': { role: 'attendee', relation: 'any' },
  'room.leave': { role: 'attendee', relation: 'any' },
};
