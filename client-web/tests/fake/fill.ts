// Talk and messages for the fake server, so that there is something to see.
import type { FakeServer } from './server';

const minuteMs = 60_000;
const lines: [person: string, text: string, minutesAgo: number][] = [
  ['p2', 'Welcome to the main hall! The panel begins in a few minutes.', 1500],
  ['p4', 'Good morning from Lagos 👋', 1499],
  ['p3', 'The handout is at https://example.org/handout.pdf (two pages).', 60],
  ['p4', 'Thanks! Is there a version for screen readers?', 58],
  ['p3', 'Yes: the same address, it is tagged.', 57],
  ['p5', 'שלום לכולם, שמחה להיות כאן', 20],
  ['p2', '@[p1] you are up second, right after Chiara.', 6],
  ['p1', 'Ready.\nI will share my plan in two minutes.', 5],
  ['p7', 'Averyveryverylongwordthatdoesnotbreakbyitselfandmustnotwidenthepageatall '.repeat(2), 3],
  ['p2', 'We begin now. Questions go here, please.', 1],
];

export function fill(server: FakeServer, room: string): void {
  const now = server.clock.now();
  if (room) server.card('p1').room = room as 'r1';
  else delete server.card('p1').room;
  for (const [author, text, ago] of lines) {
    const { profile } = server.card(author);
    const mentions = text.includes('@[p1]') ? [{ person: 'p1', name: server.card('p1').profile.name }] : [];
    const said = { author, name: profile.name, text, mentions };
    server.append(
      'room/r1',
      'chat.posted',
      text.startsWith('Ready.') ? { ...said, reply_to: 6 } : said,
      now - ago * minuteMs,
    );
  }
  server.append('room/r1', 'chat.posted', { author: 'p4', name: 'Daniel Okafor', text: 'Spam', mentions: [] });
  server.decide('p2', { do: 'chat.delete', client: 'fill', n: 1, d: { room: 'r1', offset: lines.length } });
  const direct = (author: string, to: string, text: string, ago: number): void => {
    const names = { name: server.card(author).profile.name, to_name: server.card(to).profile.name };
    server.append(`inbox/${to}`, 'direct.posted', { author, to, text, ...names }, now - ago * minuteMs);
    server.append(`inbox/${author}`, 'direct.posted', { author, to, text, ...names }, now - ago * minuteMs);
  };
  direct('p4', 'p1', 'Shall we compare plans after the panel?', 30);
  direct('p1', 'p4', 'Gladly! At the office hours?', 28);
  direct('p7', 'p1', 'Hi Amina, are you the one from Mombasa?', 4);
  server.marks.set('p1', [{ topic: 'room/r1', next: 6 }]);
  server.decide('p2', { do: 'person.mute', client: 'fill', n: 2, d: { person: 'p6', minutes: 10, why: 'Shouting' } });
}
