// How much CPU a start takes, as a ratio to bare Node: median over paired runs in turn. Run it with nothing else going on.
import { spawnSync } from 'node:child_process';

const RUNS = 25;
const BARE = ['-e', '0'];
const MEASURED = [
  { name: 'goodwork --version', args: ['bin/goodwork.js', '--version'], most: 1.5 },
  {
    name: 'goodwork check, a YAML file',
    args: ['bin/goodwork.js', 'check', 'examples/zero-hours-care.yaml', '--on', '2026-11-21'],
    most: 2.5,
  },
  {
    name: 'goodwork check, a JSON file',
    args: ['bin/goodwork.js', 'check', 'examples/school-hours-office.json', '--on', '2026-11-21'],
    most: 2.5,
  },
];

console.log(
  `node ${process.version}, ${RUNS} paired runs each; CPU is user and system time of the whole process`,
);
for (const { name, args, most } of MEASURED) {
  const pairs = Array.from({ length: RUNS + 2 }, () => ({ ours: cpu(args), bare: cpu(BARE) })).slice(2);
  const ratio = median(pairs.map(({ ours, bare }) => ours / bare));
  const [ours, bare] = [median(pairs.map((pair) => pair.ours)), median(pairs.map((pair) => pair.bare))];
  console.log(
    `${name}: ${ours.toFixed(0)} ms against ${bare.toFixed(0)} ms, ratio ${ratio.toFixed(2)} (wanted: at most ${most})`,
  );
}

/** CPU milliseconds of one run, user and system, as bash counts them. */
function cpu(args) {
  const script = 'TIMEFORMAT="%3U %3S"; time "$0" "$@" >/dev/null';
  const { status, stderr } = spawnSync('bash', ['-c', script, process.execPath, ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  const [user, system] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  return (user + system) * 1000;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
