// Views in which nothing has happened: a test adds what it is about.
import type { ConveningView, InboxView, TopicOpened } from '$protocol';
import { profile } from './data';

export const emptyInbox: InboxView = {
  profile: profile('Amina', 0),
  role: 'attendee',
  conversations: [],
  marks: [],
  availability: 'open',
  invitations: [],
  met: [],
  breakouts: [],
  pairings: [],
  questions: [],
  upvotes: [],
  poll_votes: [],
  own_cards: [],
  card_votes: [],
  cards_dismissed: [],
  measures: [],
  reports: [],
  blocked: [],
  is_minor: false,
  affinity: [],
  office_notes: [],
  courses: [],
  sheets: [],
};

export const emptyConvening: ConveningView = {
  title: 'T',
  zone: 'UTC',
  contact: '',
  programme: 1,
  campus: '',
  rooms: [],
  announcements: [],
  rules: [],
  lines: [],
  watched: [],
  tables: [],
  affinity: [],
  courses: [],
};

export function openingOf(topic: string, change: Partial<TopicOpened> = {}): TopicOpened {
  return { topic, epoch: 'e', answer: 'fresh', first: 0, next: 0, sheets: [], knocks: [], ...change };
}
