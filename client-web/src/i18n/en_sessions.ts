// What kinds of session there are.
export const enSessions = {
  'sessionKind.plenary': 'Plenary',
  'sessionKind.content': 'Session',
  'sessionKind.talk': 'Expert talk',
  'sessionKind.panel': 'Panel',
  'sessionKind.stories': 'Stories',
  'sessionKind.walk-through': 'Walk-through',
  'sessionKind.workshop': 'Workshop',
  'sessionKind.brainstorm': 'Brainstorm',
  'sessionKind.sharing': 'Sharing',
  'sessionKind.networking': 'Networking',
  'sessionKind.office-hours': 'Office hours',
  'sessionKind.debrief': 'Debrief',
  'sessionKind.asynchronous': 'At your own pace',
} as const;
