// The pages that are made at the end of an interview: for the client, for the call to the employer, and for the employer.
import { assess } from '../assess/assess.ts';
import { clientView } from '../assess/client-view.ts';
import { employerView } from '../assess/employer-view.ts';
import type { Criteria } from '../assess/judgement.ts';
import { putToEmployer } from '../interview/call-questions.ts';
import type { InterviewPlan } from '../interview/interview-plan.ts';
import { openSteps } from '../interview/next-questions.ts';
import { wordingOf } from '../interview/question-page.ts';
import { asCallBegins } from '../interview/session.ts';
import type { Page } from '../page/page.ts';
import { callPage } from '../report/call-page.ts';
import { clientPage } from '../report/client-page.ts';
import { employerPage } from '../report/employer-page.ts';
import type { Vacancy } from '../vacancy/vacancy.ts';

/** What a page is, as it stands in the name of its file. */
export type MadePage = 'client' | 'call' | 'employer';

export function pageMade(what: MadePage, vacancy: Vacancy, plan: InterviewPlan, criteria: Criteria): Page {
  if (what === 'client') return clientPage(clientView(vacancy, criteria));
  return what === 'employer'
    ? employerPage(employerView(vacancy, criteria))
    : callSheet(vacancy, plan, criteria);
}

/** What is open and only the employer can say: what settles the most first. */
function callSheet(vacancy: Vacancy, plan: InterviewPlan, criteria: Criteria): Page {
  // The sheet is for a call that has not begun.
  const fresh = asCallBegins(vacancy, plan.steps);
  const assessment = assess(fresh, criteria);
  const asked = (most: number) =>
    openSteps({ ...plan, way: 'employer', mostInCall: most }, fresh, assessment).filter(
      ({ id }) => id !== 'title',
    );
  const first = asked(plan.mostInCall);
  const more = asked(Number.POSITIVE_INFINITY).filter((step) => !first.includes(step));
  const [now, later] = [first, more].map((steps) =>
    steps.map((step) => wordingOf(putToEmployer(step, plan, fresh, assessment), 'employer')),
  );
  return callPage(
    { title: vacancy.title, about: [vacancy.employer, vacancy.workplace.town] },
    now ?? [],
    later ?? [],
    criteria.on,
  );
}
