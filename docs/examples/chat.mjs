// Signs in, enters a room, says something and listens. Node 22 or later; nothing to install:
//   node docs/examples/chat.mjs 'http://localhost:8080/join#…' 'Main Hall' 'Hello from a script'
const [link, roomName, text] = process.argv.slice(2);
const { origin, hash } = new URL(link);

// 1. Sign in: the secret behind the # becomes a cookie. The link works once.
const response = await fetch(`${origin}/api/sign-in`, {
  method: 'POST',
  headers: { 'content-type': 'application/json', origin },
  body: JSON.stringify({ secret: hash.slice(1), profile: { name: 'Script' } }),
});
const signedIn = await response.json();
if (!response.ok) throw new Error(`${signedIn.sentence} ${signedIn.remedy}`);
const cookie = response.headers.getSetCookie()[0].split(';')[0];

// 2. Open the line. Every command carries this tab's random name and a number that rises by one.
const address = `${origin.replace('http', 'ws')}/ws`;
const socket = new WebSocket(address, { protocols: ['convene.v1'], headers: { origin, cookie } });
const client = crypto.randomUUID().slice(0, 8);
let n = 0;
const send = (what, d) => socket.send(JSON.stringify({ do: what, client, n: ++n, d }));
socket.onopen = () => send('hello', { protocol: 1, identity: signedIn.person, rate: 'list' });
socket.onclose = ({ code, reason }) => console.log(`closed: ${code} ${reason}`);

// 3. Hear: answers {re}, live news {t, d}, and lists of entries [{t, topic, offset, at, d}].
socket.onmessage = ({ data }) => {
  if (typeof data !== 'string') return; // avatars on the campus
  const message = JSON.parse(data);
  if (message.refused) console.log(`refused: ${message.refused.sentence} ${message.refused.remedy}`);
  if (message.t === 'topic.opened') opened(message.d);
  for (const { t, d } of [message].flat()) if (t === 'chat.posted') console.log(`${d.name}: ${d.text}`);
};

function opened({ convening, room }) {
  if (convening) send('room.enter', { room: convening.rooms.find(({ name }) => name === roomName).room });
  if (room?.name === roomName) send('chat.post', { room: room.room, text });
}
