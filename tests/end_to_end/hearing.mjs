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
