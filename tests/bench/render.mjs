// Writes the tables and plots of the last run into docs/performance.md, between its two marks.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { workloads } from './cases.mjs';
import { gather, reach } from './figures.mjs';
import { plotBars, shown } from './plot.mjs';
import { root, work } from './servers.mjs';

const page = join(root, 'docs/performance.md');
const begin = '<!-- measured: begin -->';
const end = '<!-- measured: end -->';

const titles = {
  cpu_us: 'CPU a delivery, µs', server_core: 'core of the server', share_delivered: 'share delivered',
  delivered_per_s: 'delivered a second', p50_ms: 'p50, ms', p99_ms: 'p99, ms', kb_a_person: 'memory a person, kB',
  kb_s_a_reader: 'kB/s a reader', frames_s_a_reader: 'frames/s a reader', avatars_a_frame: 'avatars a frame',
  share_fresh: 'share fresh within 150 ms',
  age_p50_ms: 'age p50, ms', age_p99_ms: 'age p99, ms', join_s: 'all in after, s', join_cpu_s: 'CPU for it, s',
  kb_a_person_in_room: 'memory a person in a room, kB', back_s: 'all back after, s', back_cpu_s: 'CPU for it, s',
  messages_lost: 'messages lost', not_resumed: 'not resumed', growth_mb: 'growth, MB', lines_lost: 'lines let go',
  commits_per_s: 'bare commits a second', calm_acknowledged_per_s: 'at 1,000/s: acknowledged/s',
  calm_p50_ms: 'p50, ms', calm_p99_ms: 'p99, ms', full_acknowledged_per_s: 'at most: acknowledged/s',
  full_p50_ms: 'p50, ms', full_cpu_us: 'CPU a message, µs',
};
const peerNames = {
  convene: '**Convene**', beast: 'plain Beast', ws: 'ws', socketio: 'Socket.IO', colyseus: 'Colyseus',
  'send-limit': 'one `send`', 'commit-loop': 'bare commits',
};

const row = (cells) => `| ${cells.join(' | ')} |`;

function cell(figure) {
  if (!figure) return '';
  if (figure.least === figure.most) return shown(figure.median);
  return `${shown(figure.median)} (${shown(figure.least)}–${shown(figure.most)})`;
}

function tableOf(workload, lines) {
  const rows = workload.runs
    .map(({ peer, variant }) => {
      const name = peerNames[peer] + (variant ? `, ${variant}` : '');
      return { name, ...gather(lines, workload.name, peer, variant) };
    })
    .filter(({ runs }) => runs > 0);
  if (rows.length === 0) return [];
  const shownFigures = workload.figures.filter((figure) => rows.some((each) => each.figures[figure]));
  const nameOf = ({ name, failed }) => name + (failed ? ` (${failed} runs failed)` : '');
  return [
    `### ${workload.title}`,
    '',
    row(['', ...shownFigures.map((figure) => titles[figure])]),
    row(['---', ...shownFigures.map(() => '---:')]),
    ...rows.map((each) => row([nameOf(each), ...shownFigures.map((figure) => cell(each.figures[figure]))])),
    '',
  ];
}

function reachTable(lines) {
  return [
    '### What was set out for',
    '',
    row(['what', 'measured', 'bar', 'held']),
    row(['---', '---:', '---:', '---']),
    ...reach(lines).map(({ what, value, sign, bar, met }) =>
      row([what, shown(value), `${sign} ${shown(bar)}`, met ? 'yes' : 'no']),
    ),
    '',
  ];
}

/** A picture of one figure of all peers, where more than one was measured. */
async function plot(name, figure, unit, lines) {
  const workload = workloads.find((each) => each.name === name);
  const bars = workload.runs
    .map(({ peer }) => ({
      label: peerNames[peer].replaceAll(/[*`]/g, ''),
      isOurs: peer === 'convene',
      value: gather(lines, name, peer).figures[figure]?.median,
    }))
    .filter(({ value }) => value !== undefined);
  if (bars.length < 2) return [];
  const title = `${workload.title}: ${titles[figure].replace(/, .*/, '')}`;
  await writeFile(join(root, `docs/images/performance-${name}.svg`), plotBars(title, unit, bars));
  return [`![${title}](images/performance-${name}.svg)`, ''];
}

function introduction(lines) {
  const loads = lines.map(({ load1 }) => load1);
  const rounds = Math.max(...lines.map(({ round }) => round));
  const { at, machine } = lines[0];
  return (
    `Measured ${at.slice(0, 10)} on two cores of ${machine}. Medians of ${rounds} rounds (least–most); ` +
    `load average ${Math.min(...loads)} to ${Math.max(...loads)}.`
  );
}

const lines = (await readFile(join(work, 'results.jsonl'), 'utf8')).trim().split('\n').map((line) => JSON.parse(line));
const written = [
  begin,
  '',
  introduction(lines),
  '',
  ...reachTable(lines),
  ...(await plot('chat-50', 'cpu_us', 'µs', lines)),
  ...(await plot('chat-400', 'cpu_us', 'µs', lines)),
  ...(await plot('presence-1000', 'kb_s_a_reader', 'kB/s', lines)),
  ...workloads.flatMap((each) => tableOf(each, lines)),
  end,
];
const text = await readFile(page, 'utf8');
const [before, rest] = text.split(begin);
const [, after] = rest.split(end);
await writeFile(page, before + written.join('\n') + after);
