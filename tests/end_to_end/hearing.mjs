// What a page really hears and sees, as its browser counts it: packets, sound and decoded pictures, never states.

/** For browsers whose microphone and camera are made up, and allowed without asking. */
export const madeUpDevices = [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--auto-select-desktop-capture-source=Entire screen',
  '--disable-features=WebRtcHideLocalIpsWithMdns',
];

/** Before the page is opened: keeps its connections within reach, all that it ever makes. */
export function listenIn(page) {
  return page.context().addInitScript(() => {
    const peers = [];
    const Original = window.RTCPeerConnection;
    window.RTCPeerConnection = class extends Original {
      constructor(given) {
        super(given);
        peers.push(this);
      }
    };
    const last = new Map();
    window.heardSoFar = async () => {
      for (const peer of peers) {
        if (peer.connectionState === 'closed') continue;
        const heard = { packets: 0, energy: 0, frames: 0, sent: 0 };
        const report = await peer.getStats();
        for (const stats of report.values()) {
          if (stats.type === 'inbound-rtp' && stats.kind === 'audio') {
            heard.packets += stats.packetsReceived;
            heard.energy += stats.totalAudioEnergy ?? 0;
          }
          if (stats.type === 'inbound-rtp' && stats.kind === 'video') heard.frames += stats.framesDecoded ?? 0;
          if (stats.type === 'outbound-rtp' && stats.kind === 'audio') heard.sent += stats.packetsSent;
        }
        last.set(peer, heard);
      }
      // What a connection that is closed had counted stays counted.
      const sum = { packets: 0, energy: 0, frames: 0, sent: 0, senders: 0 };
      for (const heard of last.values()) for (const key of Object.keys(heard)) sum[key] += heard[key];
      for (const peer of peers) {
        if (peer.connectionState === 'closed') continue;
        sum.senders += peer.getSenders().filter(({ track }) => track?.kind === 'audio' && track.enabled).length;
      }
      return sum;
    };
  });
}

export const heardBy = (page) => page.evaluate(() => window.heardSoFar());

/** What came in addition within a while. */
export async function heardWithin(page, milliseconds) {
  const before = await heardBy(page);
  await page.evaluate((wait) => new Promise((resolve) => setTimeout(resolve, wait)), milliseconds);
  const after = await heardBy(page);
  return Object.fromEntries(Object.keys(after).map((key) => [key, after[key] - before[key]]));
}

/** How many others a page hears at this moment, each by a stream of its own with sound in it. */
export function voicesWithin(page, milliseconds) {
  return page.evaluate((wait) => window.voicesWithin(wait), milliseconds);
}

/** Before the page is opened, after listenIn: counts streams apart. */
export function listenApart(page) {
  return page.context().addInitScript(() => {
    const peers = new Set();
    const Original = window.RTCPeerConnection;
    window.RTCPeerConnection = class extends Original {
      constructor(given) {
        super(given);
        peers.add(this);
      }
    };
    const streams = async () => {
      const found = new Map();
      for (const peer of peers) {
        if (peer.connectionState === 'closed') continue;
        for (const stats of (await peer.getStats()).values()) {
          if (stats.type !== 'inbound-rtp' || stats.kind !== 'audio') continue;
          found.set(`${[...peers].indexOf(peer)} ${stats.id}`, {
            packets: stats.packetsReceived,
            energy: stats.totalAudioEnergy ?? 0,
          });
        }
      }
      return found;
    };
    const sleep = (wait) => new Promise((resolve) => setTimeout(resolve, wait));
    window.voicesWithin = async (wait) => {
      const before = await streams();
      await sleep(wait);
      const grown = [...(await streams())].filter(([id, now]) => {
        const then = before.get(id) ?? { packets: 0, energy: 0 };
        return now.packets > then.packets + 5 && now.energy > then.energy;
      });
      return grown.length;
    };
  });
}

/**
 * Before the page is opened, after listenIn: tells who is heard by name, how long they were silent, and how often a
 * connection was negotiated. Only sound counts that an element plays: what merely arrives is not heard. A silence is
 * the time for which no packet came, by the count of packets: a page that draws a new room, and cannot look for a
 * while, still tells it right, to some packets.
 */
export function timeSilences(page) {
  return page.context().addInitScript(() => {
    const packetMs = 20;
    const peers = [];
    let negotiated = 0;
    const Original = window.RTCPeerConnection;
    window.RTCPeerConnection = class extends Original {
      constructor(given) {
        super(given);
        peers.push(this);
      }
      setRemoteDescription(...given) {
        negotiated += 1;
        return super.setRemoteDescription(...given);
      }
    };
    /** By track, whose seat it is said to be. */
    const playing = () => {
      const played = [...document.querySelectorAll('audio')].filter(({ paused, srcObject }) => !paused && srcObject);
      const tracks = ({ srcObject, dataset }) => srcObject.getTracks().map((track) => [track, dataset.seat]);
      return new Map(played.flatMap(tracks));
    };
    /** Of each sound that is played, by its track: how many packets came, and when it was looked. */
    const arrivals = async () => {
      const heard = playing();
      const found = new Map();
      for (const receiver of peers.flatMap((peer) => (peer.connectionState === 'closed' ? [] : peer.getReceivers()))) {
        if (!heard.has(receiver.track)) continue;
        for (const { type, packetsReceived, timestamp } of (await receiver.getStats()).values()) {
          if (type === 'inbound-rtp') found.set(receiver.track, { packets: packetsReceived, at: timestamp });
        }
      }
      return found;
    };
    let last = new Map();
    /** The longest that any of those was silent who are played now and were when it was asked last. */
    window.silenceMs = async () => {
      const before = last;
      last = await arrivals();
      const lasted = [...last].filter(([track]) => before.has(track)).map(([track, now]) => [before.get(track), now]);
      return Math.max(0, ...lasted.map(([then, now]) => now.at - then.at - packetMs * (now.packets - then.packets)));
    };
    window.negotiations = () => negotiated;
    /** Who is heard by name, of those who are shown to take part. */
    window.heardByName = async (wait) => {
      const before = await arrivals();
      await new Promise((resolve) => setTimeout(resolve, wait));
      const after = await arrivals();
      const grown = [...after].filter(([track, { packets }]) => packets > (before.get(track)?.packets ?? 0) + 5);
      const seats = playing();
      const nameOf = (track) => document.querySelector(`li[data-seat="${seats.get(track)}"] strong`)?.textContent;
      return grown.map(([track]) => nameOf(track) ?? 'nobody who is shown').sort();
    };
  });
}

/** Makes the page ignore that it was muted, and notes the seats that it is told of. */
export function makeStubborn(page) {
  return page.context().addInitScript(() => {
    window.seatsSeen = [];
    const Original = window.WebSocket;
    window.WebSocket = class extends Original {
      set onmessage(handler) {
        super.onmessage = (event) => {
          if (typeof event.data !== 'string' || !event.data.includes('"voice.members"')) return handler(event);
          for (const [, seat] of event.data.matchAll(/"seat":(\d+)/g)) window.seatsSeen.push(Number(seat));
          const data = event.data.replaceAll('"heard":false', '"heard":true').replaceAll(/,"hush":"\w+"/g, '');
          handler({ data });
        };
      }
    };
  });
}
