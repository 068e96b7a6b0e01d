// What is measured, against whom, with which figures shown. A case is one workload played to one server once.

const chat = (perSecond) => ['chat', '--people', 1000, '--per-second', perSecond];
const presence = (people) => [
  'presence', '--people', people, '--crowds', crowdsFor(people), '--in-flight', 400, '--warm', 8, '--seconds', 6,
];
/** As crowded for many as for few: 100 people a crowd and 25 between the crowds. */
export const crowdsFor = (people) => Math.min(49, Math.max(8, Math.round(people / 125)));

const seen = ['server_core', 'kb_s_a_reader', 'frames_s_a_reader', 'avatars_a_frame', 'share_fresh', 'age_p50_ms',
  'age_p99_ms'];
const stuck = ['chat', '--people', 300, '--per-second', 100, '--text-bytes', 2000, '--seconds', 8];
const peers = ['convene', 'beast', 'ws', 'socketio', 'colyseus'];

/** prepare: what the data folder of our server holds, and how many seats Colyseus gives out. */
export const workloads = [
  {
    name: 'chat-50',
    title: 'Chat, 1,000 people in a room, 50 messages a second',
    prepare: { people: 1000 },
    runs: [{ peer: 'send-limit', program: 'bench_send_limit' }, ...peers.map((peer) => ({ peer, args: chat(50) }))],
    figures: ['cpu_us', 'server_core', 'share_delivered', 'p50_ms', 'p99_ms', 'kb_a_person'],
  },
  {
    name: 'chat-400',
    title: 'The same room offered 400 messages a second',
    prepare: { people: 1000 },
    runs: peers.map((peer) => ({ peer, args: chat(400) })),
    figures: ['cpu_us', 'server_core', 'share_delivered', 'delivered_per_s', 'p50_ms', 'p99_ms'],
  },
  {
    name: 'presence-1000',
    title: 'Presence, 1,000 people walking in crowds, 10 times a second',
    prepare: { people: 1000 },
    runs: ['convene', 'colyseus'].map((peer) => ({ peer, args: presence(1000) })),
    figures: seen,
  },
  ...[3000, 5000].map((people) => ({
    name: `moving-${people}`,
    title: `${people.toLocaleString('en')} people walking on one campus`,
    prepare: { people },
    runs: [{ peer: 'convene', args: presence(people) }],
    figures: seen,
  })),
  {
    name: 'storm-10000',
    title: '10,000 people come at once, are dropped at once, and come back',
    prepare: { people: 10_000 },
    runs: [{ peer: 'convene', args: ['storm', '--people', 10_000, '--in-flight', 4000] }],
    figures: ['join_s', 'join_cpu_s', 'kb_a_person', 'kb_a_person_in_room', 'back_s', 'back_cpu_s', 'messages_lost',
      'not_resumed'],
  },
  {
    name: 'stuck',
    title: 'Chat, 300 people, 100 messages of 2,000 bytes a second; one reader in ten stops reading',
    prepare: { people: 300 },
    runs: [
      { peer: 'convene', variant: 'nobody stuck', args: stuck },
      { peer: 'convene', variant: 'one in ten stuck', args: [...stuck, '--stuck-each', 10] },
    ],
    figures: ['share_delivered', 'p50_ms', 'p99_ms', 'growth_mb', 'lines_lost'],
  },
  {
    name: 'acknowledged',
    title: 'Durable chat through one host: 1,000 people in rooms of their own, 1,000 a second and as fast as it goes',
    prepare: { people: 1000, ownRooms: true },
    runs: [
      { peer: 'commit-loop', program: 'bench_commit_loop' },
      { peer: 'convene', args: ['acknowledged', '--people', 1000, '--per-second', 1000] },
    ],
    figures: ['commits_per_s', 'p50_ms', 'calm_acknowledged_per_s', 'calm_p50_ms', 'calm_p99_ms',
      'full_acknowledged_per_s', 'full_p50_ms', 'full_cpu_us'],
  },
];

export const dialects = { convene: 'convene', beast: 'plain', ws: 'plain', socketio: 'socketio', colyseus: 'colyseus' };
