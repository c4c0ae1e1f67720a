// One question, asked until there is a reply or the person goes elsewhere.
import { inert } from '../../document/inert.ts';
import type { Read } from '../../interview/fact.ts';
import { type Heard, heard, pickedIn } from '../../interview/heard.ts';
import { allReasonsFor, type ReasonChoice, reasonsFor } from '../../interview/not-known.ts';
import type { Plan } from '../../interview/plan.ts';
import {
  labelled,
  lettersLine,
  questionPage,
  reasonsPage,
  recalledFor,
  wordingOf,
} from '../../interview/question-page.ts';
import { isKnown, replyInWords, replyOf, withWords } from '../../interview/reply.ts';
import { commandIn, reasonIn } from '../../interview/said.ts';
import { asked, giverOf, replied, skipped } from '../../interview/session.ts';
import { clashing, narrowed, newlySettled, settled } from '../../interview/settled.ts';
import type { Step } from '../../interview/step.ts';
import { wrapped } from '../../report/layout.ts';
import type { Vacancy } from '../../vacancy/vacancy.ts';
import { help } from './help.ts';
import type { Typed } from './prompter.ts';
import { type Interview, inLines, type Turn } from './turn.ts';

/** Asks one question until there is a reply, or the person goes elsewhere. */
export async function askStep(
  talk: Interview,
  asking: Step,
  vacancy: Vacancy,
  open: readonly Step[],
  keep: (vacancy: Vacancy) => Promise<void>,
): Promise<Turn> {
  const { prompter, layout, plan } = talk;
  const { rubric, way } = plan;
  const strong = (words: string) => layout.paint('strong', words);
  const known = settled(vacancy, plan);
  const step = narrowed(asking, known, plan);
  const now = { way, vacancy: known };
  const reasons = reasonsFor(step, now);
  const recalled = recalledFor(step, plan.steps, known, rubric);
  const left = open.includes(asking) ? open.length : null;
  /** The vacancy with what this line says in it, or what to type instead. */
  const take = (said: Heard | typeof KEEP): Read => {
    if (said === KEEP) return { value: asked(vacancy, step.id) };
    if ('not' in said) return said;
    if ('command' in said) return { value: vacancy };
    const { words, by } = said;
    const read = replied(step, said, vacancy, plan, by);
    // In the employer's call the words are the employer's, also where they would not say.
    const giver = by ?? (words !== null && giverOf(step, plan) === 'employer' ? 'employer' : null);
    return 'value' in read && (words !== null || giver !== null)
      ? { value: withWords(step, words, giver, read.value) }
      : read;
  };
  const hear = (line: string): Heard | typeof KEEP => {
    const typed = inert(line).trim();
    // "Enter for yes": some type it.
    const isYes = /^(?:y|yes|yep|ok|okay|right|correct|that is right|that's right)[.!]?$/i.test(typed);
    const isYesOrNo = step.choices.some(({ label }) => /^(?:yes|no)\b/i.test(label));
    if (isYes && !isYesOrNo && replyOf(step, known, rubric) !== null) return KEEP;
    if (typed !== '') {
      const said = heard(typed, step, reasons);
      // What is not offered can still be said in words.
      return 'not' in said && !/\d/.test(typed) ? heard(typed, asking, reasons) : said;
    }
    const [first] = reasons;
    // In the second call an empty line says nothing new of what an advert was silent about.
    if (way === 'employer' && vacancy.found !== null) return KEEP;
    return replyOf(step, known, rubric) !== null || first === undefined
      ? KEEP
      : { unknown: first.reason, words: null, by: null };
  };
  /** What stands on the screen as taken is on the disk. */
  const kept = async (next: Vacancy) => {
    await keep(next);
    prompter.say(asWords(next));
  };
  const asWords = (next: Vacancy) => [
    ...inWords(settled(next, plan)),
    ...gone(next),
    ...settledToo(next),
    ...clashes(next),
    ...passed(next),
  ];
  /** A day that was typed with last year's number is easily overlooked. */
  const passed = (next: Vacancy) => {
    const reply = replyOf(step, next, rubric);
    const isPast = AHEAD.includes(step.id) && reply !== null && 'is' in reply && reply.is < talk.today;
    return isPast ? wrapped('That day has passed. If it should be another, type b.', layout.width, '  ') : [];
  };
  /** Words belong to the answer they were said of: with another one they go, and that is said. */
  const gone = (next: Vacancy) => {
    const [was, is] = [vacancy, next].map(({ answers }) => answers[step.question?.id ?? '']?.says ?? null);
    const what = was != null && is === null ? `Its words are gone with it: "${inert(was ?? '')}".` : '';
    return wrapped(what, layout.width, '  ');
  };
  const settledToo = (next: Vacancy) => {
    const [one, ...more] = newlySettled(vacancy, next, plan);
    if (one === undefined) return [];
    const what =
      more.length === 0
        ? `That settles another question. ${labelled(one, replyInWords(one, settled(next, plan), rubric))}`
        : `That settles ${more.length + 1} other questions. Type a to see them.`;
    return wrapped(what, layout.width, '  ');
  };
  /** What somebody said before stays, also where it does not go together with this. */
  const clashes = (next: Vacancy) => {
    const before = clashing(vacancy, plan);
    return clashing(next, plan)
      .filter((one) => !before.includes(one))
      .flatMap((one) =>
        wrapped(
          `Does this fit with it? ${labelled(one, replyInWords(one, next, rubric))}. Type a to change it.`,
          layout.width,
          '  ',
        ),
      );
  };
  const inWords = (next: Vacancy) => {
    const said = replyInWords(step, next, rubric);
    const ask = wordingOf(step, way);
    const whole = wrapped(`${ask} ${said}`, layout.width, '', '  ');
    if (whole.length > 1 || !whole[0]?.endsWith(said))
      return [...wrapped(ask, layout.width), ...wrapped(said, layout.width, '  ').map(strong)];
    return [`${ask} ${strong(said)}`];
  };
  let isExplained = false;
  /** In a small window the question itself goes before what else the advert says of it. */
  const pageFor = (rows: number) => {
    const whole = questionPage({ ...now, step, rubric, left, isExplained, recalled }, layout);
    return whole.length + MARGIN <= rows
      ? whole
      : questionPage({ ...now, step, rubric, left, isExplained, recalled, isBrief: true }, layout);
  };
  for (;;) {
    const typed = await prompter.ask({
      lines: pageFor(prompter.rows()),
      footer: lettersLine(layout),
      check: (line) => {
        const read = take(hear(line));
        if (!('not' in read)) return null;
        // Where there is a reply, Enter keeps it.
        const isKept = replyOf(step, known, rubric) !== null;
        return inLines(isKept ? read.not.replaceAll('press Enter', 'type ?') : read.not, layout);
      },
      after: () => [],
    });
    if ('ended' in typed) return { go: typed.ended };
    const said = hear(typed.line);
    if (!isCommand(said)) {
      const read = take(said);
      if ('value' in read) await kept(read.value);
      return { go: 'on' };
    }
    switch (said.command) {
      case 'why':
        prompter.say(['', ...wrapped(step.why, layout.width, '  ')]);
        isExplained = true;
        break;
      case 'help':
        prompter.say(['', ...help(layout, step.choices.length > 0)]);
        break;
      case 'back':
        return { go: 'back' };
      case 'answers':
        return { go: 'answers' };
      case 'quit':
        return { go: 'stopped' };
      case 'done':
        return { go: 'end' };
      case 'skip':
        if (isKnown(step, vacancy, rubric)) return { go: 'on' };
        await keep(skipped(asking, open, vacancy, plan));
        prompter.say(wrapped(skipWords(step, plan), layout.width));
        return { go: 'on' };
      case 'unknown': {
        const turn = await askReason(talk, step, allReasonsFor(step, now));
        if ('go' in turn) return turn;
        if ('unknown' in turn) {
          const read = take(turn);
          if ('value' in read) await kept(read.value);
          return { go: 'on' };
        }
      }
    }
  }
}

/** Lines that stand around a question: the one typed in, the letters, what to type instead. */
const MARGIN = 5;

/** Days that most often lie ahead. */
const AHEAD: readonly string[] = ['starts', 'closes', 'purpose.review'];

/** An empty line where there is a reply already. */
const KEEP = Symbol('keep it');

function isCommand(said: Heard | typeof KEEP): said is Extract<Heard, { command: unknown }> {
  return said !== KEEP && 'command' in said;
}

function skipWords({ part, partTitle }: Step, { rubric }: Plan): string {
  return rubric.features.some(({ id }) => id === part)
    ? `${partTitle} is left out for now.`
    : 'Left out for now.';
}

/** Why it is not known; back to the question itself where the person thinks again. */
async function askReason(
  { prompter, layout }: Interview,
  step: Step,
  reasons: readonly ReasonChoice[],
): Promise<Turn | Extract<Heard, { unknown: unknown }> | { readonly again: true }> {
  /** A reason by its number or in words, with the words it was given in. */
  const heardIn = (line: string): Extract<Heard, { unknown: unknown }> | { readonly not: string } => {
    const typed = inert(line).trim();
    const again = `Type a number from 1 to ${reasons.length}, or b to go back to the question.`;
    const picked = typed === '' ? { number: 1, words: null, by: null } : pickedIn(typed);
    if (picked === null) {
      const said = reasons.find(({ reason }) => reason === reasonIn(typed));
      return said === undefined ? { not: again } : { unknown: said.reason, words: null, by: null };
    }
    const unknown = reasons[picked.number - 1]?.reason;
    if (unknown === undefined) return { not: again };
    if ('not' in picked) return picked;
    // A fact without a question has no place for words.
    if (picked.words !== null && step.question === null)
      return { not: `Type the number alone, from 1 to ${reasons.length}.` };
    return { unknown, words: picked.words, by: picked.by };
  };
  const goesIn = (line: string) => {
    const command = commandIn(line);
    return command === 'back' || command === 'quit' || command === 'answers' ? command : null;
  };
  const typed: Typed = await prompter.ask({
    lines: reasonsPage(reasons, layout),
    footer: wrapped('b back to the question', layout.width),
    check: (line) => {
      const read = goesIn(line) === null ? heardIn(line) : null;
      return read !== null && 'not' in read ? inLines(read.not, layout) : null;
    },
    after: () => [],
  });
  if ('ended' in typed) return { go: typed.ended };
  const command = goesIn(typed.line);
  if (command !== null)
    return command === 'back' ? { again: true } : { go: command === 'quit' ? 'stopped' : 'answers' };
  const reason = heardIn(typed.line);
  return 'not' in reason ? { again: true } : reason;
}
