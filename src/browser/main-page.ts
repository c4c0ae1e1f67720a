// What the page runs when it is opened.

import { policyIn } from './offline-page.ts';
import { startApp } from './page-app.ts';
import { tag } from './tag.ts';

startApp(policyIn(document.querySelector('#policy')?.textContent ?? '')).catch((error: unknown) => {
  const what = error instanceof Error ? error.name : typeof error;
  document.body.prepend(
    tag(
      'div',
      { role: 'alert', class: 'tools' },
      tag(
        'p',
        { class: 'again' },
        `Something is wrong in this page, not in what you entered (${what}). Press “Save so far” if you can.`,
      ),
    ),
  );
});
