// Every refusal, and what to do when a connection is closed.
// Generated from protocol/schema by protocol/generate/generate.mjs; do not edit.

export type ErrorCode =
  | 'malformed'
  | 'unknown-command'
  | 'field-invalid'
  | 'not-greeted'
  | 'already-greeted'
  | 'version-unsupported'
  | 'signed-out'
  | 'not-allowed'
  | 'not-in-room'
  | 'not-yours'
  | 'muted'
  | 'room-unknown'
  | 'room-full'
  | 'do-not-disturb'
  | 'in-conversation'
  | 'not-in-conversation'
  | 'conversation-locked'
  | 'invitation-unknown'
  | 'person-unknown'
  | 'simulated'
  | 'sweeping'
  | 'message-unknown'
  | 'message-deleted'
  | 'not-yourself'
  | 'outranked'
  | 'link-invalid'
  | 'registration-closed'
  | 'name-needed'
  | 'no-campus'
  | 'out-of-reach'
  | 'breakouts-open'
  | 'not-captioner'
  | 'breakouts-missing'
  | 'not-invited'
  | 'pairing-open'
  | 'pairing-missing'
  | 'nobody-to-pair'
  | 'table-yours'
  | 'stage-closed'
  | 'hands-full'
  | 'not-here'
  | 'not-speaker'
  | 'not-presenter'
  | 'slides-unknown'
  | 'slides-hidden'
  | 'timer-missing'
  | 'off-record'
  | 'hall-closed'
  | 'code-invalid'
  | 'not-arrived'
  | 'question-unknown'
  | 'anonymous-refused'
  | 'poll-unknown'
  | 'poll-opened'
  | 'poll-closed'
  | 'voice-full'
  | 'voice-elsewhere'
  | 'voice-apart'
  | 'media-away'
  | 'report-unknown'
  | 'report-settled'
  | 'report-taken'
  | 'concerns-you'
  | 'last-organiser'
  | 'measure-unknown'
  | 'appeal-spent'
  | 'appeal-unknown'
  | 'not-delivered'
  | 'you-blocked'
  | 'private-closed'
  | 'slow-mode'
  | 'chat-locked'
  | 'room-locked'
  | 'room-open'
  | 'room-forbidden'
  | 'room-not-for-you'
  | 'session-in-hall'
  | 'knock-unknown'
  | 'room-closed'
  | 'affinity-unknown'
  | 'not-helper'
  | 'office-unknown'
  | 'office-closed'
  | 'waiting-already'
  | 'not-waiting'
  | 'helping-already'
  | 'nobody-waits'
  | 'not-your-turn'
  | 'slot-unknown'
  | 'slot-taken'
  | 'slot-overlaps'
  | 'session-unknown'
  | 'step-unknown'
  | 'course-shut'
  | 'readers-changed'
  | 'keeps-no-record'
  | 'sheet-unknown'
  | 'sheet-private'
  | 'wall-unknown'
  | 'wall-stage'
  | 'group-unknown'
  | 'card-unknown'
  | 'votes-spent'
  | 'note-unknown'
  | 'note-changed'
  | 'tool-off'
  | 'limit-reached'
  | 'number-reused'
  | 'number-forgotten'
  | 'too-fast'
  | 'busy'
  | 'read-only'
  | 'leaving'
;

/** Refusals that pass by themselves: the same may be asked again. */
export const passing: ReadonlySet<string> = new Set<ErrorCode>([
  'too-fast',
  'busy',
  'read-only',
  'leaving',
]);

export type ClosePolicy = 'resume' | 'wait' | 'sign-in' | 'stay-away' | 'reload' | 'fresh-start';

const closePolicies: Readonly<Record<number, ClosePolicy>> = {
  4000: 'resume',
  4001: 'resume',
  4400: 'wait',
  4401: 'sign-in',
  4402: 'wait',
  4403: 'wait',
  4700: 'stay-away',
  4701: 'reload',
  4702: 'stay-away',
  1001: 'resume',
  1006: 'resume',
  1012: 'resume',
  1002: 'fresh-start',
  1007: 'fresh-start',
  1008: 'fresh-start',
  1009: 'fresh-start',
};

/** For any code, known or not: 4000 to 4399 resume, 4400 to 4699 wait, 4700 to 4999 stay away, others resume. */
export function closePolicy(code: number): ClosePolicy {
  const known = closePolicies[code];
  if (known) return known;
  if (code >= 4400 && code <= 4699) return 'wait';
  if (code >= 4700 && code <= 4999) return 'stay-away';
  return 'resume';
}
