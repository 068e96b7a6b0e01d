// Medians of a run's lines, and the ratios that docs/performance.md promises.

export function median(values) {
  const sorted = values.filter((value) => typeof value === 'number').sort((a, b) => a - b);
  if (sorted.length === 0) return undefined;
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** All lines of a workload and peer (and variant) as one: { figure → { median, least, most } }. */
export function gather(lines, workload, peer, variant) {
  const own = lines.filter((line) => line.workload === workload && line.peer === peer && line.variant === variant);
  const figures = {};
  for (const name of new Set(own.flatMap(Object.keys))) {
    const values = own.map((line) => line[name]).filter((value) => typeof value === 'number');
    if (values.length > 0) {
      figures[name] = { median: median(values), least: Math.min(...values), most: Math.max(...values) };
    }
  }
  return { runs: own.length, failed: own.filter((line) => line.failed).length, figures };
}

const least = (what, value, bar) => ({ what, value, sign: '≥', bar, met: value >= bar });
const most = (what, value, bar) => ({ what, value, sign: '≤', bar, met: value <= bar });

/** What was set out for: each measured figure with its bar. */
export function reach(lines) {
  const of = (workload, peer, figure, variant) => gather(lines, workload, peer, variant).figures[figure]?.median;
  const ours = (workload, figure, variant) => of(workload, 'convene', figure, variant);
  const against = (peer, workload, figure) => ours(workload, figure) / of(workload, peer, figure);
  const stuck = ours('stuck', 'p99_ms', 'one in ten stuck') / ours('stuck', 'p99_ms', 'nobody stuck');
  const commit = ours('acknowledged', 'calm_p50_ms') / of('acknowledged', 'commit-loop', 'p50_ms');
  const rows = [
    most('chat 50/s: CPU a delivery ÷ one `send`', against('send-limit', 'chat-50', 'cpu_us'), 1.2),
    most('chat 50/s: CPU a delivery ÷ plain Beast', against('beast', 'chat-50', 'cpu_us'), 0.75),
    most('chat 50/s: CPU a delivery ÷ Socket.IO', against('socketio', 'chat-50', 'cpu_us'), 0.65),
    least('chat 400/s: share delivered', ours('chat-400', 'share_delivered'), 1),
    most('chat 400/s: CPU a delivery ÷ plain Beast', against('beast', 'chat-400', 'cpu_us'), 1 / 12),
    most('chat 400/s: p99, ms', ours('chat-400', 'p99_ms'), 250),
    most('presence: CPU ÷ Colyseus', against('colyseus', 'presence-1000', 'server_core'), 0.6),
    least('presence: share of the interest set fresh within 150 ms', ours('presence-1000', 'share_fresh'), 0.99),
    most('presence: bytes a reader ÷ Colyseus', against('colyseus', 'presence-1000', 'kb_s_a_reader'), 1 / 20),
    most('3,000 moving: p99 age, ms', ours('moving-3000', 'age_p99_ms'), 150),
    most('5,000 moving: p99 age, ms (stretch)', ours('moving-5000', 'age_p99_ms'), 150),
    most('10,000 join, s', ours('storm-10000', 'join_s'), 5),
    most('10,000 dropped and back, s', ours('storm-10000', 'back_s'), 5),
    most('messages lost meanwhile', ours('storm-10000', 'messages_lost'), 0),
    most('memory a person, kB', ours('storm-10000', 'kb_a_person'), 8),
    most('one in ten stuck: p99 of the others ÷ nobody stuck', stuck, 1.5),
    least('acknowledged messages a second', ours('acknowledged', 'full_acknowledged_per_s'), 5000),
    most('acknowledgement p50 ÷ a bare commit', commit, 2),
  ];
  return rows.filter(({ value }) => Number.isFinite(value));
}
