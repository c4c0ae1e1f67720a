// The pages of the client and of the employer, in one file that is loaded only when one of them is wanted.
export { clientPage } from '../audience/client-page.ts';
export { employerPage, isQuiet } from '../audience/employer-page.ts';
export { withoutClient } from '../audience/redacted.ts';
export { PAGE_FORMATS } from '../report/sheet-formats.ts';
