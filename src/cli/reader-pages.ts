// What the client and the employer are told, in one file that is loaded only when one of them is wanted.
export { clientView } from '../assess/client-view.ts';
export { employerView, isQuiet } from '../assess/employer-view.ts';
export { withoutClient } from '../assess/redacted.ts';
export { withheld } from './withheld.ts';
