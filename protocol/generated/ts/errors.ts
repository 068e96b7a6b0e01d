// Every refusal and every close code: what happened, and what to do about it.
// Generated from protocol/schema by protocol/generate/generate.mjs; do not edit.

export const errors = {
  'malformed': {
    sentence: 'This message could not be read.',
    remedy: 'Reload the page; if you write a client, compare with docs/protocol.md.',
    retry: false,
  },
  'unknown-command': {
    sentence: 'This server does not know that command.',
    remedy: 'Reload the page to get the version that fits this server.',
    retry: false,
  },
  'field-invalid': {
    sentence: 'A field is missing or out of its bounds.',
    remedy: 'Correct the named field and send it again.',
    retry: false,
  },
  'not-greeted': {
    sentence: 'Say hello before anything else.',
    remedy: 'Send hello as the first command.',
    retry: false,
  },
  'already-greeted': {
    sentence: 'This connection has said hello already.',
    remedy: 'Open a new connection to sign in as someone else.',
    retry: false,
  },
  'version-unsupported': {
    sentence: 'This server speaks another version of the protocol.',
    remedy: 'Reload the page.',
    retry: false,
  },
  'signed-out': {
    sentence: 'You are not signed in, or no longer.',
    remedy: 'Open your personal link again or ask the organiser for a new one.',
    retry: false,
  },
  'not-allowed': {
    sentence: 'Your role does not allow this.',
    remedy: 'Ask a moderator or an organiser.',
    retry: false,
  },
  'not-in-room': {
    sentence: 'You are not in that room.',
    remedy: 'Enter the room first.',
    retry: false,
  },
  'not-yours': {
    sentence: 'Only its author may change that.',
    remedy: 'Ask the author or a moderator.',
    retry: false,
  },
  'muted': {
    sentence: 'A moderator has muted you.',
    remedy: 'You can read on; ask a moderator to lift it.',
    retry: false,
  },
  'room-unknown': {
    sentence: 'There is no such room.',
    remedy: 'Choose one from the list of places.',
    retry: false,
  },
  'room-full': {
    sentence: 'The room is full.',
    remedy: 'Wait in line for a place, or choose another room.',
    retry: false,
  },
  'do-not-disturb': {
    sentence: 'They do not want to be disturbed now.',
    remedy: 'Write them a message, or try again later.',
    retry: false,
  },
  'in-conversation': {
    sentence: 'They are in a conversation already.',
    remedy: 'Join that one, or wait until it is over.',
    retry: false,
  },
  'not-in-conversation': {
    sentence: 'There is no conversation to do that with.',
    remedy: 'Invite someone, or join a conversation first.',
    retry: false,
  },
  'conversation-locked': {
    sentence: 'That conversation is locked.',
    remedy: 'Wait until someone inside invites you.',
    retry: false,
  },
  'invitation-unknown': {
    sentence: 'That invitation is no longer open.',
    remedy: 'Invite them yourself.',
    retry: false,
  },
  'person-unknown': {
    sentence: 'There is no such person here.',
    remedy: 'Look them up in the list of people.',
    retry: false,
  },
  'simulated': {
    sentence: 'That is a simulated person of a rehearsal.',
    remedy: 'Simulated people send and take no direct messages, ask no questions and are not reported.',
    retry: false,
  },
  'sweeping': {
    sentence: 'The last rehearsal is still being swept.',
    remedy: 'Wait until it is gone; it takes seconds.',
    retry: false,
  },
  'message-unknown': {
    sentence: 'There is no such message.',
    remedy: 'It may have been deleted.',
    retry: false,
  },
  'message-deleted': {
    sentence: 'That message was deleted.',
    remedy: 'Nothing to do.',
    retry: false,
  },
  'not-yourself': {
    sentence: 'You cannot do that to yourself.',
    remedy: 'Choose another person.',
    retry: false,
  },
  'outranked': {
    sentence: 'You cannot do that to someone of your own or a higher role.',
    remedy: 'Ask an organiser.',
    retry: false,
  },
  'link-invalid': {
    sentence: 'This sign-in link does not work, or no longer.',
    remedy: 'Ask the organiser for a new one.',
    retry: false,
  },
  'registration-closed': {
    sentence: 'This convening is not open for registration.',
    remedy: 'Ask the organiser for a personal link.',
    retry: false,
  },
  'name-needed': {
    sentence: 'A name is needed.',
    remedy: 'Tell the name others should see.',
    retry: false,
  },
  'no-campus': {
    sentence: 'This convening has no campus map yet.',
    remedy: 'Use the list of places.',
    retry: false,
  },
  'out-of-reach': {
    sentence: 'There is no way to that place.',
    remedy: 'Choose a place that can be walked to.',
    retry: false,
  },
  'breakouts-open': {
    sentence: 'Breakout rooms are open here already.',
    remedy: 'Call everybody back first.',
    retry: false,
  },
  'not-captioner': {
    sentence: 'You were not asked to write the captions here.',
    remedy: 'Ask a moderator to let you.',
    retry: false,
  },
  'breakouts-missing': {
    sentence: 'There are no breakout rooms here, or they are not open.',
    remedy: 'Prepare and open them first.',
    retry: false,
  },
  'not-invited': {
    sentence: 'You have no place in that breakout room.',
    remedy: 'Ask a moderator to move you.',
    retry: false,
  },
  'pairing-open': {
    sentence: 'Pairing goes on here already.',
    remedy: 'End it first.',
    retry: false,
  },
  'pairing-missing': {
    sentence: 'No pairing goes on here, or no round of it.',
    remedy: 'Wait until a moderator starts it.',
    retry: false,
  },
  'nobody-to-pair': {
    sentence: 'Nobody is here who could meet somebody new.',
    remedy: 'Wait until more people take part, or end the pairing.',
    retry: false,
  },
  'table-yours': {
    sentence: 'You host a table already.',
    remedy: 'Close it first.',
    retry: false,
  },
  'stage-closed': {
    sentence: 'Nothing is going on on this stage.',
    remedy: 'Wait until its doors are open.',
    retry: false,
  },
  'hands-full': {
    sentence: 'No more hands can be up at once.',
    remedy: 'Try again when some have been heard.',
    retry: false,
  },
  'not-here': {
    sentence: 'They are not in this room.',
    remedy: 'Wait until they are back.',
    retry: false,
  },
  'not-speaker': {
    sentence: 'You are not a speaker of this session.',
    remedy: 'Ask a moderator to make you one.',
    retry: false,
  },
  'not-presenter': {
    sentence: 'You do not present here.',
    remedy: 'Ask a moderator to make you a speaker or to give you the floor.',
    retry: false,
  },
  'slides-unknown': {
    sentence: 'There are no such slides, or not any more.',
    remedy: 'Choose some from the list of slides.',
    retry: false,
  },
  'slides-hidden': {
    sentence: 'Those slides are not shown now.',
    remedy: 'Show them first.',
    retry: false,
  },
  'timer-missing': {
    sentence: 'There is no timer here.',
    remedy: 'Start one.',
    retry: false,
  },
  'off-record': {
    sentence: 'Nothing of a room off the record is shown to the public.',
    remedy: 'Let it be recorded again first.',
    retry: false,
  },
  'hall-closed': {
    sentence: 'Phones in the hall take part at this address no longer.',
    remedy: 'Scan the code on the screen in the hall again.',
    retry: false,
  },
  'code-invalid': {
    sentence: 'That code does not work, or not any more.',
    remedy: 'Ask a moderator for a new one.',
    retry: false,
  },
  'not-arrived': {
    sentence: 'You are not checked in in the hall.',
    remedy: 'Check in first.',
    retry: false,
  },
  'question-unknown': {
    sentence: 'That question is not open, or not any more.',
    remedy: 'Choose one from the list of questions.',
    retry: false,
  },
  'anonymous-refused': {
    sentence: "One asks with one's name in this room.",
    remedy: 'Ask with your name, or write to a moderator.',
    retry: false,
  },
  'poll-unknown': {
    sentence: 'There is no such poll.',
    remedy: 'Choose one from the list of polls.',
    retry: false,
  },
  'poll-opened': {
    sentence: 'That poll was opened already.',
    remedy: 'Close it first, or draft another.',
    retry: false,
  },
  'poll-closed': {
    sentence: 'That poll is not open.',
    remedy: 'Its result stays in the list of polls.',
    retry: false,
  },
  'voice-full': {
    sentence: 'As many as can talk together here do so already.',
    remedy: 'Read and write along, and try again when somebody has left.',
    retry: false,
  },
  'voice-elsewhere': {
    sentence: 'This tab does not take part by voice, or not any more.',
    remedy: 'Join by voice again.',
    retry: false,
  },
  'voice-apart': {
    sentence: 'You and they do not take part by voice in the same place.',
    remedy: 'Connect to those who are in the list.',
    retry: false,
  },
  'media-away': {
    sentence: 'Sound and pictures cannot be carried at the moment.',
    remedy: 'Write meanwhile: they come back by themselves.',
    retry: false,
  },
  'report-unknown': {
    sentence: 'There is no such report.',
    remedy: 'Choose one from the queue.',
    retry: false,
  },
  'report-settled': {
    sentence: 'That report is settled already.',
    remedy: 'The audit trail tells what was done.',
    retry: false,
  },
  'report-taken': {
    sentence: 'Another moderator looks at that report.',
    remedy: 'Take it over first.',
    retry: false,
  },
  'concerns-you': {
    sentence: 'You cannot decide about what concerns you or what you did.',
    remedy: 'Leave it to another moderator.',
    retry: false,
  },
  'last-organiser': {
    sentence: 'They are the last organiser.',
    remedy: 'Make someone else an organiser first.',
    retry: false,
  },
  'measure-unknown': {
    sentence: 'There is nothing of the kind to appeal against.',
    remedy: 'Look whether it was lifted already.',
    retry: false,
  },
  'appeal-spent': {
    sentence: 'You have appealed against this already.',
    remedy: 'Wait for the answer; an answer is final.',
    retry: false,
  },
  'appeal-unknown': {
    sentence: 'That appeal does not wait any more.',
    remedy: 'The audit trail tells how it was answered.',
    retry: false,
  },
  'not-delivered': {
    sentence: 'It was not delivered.',
    remedy: 'Ask a moderator if you need to reach them.',
    retry: false,
  },
  'you-blocked': {
    sentence: 'You have blocked them.',
    remedy: 'Unblock them first.',
    retry: false,
  },
  'private-closed': {
    sentence: 'Private messages and invitations are closed for you.',
    remedy: 'Write in a room, or to a moderator.',
    retry: false,
  },
  'slow-mode': {
    sentence: 'This room is in slow mode.',
    remedy: 'Wait a moment; what you wrote stays.',
    retry: false,
  },
  'chat-locked': {
    sentence: 'Only moderators write in this room now.',
    remedy: 'You can read on; what you wrote stays.',
    retry: false,
  },
  'room-locked': {
    sentence: 'That room is locked.',
    remedy: 'Knock, and wait to be let in.',
    retry: false,
  },
  'room-open': {
    sentence: 'You can go into that room.',
    remedy: 'Go in.',
    retry: false,
  },
  'room-forbidden': {
    sentence: 'A moderator sent you out of that room.',
    remedy: 'Read why under your notices; there you can appeal.',
    retry: false,
  },
  'room-not-for-you': {
    sentence: 'That room is for others.',
    remedy: 'The list of places says for whom; ask a moderator if you belong there.',
    retry: false,
  },
  'session-in-hall': {
    sentence: 'The session in that room is in the hall only.',
    remedy: 'The agenda says which sessions can be attended from afar.',
    retry: false,
  },
  'knock-unknown': {
    sentence: 'They do not wait at that door any more.',
    remedy: 'Look at the list of those who knock.',
    retry: false,
  },
  'room-closed': {
    sentence: 'That room is closed.',
    remedy: 'What was said in it stays readable; go on in another room.',
    retry: false,
  },
  'affinity-unknown': {
    sentence: 'Those affinity rooms are not open, or not any more.',
    remedy: 'Choose a room from the list of places.',
    retry: false,
  },
  'not-helper': {
    sentence: 'You are not a helper here.',
    remedy: 'Ask a moderator to make you one.',
    retry: false,
  },
  'office-unknown': {
    sentence: 'There is no such desk.',
    remedy: 'Choose one from the list of office hours.',
    retry: false,
  },
  'office-closed': {
    sentence: 'That desk is closed.',
    remedy: 'Wait until it opens, book a time, or choose another desk.',
    retry: false,
  },
  'waiting-already': {
    sentence: 'You wait at a desk already.',
    remedy: 'Leave that queue first.',
    retry: false,
  },
  'not-waiting': {
    sentence: 'They do not wait there, or are not called.',
    remedy: 'Look at the queue as it is now.',
    retry: false,
  },
  'helping-already': {
    sentence: 'Somebody is being helped there, or called.',
    remedy: 'Finish first.',
    retry: false,
  },
  'nobody-waits': {
    sentence: 'Nobody waits there or is being helped.',
    remedy: 'Nothing to do.',
    retry: false,
  },
  'not-your-turn': {
    sentence: "That room is for the helper and whoever's turn it is.",
    remedy: 'Wait at the desk or book a time.',
    retry: false,
  },
  'slot-unknown': {
    sentence: 'That time is not offered, or not any more.',
    remedy: 'Choose another time.',
    retry: false,
  },
  'slot-taken': {
    sentence: 'Somebody was quicker: that time is booked.',
    remedy: 'Choose another time.',
    retry: false,
  },
  'slot-overlaps': {
    sentence: 'There is another time at the same time.',
    remedy: 'Choose a time that is free.',
    retry: false,
  },
  'session-unknown': {
    sentence: 'There is no such session, or it has no steps.',
    remedy: 'Choose one from the agenda.',
    retry: false,
  },
  'step-unknown': {
    sentence: 'There is no such step, or not any more.',
    remedy: 'Choose one from the list of steps.',
    retry: false,
  },
  'course-shut': {
    sentence: 'These steps are not open yet.',
    remedy: 'Come back when they are: the agenda says from when on.',
    retry: false,
  },
  'readers-changed': {
    sentence: 'Who reads the answers of this step was changed meanwhile; yours was not sent.',
    remedy: 'Look who reads it now, and send it again.',
    retry: false,
  },
  'keeps-no-record': {
    sentence: 'This room keeps no record now, and a worksheet is kept.',
    remedy: 'Write it down when the room keeps a record again.',
    retry: false,
  },
  'sheet-unknown': {
    sentence: 'There is no such worksheet, or not any more.',
    remedy: 'Choose one from the list of worksheets.',
    retry: false,
  },
  'sheet-private': {
    sentence: 'They do not share that worksheet, or not any more.',
    remedy: 'Ask them to share it.',
    retry: false,
  },
  'wall-unknown': {
    sentence: 'There is no such wall.',
    remedy: "Choose one from the room's board.",
    retry: false,
  },
  'wall-stage': {
    sentence: 'That wall is not at a stage for this.',
    remedy: 'Look whether cards are added, voted on, or the wall is closed.',
    retry: false,
  },
  'group-unknown': {
    sentence: 'There is no such group on that wall.',
    remedy: 'Choose one that is there.',
    retry: false,
  },
  'card-unknown': {
    sentence: 'That card is not there, or not any more.',
    remedy: 'Choose one from the wall.',
    retry: false,
  },
  'votes-spent': {
    sentence: 'You have given all your votes.',
    remedy: 'Take one back first.',
    retry: false,
  },
  'note-unknown': {
    sentence: 'That paragraph is not there any more.',
    remedy: 'Add what you wrote as a new one.',
    retry: false,
  },
  'note-changed': {
    sentence: 'Somebody else changed that paragraph first.',
    remedy: 'Compare both texts, and choose.',
    retry: false,
  },
  'tool-off': {
    sentence: 'This room does not offer that now.',
    remedy: "Ask a moderator to add it to the room's tools.",
    retry: false,
  },
  'limit-reached': {
    sentence: 'A limit of this convening is reached.',
    remedy: 'Ask the organiser.',
    retry: false,
  },
  'number-reused': {
    sentence: 'This client number was used for another command.',
    remedy: 'Reload the page; if you write a client, raise n by one for each command.',
    retry: false,
  },
  'number-forgotten': {
    sentence: 'This client number is older than what the server remembers.',
    remedy: 'Look whether the command took effect before sending it anew.',
    retry: false,
  },
  'too-fast': {
    sentence: 'That was too fast.',
    remedy: 'Wait a moment and send it again.',
    retry: true,
  },
  'busy': {
    sentence: 'The server has too much to write right now.',
    remedy: 'It will be tried again by itself.',
    retry: true,
  },
  'read-only': {
    sentence: 'The server cannot write right now.',
    remedy: 'Reading goes on; the operator should look at the disk.',
    retry: true,
  },
  'leaving': {
    sentence: 'The server is about to restart.',
    remedy: 'You will be reconnected by yourself.',
    retry: true,
  },
} as const;

export type ErrorCode = keyof typeof errors;

export type ClosePolicy = 'resume' | 'wait' | 'sign-in' | 'stay-away' | 'reload' | 'fresh-start';

export interface CloseText {
  name: string;
  policy: ClosePolicy;
  sentence: string;
}

export const closeCodes: Readonly<Record<number, CloseText>> = {
  4000: {
    name: 'slow-reader',
    policy: 'resume',
    sentence: 'The line was too slow for what is going on; resuming.',
  },
  4001: {
    name: 'silent',
    policy: 'resume',
    sentence: 'Nothing was heard for too long; resuming.',
  },
  4400: {
    name: 'hello-late',
    policy: 'wait',
    sentence: 'Hello did not come in time.',
  },
  4401: {
    name: 'signed-out',
    policy: 'sign-in',
    sentence: 'Not signed in, or no longer.',
  },
  4402: {
    name: 'too-many-connections',
    policy: 'wait',
    sentence: 'Too many connections from this address.',
  },
  4403: {
    name: 'too-many-bad-frames',
    policy: 'wait',
    sentence: 'Too many frames could not be read.',
  },
  4700: {
    name: 'removed',
    policy: 'stay-away',
    sentence: 'A moderator has removed you from this convening.',
  },
  4701: {
    name: 'version-unsupported',
    policy: 'reload',
    sentence: 'This server speaks another version of the protocol.',
  },
  4702: {
    name: 'erased',
    policy: 'stay-away',
    sentence: 'What was held on you here is being erased.',
  },
  1001: {
    name: 'going-away',
    policy: 'resume',
    sentence: 'The other side went away.',
  },
  1006: {
    name: 'lost',
    policy: 'resume',
    sentence: 'The line broke without a word.',
  },
  1012: {
    name: 'restarting',
    policy: 'resume',
    sentence: 'The server restarts.',
  },
  1002: {
    name: 'protocol-error',
    policy: 'fresh-start',
    sentence: 'A frame broke the WebSocket protocol.',
  },
  1007: {
    name: 'not-text',
    policy: 'fresh-start',
    sentence: 'A text frame was not valid UTF-8.',
  },
  1008: {
    name: 'policy',
    policy: 'fresh-start',
    sentence: 'A rule of the server was broken.',
  },
  1009: {
    name: 'too-big',
    policy: 'fresh-start',
    sentence: 'A frame was larger than the limit.',
  },
};

/** For any code, known or not: 4000 to 4399 resume, 4400 to 4699 wait, 4700 to 4999 stay away, others resume. */
export function closePolicy(code: number): ClosePolicy {
  const known = closeCodes[code];
  if (known) return known.policy;
  if (code >= 4400 && code <= 4699) return 'wait';
  if (code >= 4700 && code <= 4999) return 'stay-away';
  return 'resume';
}
