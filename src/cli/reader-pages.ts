// What the client and the employer are told, in one file that is loaded only when one of them is wanted.
export { clientView } from '../assess/client-view.ts';
export { employerView } from '../assess/employer-view.ts';
export { withoutClient } from '../assess/redacted.ts';
export { isStopped } from '../rubric/scale.ts';
export { withheld } from './withheld.ts';
