// What belongs to each word of an enumeration, for both sides.
// Generated from protocol/schema by protocol/generate/generate.mjs; do not edit.

import type { SessionKind, Tool } from './messages';

/**
 * The tools that a kind of session brings, the one that it is about first. A room without a session has those of
 * content.
 */
export const toolsOf: Readonly<Record<SessionKind, readonly Tool[]>> = {
  plenary: ['stage', 'slides', 'questions', 'polls', 'notes'],
  content: ['stage', 'slides', 'questions', 'polls', 'pairing', 'sheets', 'walls', 'notes'],
  talk: ['stage', 'slides', 'questions', 'polls', 'notes'],
  panel: ['stage', 'questions', 'polls', 'slides', 'notes'],
  stories: ['stage', 'slides', 'questions', 'notes'],
  'walk-through': ['slides', 'stage', 'questions', 'sheets', 'notes'],
  workshop: ['cases', 'stage', 'slides', 'pairing', 'sheets', 'questions', 'notes'],
  brainstorm: ['walls', 'notes', 'stage', 'questions', 'polls'],
  sharing: ['stage', 'questions', 'sheets', 'slides', 'notes'],
  networking: ['pairing', 'questions', 'notes'],
  'office-hours': ['questions', 'notes'],
  debrief: ['notes', 'questions', 'sheets', 'walls'],
  asynchronous: ['sheets', 'notes', 'questions'],
};
