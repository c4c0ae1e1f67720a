// goodwork review: four and twelve weeks later, what was said at the offer beside how it turned out.
import type { Command } from 'commander';
import { inert } from '../document/inert.ts';
import { InputError } from '../document/problem.ts';
import { type Step, stepsOf } from '../interview/step.ts';
import { MOST_BYTES } from '../read/one.ts';
import { REVIEW_FORMATS, type ReviewFormatName } from '../review/formats.ts';
import { reviewOf } from '../review/review.ts';
import { notesOfReview, WEEKS } from '../review/review-notes.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';
import { EXIT } from './exit.ts';
import { readOffer } from './offers.ts';
import {
  type PrintOptions,
  withFormat,
  withPrinting,
  withYardstick,
  type YardstickOptions,
} from './options.ts';
import { CHECK_NAME, checkOutput, deliver, layoutFor, reasonOf } from './print.ts';
import { reviewFileOf, savedReview } from './review-file.ts';
import { reviewTalk } from './review-talk.ts';
import type { World } from './world.ts';
import { type LoadedYardstick, loadGuide, yardstickFor } from './yardstick.ts';

export type ReviewOptions = YardstickOptions &
  PrintOptions & {
    readonly format: ReviewFormatName;
    readonly weeks?: (typeof WEEKS)[number];
    readonly full?: boolean;
  };

export function define(command: Command, world: World, done: (code: number) => void): void {
  command
    .argument('<offer>', 'the offer as it was: a file of goodwork ask or check')
    .argument('[actual]', 'how it turned out: another such file; without it, goodwork asks')
    .addOption(command.createOption('--weeks <weeks>', 'how long after the start').choices([...WEEKS]))
    .option('--full', 'ask also what nobody knew at the offer');
  withYardstick(command);
  withFormat(command, 'terminal', Object.keys(REVIEW_FORMATS));
  withPrinting(command).action(async (offer: string, actual: string | undefined, options: ReviewOptions) =>
    done(await review(offer, actual, options, world)),
  );
}

async function review(
  file: string,
  actual: string | undefined,
  options: ReviewOptions,
  world: World,
): Promise<number> {
  const reviews = WEEKS.map((weeks) => reviewFileOf(file, Number(weeks)));
  const inputs = [file, actual, ...reviews, options.rubric, options.rates, options.approach].filter(
    (one) => one !== undefined,
  );
  if (actual === undefined) mustBeAtDesk(file, world);
  await checkOutput(world, options, ...inputs);
  const yardstick = await yardstickFor(options, world);
  const steps = stepsOf(await loadGuide(yardstick.rubric, world), yardstick.rubric);
  const offer = await offerIn(file, yardstick, options, world);
  if (actual !== undefined) {
    const turnedOut = await offerIn(actual, yardstick, options, world);
    await print(offer, turnedOut, steps, yardstick, options, world);
    return EXIT.done;
  }
  const weeks = await weeksFor(file, options, yardstick, world);
  return reviewTalk({ file, weeks, offer, steps, yardstick, options, world }, (turnedOut) =>
    print(offer, turnedOut, steps, yardstick, options, world),
  );
}

async function print(
  offer: Vacancy,
  actual: Vacancy,
  steps: readonly Step[],
  yardstick: LoadedYardstick,
  options: ReviewOptions,
  world: World,
): Promise<void> {
  const format = REVIEW_FORMATS[options.format];
  const text = format(reviewOf(offer, actual, steps, yardstick), await layoutFor(world, options));
  await deliver(world, options, text);
}

async function offerIn(
  file: string,
  { rubric }: LoadedYardstick,
  { quiet }: ReviewOptions,
  world: World,
): Promise<Vacancy> {
  let bytes: Uint8Array;
  try {
    bytes = await world.readFile(file, MOST_BYTES);
  } catch (error) {
    throw new InputError([{ file, what: `This cannot be read (${reasonOf(error)})`, fix: CHECK_NAME }]);
  }
  const { vacancy, notes } = await readOffer(bytes, file, rubric, world);
  if (quiet !== true) for (const note of notes) world.stderr.write(`${note}\n`);
  return vacancy;
}

/** Four weeks, or twelve where the review after four is done. */
async function weeksFor(
  file: string,
  { weeks }: ReviewOptions,
  { rubric }: LoadedYardstick,
  world: World,
): Promise<number> {
  if (weeks !== undefined) return Number(weeks);
  const [first, second] = WEEKS.map(Number) as [number, number];
  const saved = await savedReview(reviewFileOf(file, first), rubric, world);
  return saved !== null && notesOfReview(saved).on !== null ? second : first;
}

function mustBeAtDesk(file: string, world: World): void {
  if (world.stdinIsTTY() && world.stderr.isTTY) return;
  throw new InputError([
    {
      file: 'goodwork review',
      what: 'There is no terminal to ask at',
      fix: `Name a second file, a copy of the offer that says how it is now, such as ${inert(reviewFileOf(file, Number(WEEKS[0])))}.`,
    },
  ]);
}
