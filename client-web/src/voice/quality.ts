// How good a connection is, in words: from what the browser counts between two looks.
export type Quality = 'connecting' | 'good' | 'weak' | 'bad';

/** What is looked at, of the sound that comes in and of the way that it comes. */
export interface Look {
  received: number;
  lost: number;
  roundTripMs: number;
}

const weakLoss = 0.03;
const badLoss = 0.1;
const weakRoundTripMs = 300;
const badRoundTripMs = 800;

export function look(report: RTCStatsReport): Look {
  const seen: Look = { received: 0, lost: 0, roundTripMs: 0 };
  for (const stats of report.values() as Iterable<Record<string, unknown>>) {
    if (stats['type'] === 'inbound-rtp') {
      seen.received += Number(stats['packetsReceived'] ?? 0);
      seen.lost += Math.max(0, Number(stats['packetsLost'] ?? 0));
    } else if (stats['type'] === 'candidate-pair' && stats['nominated'] === true && stats['state'] === 'succeeded') {
      seen.roundTripMs = Number(stats['currentRoundTripTime'] ?? 0) * 1000;
    }
  }
  return seen;
}

export function qualityBetween(before: Look, now: Look): Quality {
  const received = Math.max(0, now.received - before.received);
  const lost = Math.max(0, now.lost - before.lost);
  const share = received + lost > 0 ? lost / (received + lost) : 0;
  if (share >= badLoss || now.roundTripMs >= badRoundTripMs) return 'bad';
  return share >= weakLoss || now.roundTripMs >= weakRoundTripMs ? 'weak' : 'good';
}
