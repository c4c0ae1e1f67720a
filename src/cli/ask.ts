// goodwork ask: the interview about one offer, from nothing or from a file, up to the profile and a file of its own.
import type { Command } from 'commander';
import { assess } from '../assess/assess.ts';
import { inert } from '../document/inert.ts';
import { InputError } from '../document/problem.ts';
import { notesOf, type Way, withNotes } from '../interview/notes.ts';
import { openSteps, type Plan } from '../interview/plan.ts';
import { answeredCount } from '../interview/question-page.ts';
import { finished, hasBegun } from '../interview/session.ts';
import { stepsOf } from '../interview/step.ts';
import { decode } from '../read/decode.ts';
import { MOST_BYTES, readOne } from '../read/one.ts';
import { type Layout, wrapped } from '../report/layout.ts';
import { terminal } from '../report/terminal.ts';
import { emptyVacancy, type Vacancy } from '../vacancy/vacancy.ts';
import { type Origin, vacancyText } from '../vacancy/vacancy-text.ts';
import { EXIT } from './exit.ts';
import { type Ending, interview } from './interview.ts';
import { linePrompter } from './line-prompter.ts';
import { type PrintOptions, withColour, withYardstick, type YardstickOptions } from './options.ts';
import { CHECK_NAME, isPlain, layoutFor, reasonOf } from './print.ts';
import type { Prompter } from './prompter.ts';
import {
  type Keeper,
  keeperFor,
  OLD,
  type Saved,
  savedInterview,
  savedInterviews,
} from './saved-interviews.ts';
import type { World } from './world.ts';
import { type LoadedYardstick, loadGuide, yardstickFor } from './yardstick.ts';

type AskOptions = YardstickOptions &
  PrintOptions & { readonly full?: boolean; readonly who?: 'employer' | 'client'; readonly list?: boolean };

export function define(command: Command, world: World, done: (code: number) => void): void {
  command
    .argument('[file]', 'an offer to go on with: a file, or a name that --list shows')
    .option('--full', 'every question, not only the decisive ones')
    .addOption(
      command
        .createOption('--who <who>', 'only what is open and only they can say')
        .choices(['employer', 'client'])
        .conflicts('full'),
    )
    .option('--list', 'list the interviews that are not finished');
  withYardstick(command);
  withColour(command).action(async (file: string | undefined, options: AskOptions) => {
    done(options.list === true ? await list(options, world) : await ask(file, options, world));
  });
}

async function ask(file: string | undefined, options: AskOptions, world: World): Promise<number> {
  if (!world.stdinIsTTY() || !world.stderr.isTTY) {
    throw new InputError([
      {
        file: 'goodwork ask',
        what: 'There is no terminal to ask at',
        fix: 'Copy examples/blank.yaml, fill in what you know, and run goodwork check on it.',
      },
    ]);
  }
  const yardstick = await yardstickFor(options, world);
  const { rubric } = yardstick;
  const guide = await loadGuide(rubric, world);
  const begin = file === undefined ? null : await read(file, yardstick, world);
  const plain = isLineByLine(world, options);
  // Read aloud, a code for colour is noise.
  const looks = plain ? { ...options, plain, color: 'never' as const } : options;
  const layout = await layoutFor(world, looks, world.stderr);
  const interruption = world.interruption();
  const prompter = await prompterFor(world, plain, layout, interruption.signal);
  try {
    const vacancy = begin?.vacancy ?? emptyVacancy('');
    const way: Way = options.full === true ? 'full' : (options.who ?? notesOf(vacancy).way ?? 'short');
    const plan: Plan = { steps: stepsOf(guide, rubric), way, rubric, most: guide.short };
    const visit: Visit = {
      world,
      yardstick,
      layout,
      prompter,
      keeper: keeperFor(world, begin?.saved ?? null),
      origin: begin?.origin ?? null,
    };
    return await welcomed(visit, plan, inWay(vacancy, way));
  } finally {
    prompter.close();
    interruption.letGo();
  }
}

/** Where it is stopped, it goes on in this way. */
function inWay(vacancy: Vacancy, way: Way): Vacancy {
  return withNotes(vacancy, { ...notesOf(vacancy), way });
}

/** One interview with all it needs. */
interface Visit {
  readonly world: World;
  readonly yardstick: LoadedYardstick;
  readonly layout: Layout;
  readonly prompter: Prompter;
  readonly keeper: Keeper;
  readonly origin: Origin | null;
}

async function prompterFor(
  world: World,
  plain: boolean,
  layout: Layout,
  interrupted: AbortSignal,
): Promise<Prompter> {
  const desk = world.desk();
  if (plain) return linePrompter(desk, interrupted);
  const { screenPrompter } = await import('./screen-prompter.ts');
  return screenPrompter(desk, interrupted, (text) => layout.paint('strong', text));
}

/** Line by line: asked for, or the console is too simple, or too narrow, to be drawn anew. */
function isLineByLine(world: World, options: AskOptions): boolean {
  const { env, platform, stderr } = world;
  const simple = platform === 'win32' ? env.MSYSTEM !== undefined : (env.TERM ?? '') === '';
  return isPlain(world, options) || simple || (stderr.columns ?? 80) < 40;
}

interface Begin {
  readonly vacancy: Vacancy;
  readonly origin: Origin;
  readonly saved: { readonly saved: Saved; readonly text: string } | null;
}

/** A file, or a saved interview by its name. */
async function read(file: string, { rubric }: LoadedYardstick, world: World): Promise<Begin> {
  const saved = await savedInterview(file, world);
  const path = saved?.path ?? file;
  let bytes: Uint8Array;
  try {
    bytes = await world.readFile(path, MOST_BYTES);
  } catch (error) {
    const fix =
      saved === null
        ? `${CHECK_NAME} goodwork ask --list shows interviews that are not finished.`
        : CHECK_NAME;
    throw new InputError([{ file, what: `This cannot be read (${reasonOf(error)})`, fix }]);
  }
  const read = readOne(bytes, path, rubric);
  if ('problems' in read) throw new InputError(read.problems);
  const decoded = decode(bytes);
  const text = 'text' in decoded ? decoded.text.replace(/^\ufeff/, '') : '';
  const isYaml = /\.ya?ml$/i.test(path) && !(read.value.text !== null && !/^goodwork:/m.test(text));
  const notes = notesOf(read.value);
  const vacancy = saved === null ? withNotes(read.value, { ...notes, asked: [], file }) : read.value;
  return {
    vacancy,
    origin: { vacancy: read.value, yaml: isYaml ? text : null },
    saved: saved === null ? null : { saved, text },
  };
}

/** Says where answers are kept, then asks, shows the profile, and saves where the person wants it. */
async function welcomed(visit: Visit, plan: Plan, vacancy: Vacancy): Promise<number> {
  const { keeper, prompter } = visit;
  const failed = await keeper.save(textOf(vacancy, visit));
  const before = (await savedInterviews(visit.world)).filter(({ name }) => name !== keeper.name());
  prompter.say([...startPage(visit, plan, vacancy, failed, before), '']);
  let now: Ending = { how: 'done', vacancy };
  let way = plan.way;
  let at: 'questions' | 'answers' = 'questions';
  for (;;) {
    const ways: Plan = { ...plan, way };
    now = await interview({ ...visit, plan: ways, save: (next) => save(next, visit) }, now.vacancy, at);
    if (now.how !== 'done') return stop(now, visit);
    showProfile(now.vacancy, visit);
    const choice = await chooseNext(now.vacancy, ways, visit);
    if (choice === 'rest') {
      way = 'full';
      now = { ...now, vacancy: inWay(now.vacancy, way) };
      at = 'questions';
    } else if (choice === 'change') at = 'answers';
    else if (choice === 'save') {
      const kept = await saveFile(now.vacancy, visit);
      if (kept === 'kept') return EXIT.done;
      if (kept !== 'back') return stop({ how: kept, vacancy: now.vacancy }, visit);
      at = 'answers';
    } else return stop({ how: choice, vacancy: now.vacancy }, visit);
  }
}

async function save(vacancy: Vacancy, visit: Visit): Promise<void> {
  const said = await visit.keeper.save(textOf(vacancy, visit));
  if (said !== null) visit.prompter.say(['', ...wrapped(said, visit.layout.width)]);
}

function textOf(vacancy: Vacancy, { yardstick, origin }: Visit): string {
  return vacancyText(vacancy, yardstick.rubric, origin);
}

function startPage(
  { keeper, layout }: Visit,
  plan: Plan,
  vacancy: Vacancy,
  failed: string | null,
  before: readonly Saved[],
): string[] {
  const { width, paint } = layout;
  const path = keeper.path();
  const known = answeredCount(plan.steps, vacancy, plan.rubric);
  const old = before.filter(({ days }) => days > OLD);
  const recent = before.filter(({ days }) => days <= OLD);
  const add = (text: string) => wrapped(text, width);
  const names = (saved: readonly Saved[]) => saved.map(({ name }) => name).join(', ');
  return [
    ...add(
      'One job offer, one question at a time. There are no wrong answers, and not knowing is an answer too.',
    ).map((line) => paint('strong', line)),
    ...(path === null
      ? add(failed ?? '')
      : [
          ...add('Your answers are kept on this computer only, and saved after each one, in'),
          `  ${inert(path)}`,
        ]),
    ...add('Leave out names of clients, and anything about their health.'),
    ...add(
      'At any question: Enter if you do not know, b to go back, w for why we ask, a for your answers so far, q to stop, h for help.',
    ),
    ...(known > 0
      ? add(`${known} ${known === 1 ? 'answer is' : 'answers are'} here already; those are not asked again.`)
      : []),
    ...(recent.length > 0 && vacancy.title === null
      ? add(
          `Not finished yet: ${names(recent)}. To go on with one, stop here and type: goodwork ask ${recent.at(-1)?.name}`,
        )
      : []),
    ...(old.length > 0 ? add(oldOnes(old)) : []),
  ];
}

/** They are named, with the offer to remove them; nothing is removed unasked. */
function oldOnes(old: readonly Saved[]): string {
  const names = old.map(({ name }) => name).join(', ');
  const what = old.length === 1 ? 'it' : 'them';
  return `More than ${OLD} days old: ${names}. To remove ${what}: goodwork forget ${old.map(({ name }) => name).join(' ')}`;
}

/** The profile, on standard output, with its first lines again where they can be seen. */
function showProfile(vacancy: Vacancy, visit: Visit): void {
  const assessment = assess(finished(vacancy), visit.yardstick);
  visit.prompter.say(['']);
  visit.world.stdout.write(terminal(assessment, visit.layout));
}

async function chooseNext(
  vacancy: Vacancy,
  plan: Plan,
  { prompter, layout, yardstick }: Visit,
): Promise<'rest' | 'change' | 'save' | 'stopped' | 'input' | 'signal'> {
  const assessment = assess(vacancy, yardstick);
  const rest = openSteps({ ...plan, way: 'full' }, vacancy, assessment).length;
  const choices = [
    { go: 'save', say: 'Save it and finish (or press Enter)' },
    { go: 'change', say: 'Look at the answers again, or change one' },
    ...(rest > 0 ? [{ go: 'rest', say: `Go on to the other questions (about ${rest})` } as const] : []),
  ] as const;
  const at = (line: string) => (line.trim() === '' ? choices[0] : choices[Number(line.trim()) - 1]);
  const isQuit = (line: string) => /^q(?:uit)?$/i.test(line.trim());
  const caution = assessment.points.filter((point) => point.kind === 'context' && point.for === 'client');
  const typed = await prompter.ask({
    lines: [
      // The profile is longer than a screen: what matters most stands here once more.
      ...caution.flatMap(({ say }) => wrapped(say, layout.width)),
      ...wrapped(`In short: ${assessment.headline}`, layout.width),
      ...wrapped('The whole profile is above: scroll up to read it.', layout.width),
      '',
      ...wrapped('What next?', layout.width).map((line) => layout.paint('strong', line)),
      ...choices.flatMap(({ say }, index) => wrapped(say, layout.width, `  ${index + 1}  `, '     ')),
    ],
    footer: [],
    check: (line) =>
      isQuit(line) || at(line) !== undefined ? null : `Type a number from 1 to ${choices.length}.`,
    after: () => [],
  });
  if ('ended' in typed) return typed.ended;
  return isQuit(typed.line) ? 'stopped' : (at(typed.line)?.go ?? 'save');
}

/** Asks where to save, and says what one would do next. */
async function saveFile(
  vacancy: Vacancy,
  visit: Visit,
): Promise<'kept' | 'back' | 'stopped' | 'input' | 'signal'> {
  const { world, prompter, layout, keeper, origin } = visit;
  const from = notesOf(vacancy).file;
  const offered = from !== null && /\.ya?ml$/i.test(from) ? from : await freeName(world);
  const text = vacancyText(finished(vacancy), visit.yardstick.rubric, origin);
  for (;;) {
    const typed = await prompter.ask({
      lines: [
        ...wrapped('Where shall it be saved?', layout.width).map((line) => layout.paint('strong', line)),
        ...wrapped(
          from === offered
            ? `Press Enter to save it in ${inert(offered)}, where it came from. Or type another name.`
            : `Press Enter for ${offered}. Or type another name, without the name of the client.`,
          layout.width,
          '  ',
        ),
        ...wrapped('b goes back to the answers', layout.width, '  '),
      ],
      footer: [],
      check: () => null,
      after: () => [],
    });
    if ('ended' in typed) return typed.ended;
    const line = typed.line.trim();
    if (/^b(?:ack)?$/i.test(line)) return 'back';
    if (/^q(?:uit)?$/i.test(line)) return 'stopped';
    const named = line === '' ? offered : withEnding(line);
    const refused = await refusal(named, named === from, visit);
    if (refused === null) {
      try {
        await world.writeFile(named, text, 'mine');
        await keeper.remove();
        prompter.say(['', ...nextSteps(named, layout)]);
        return 'kept';
      } catch (error) {
        prompter.say(
          wrapped(`It cannot be saved there (${reasonOf(error)}). Type another name.`, layout.width),
        );
      }
    } else prompter.say(wrapped(refused, layout.width));
  }
}

function withEnding(name: string): string {
  return /\.ya?ml$/i.test(name) ? name : `${name}.yaml`;
}

/** Why a file is not to be written there, or null. The file it came from is replaced, if nobody changed it meanwhile. */
async function refusal(name: string, isOrigin: boolean, { world, origin }: Visit): Promise<string | null> {
  const kind = await world.kind(name);
  if (kind === 'nothing') return null;
  if (kind === 'other') return 'There is something else of that name. Type another name.';
  if (!isOrigin) return 'There is a file of that name already. Type another name.';
  const now = new TextDecoder().decode(await world.readFile(name, MOST_BYTES)).replace(/^\ufeff/, '');
  const same = origin?.yaml === now || origin?.yaml === null;
  return same ? null : 'That file was changed meanwhile. Type another name, so that nothing is lost.';
}

/** A plain name for today that is not taken. */
async function freeName(world: World): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = `offer-${world.today()}${number === 1 ? '' : `-${number}`}.yaml`;
    if ((await world.kind(name)) === 'nothing') return name;
  }
}

function nextSteps(file: string, layout: Layout): string[] {
  const name = /^[\w./-]+$/.test(file) ? file : `"${inert(file)}"`;
  const page = /^[\w./-]+$/.test(file) ? file.replace(/\.ya?ml$/i, '.html') : 'profile.html';
  const step = (what: string, command: string) => [...wrapped(what, layout.width), `  ${command}`];
  return [
    ...wrapped(`Saved in ${inert(file)}.`, layout.width).map((line) => layout.paint('strong', line)),
    ...step(
      'To print the profile, or keep it as a page:',
      `goodwork check ${name} --format html --output ${page}`,
    ),
    ...step(
      'When you ring the employer, to ask only what they can say:',
      `goodwork ask ${name} --who employer`,
    ),
    ...step(
      'To set it beside another offer, ask about that one too, and lay the two pages side by side:',
      'goodwork ask',
    ),
  ];
}

/** The interview ends before it is done: says how to go on, or prints the answers where they could not be saved. */
async function stop({ how, vacancy }: Ending, visit: Visit): Promise<number> {
  const { keeper, prompter, layout, world } = visit;
  const lost = await keeper.save(textOf(vacancy, visit));
  const name = keeper.name();
  const what = how === 'signal' ? 'Interrupted.' : 'Stopped.';
  const begun = hasBegun(vacancy) || visit.origin !== null;
  if (name === null || lost !== null) {
    prompter.say([
      '',
      ...wrapped(`${what} ${lost ?? 'Your answers could not be saved: here they are.'}`, layout.width),
    ]);
    if (begun) world.stdout.write(textOf(vacancy, visit));
  } else if (!begun) {
    await keeper.remove();
    prompter.say(['', `${what} Nothing was entered.`]);
  } else {
    prompter.say([
      '',
      ...wrapped(`${what} Your answers are saved. To go on: goodwork ask ${name}`, layout.width),
    ]);
  }
  return how === 'signal' ? EXIT.interrupted : EXIT.done;
}

/** What `--list` prints: unfinished interviews, and those that are old. */
async function list(options: AskOptions, world: World): Promise<number> {
  const saved = await savedInterviews(world);
  if (saved.length === 0) {
    world.stdout.write('No interview is waiting to be finished.\n');
    return EXIT.done;
  }
  const yardstick = await yardstickFor(options, world);
  const steps = stepsOf(await loadGuide(yardstick.rubric, world), yardstick.rubric);
  for (const one of saved) {
    const when = one.days === 0 ? 'today' : one.days === 1 ? 'yesterday' : `${one.days} days ago`;
    world.stdout.write(`${one.name}  ${await described(one, yardstick, steps, world)}, ${when}\n`);
  }
  world.stdout.write(`To go on with one: goodwork ask ${saved.at(-1)?.name}\n`);
  const old = saved.filter(({ days }) => days > OLD);
  if (old.length > 0) world.stdout.write(`${oldOnes(old)}\n`);
  return EXIT.done;
}

async function described(
  { path }: Saved,
  { rubric }: LoadedYardstick,
  steps: ReturnType<typeof stepsOf>,
  world: World,
): Promise<string> {
  try {
    const read = readOne(await world.readFile(path, MOST_BYTES), path, rubric);
    if ('problems' in read) return 'cannot be read with this rubric';
    const { title } = read.value;
    const known = answeredCount(steps, read.value, rubric);
    return `${title === null ? 'no job title yet' : inert(title)}, ${known} ${known === 1 ? 'answer' : 'answers'}`;
  } catch (error) {
    return `cannot be read (${reasonOf(error)})`;
  }
}
