// Questions that depend on their own answer, directly or through others. Each condition is followed once.
import { type Question, questionById, type Rubric } from './rubric.ts';

interface Step {
  readonly id: string;
  readonly waitsFor: readonly string[];
  next: number;
  /** The first of those on the way here that this one leads back to. */
  back: number;
}

/** Ids of the questions whose conditions lead back to themselves. */
export function inCircles(rubric: Pick<Rubric, 'features'>): ReadonlySet<string> {
  const questions = questionById(rubric);
  const circles = new Set<string>();
  const seen = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const way: Step[] = [];
  const enter = (question: Question) => {
    const { id } = question;
    way.push({ id, waitsFor: leftsOf(question), next: 0, back: seen.size });
    seen.set(id, seen.size);
    open.push(id);
    isOpen.add(id);
  };
  for (const start of questions.values()) {
    if (!seen.has(start.id)) enter(start);
    for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
      const left = step.waitsFor[step.next];
      step.next += 1;
      if (left !== undefined) {
        const question = questions.get(left);
        if (left === step.id) circles.add(left);
        if (question !== undefined && !seen.has(left)) enter(question);
        else if (isOpen.has(left)) step.back = Math.min(step.back, seen.get(left) ?? step.back);
        continue;
      }
      way.pop();
      const before = way.at(-1);
      if (before !== undefined) before.back = Math.min(before.back, step.back);
      if (step.back < (seen.get(step.id) ?? 0)) continue;
      // Everything that was opened since leads back to this one.
      const group = open.splice(open.lastIndexOf(step.id));
      for (const id of group) {
        isOpen.delete(id);
        if (group.length > 1) circles.add(id);
      }
    }
  }
  return circles;
}

function leftsOf({ when, unless }: Question): string[] {
  return Object.keys({ ...when, ...unless });
}
