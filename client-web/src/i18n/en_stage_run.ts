// What runs a stage: its phases, the floor, speakers, the timer, reactions.
export const enStageRun = {
  'stage.phase.planned': 'Not open yet',
  'stage.phase.doors': 'The doors are open',
  'stage.phase.live': 'Live',
  'stage.phase.ended': 'Over',
  'stage.open': 'Open the doors',
  'stage.start': 'Start the session',
  'stage.end': 'End the session',

  'timer.left': '{time} left',
  'timer.over': 'Time is up',
  'timer.label': 'Item of the agenda',
  'timer.minutes': 'Minutes',
  'timer.start': 'Set the timer',
  'timer.more': { one: '{count} minute more', other: '{count} minutes more' },
  'timer.stop': 'Stop the timer',

  'floor.yours': 'You have the floor.',
  'floor.theirs': '{name} has the floor.',
  'floor.free': 'Nobody has the floor.',
  'floor.give': 'Give the floor',
  'floor.giveTo': 'Give the floor to {name}',
  'floor.take': 'Take it back',
  'floor.giveBack': 'I am done',

  'speakers.greenRoom': 'Speakers backstage',
  'speakers.none': 'Nobody has been made a speaker of this session yet.',

  'speaker.isReady': 'Ready',
  'speaker.isNotReady': 'Not ready yet',
  'speaker.ready': 'I am ready to speak',
  'speaker.choose': 'Someone who is here',
  'speaker.nobody': 'Choose…',
  'speaker.appoint': 'Make them a speaker',
  'speaker.dismiss': '{name} does not speak after all',

  'reaction.applause': 'Applause',
  'reaction.heart': 'Heart',
  'reaction.laughter': 'Laughter',
  'reaction.party': 'Celebration',
  'reaction.agreement': 'Agreement',
  'reaction.thought': 'Thinking',
} as const;
