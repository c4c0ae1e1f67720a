// The pages of the client and of the employer, in one file that is loaded only when one of them is wanted.
export { clientView as clientPage } from '../assess/client-view.ts';
export { employerView as employerPage, isQuiet } from '../assess/employer-view.ts';
export { withoutClient } from '../assess/redacted.ts';
export { PAGE_FORMATS } from '../report/sheet-formats.ts';
