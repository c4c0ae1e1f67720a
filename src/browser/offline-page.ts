// The one file that is the interview: its frame, with the script, the style sheets and the policy in it.

import { strFromU8, strToU8, unzlibSync, zlibSync } from 'fflate';
import type { GazetteerFile, PhraseLexiconFile } from '../advert/lexicon-shape.ts';
import type { Script } from '../interview/script.ts';
import { STYLE, STYLE_SHA256 } from '../page/html-style.ts';
import type { Rates } from '../pay/rates.ts';
import type { ColumnsFile } from '../read/columns.ts';
import type { Approach } from '../rubric/approach.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { SCREEN_STYLE } from './screen-style.ts';

/** All that offers are read, asked about and judged by, as plain values. */
export interface PagePolicy {
  readonly rubric: Rubric;
  readonly rates: Rates;
  readonly approach: Approach;
  readonly words: ShippedWords;
}

/** What is asked in which order, and what adverts and lists are read by. No team has its own. */
export interface ShippedWords {
  readonly script: Script;
  readonly adverts: PhraseLexiconFile;
  readonly places: GazetteerFile;
  readonly columns: ColumnsFile;
}

const START = '<script type="application/json" id="policy">';
const END = '</script>';

/** What the build puts together. */
export interface PageParts {
  /** The script. */
  readonly code: string;
  /** Licences of what is in it, which go where it goes. */
  readonly notices: string;
  /** The SHA-256 of a text as a page's own rule wants it. */
  hashOf(text: string): string;
}

/** The page without a policy. */
export function offlinePage({ code, notices, hashOf }: PageParts): string {
  // Nothing but an end of the script could end it.
  const script = code.replaceAll('</script', '<\\/script');
  const styles = `'${STYLE_SHA256}' '${hashOf(SCREEN_STYLE)}'`;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '${hashOf(script)}'; style-src ${styles}; form-action 'none'; base-uri 'none'">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="goodwork">
<title>Look at a job offer together</title>
<style>${STYLE}</style>
<style>${SCREEN_STYLE}</style>
</head>
<body class="screen">
<noscript><main><h1>This page needs to be opened in a browser</h1>
<p>What you see may be a preview, as in mail or in a shared folder. Save the file on this computer. Then open it with Chrome, Edge, Firefox or Safari.</p>
<p>If you see this in a browser, scripts are switched off there. Ask whoever looks after this computer.</p></main></noscript>
${START}{}${END}
<script>${script}${END}
<script type="text/plain" id="notices">
${notices.replace(/<(?=[!/])/g, '')}
${END}
</body>
</html>
`;
}

/** The page with a policy in the place of the one that is in it. It is read as text, and cannot end its element. */
export function withPolicy(page: string, policy: PagePolicy): string {
  const from = page.indexOf(START) + START.length;
  const to = page.indexOf(END, from);
  const words = btoa(strFromU8(zlibSync(strToU8(JSON.stringify(policy.words)), { level: 9 }), true));
  const json = JSON.stringify({ ...policy, words }).replaceAll('<', '\\u003c');
  return page.slice(0, from) + json + page.slice(to);
}

/** The policy that stands in a page. Lists of words are packed in it: nobody reads them, and they would be a sixth of the page. */
export function policyIn(json: string): PagePolicy {
  const { words, ...policy } = JSON.parse(json) as Omit<PagePolicy, 'words'> & { readonly words: string };
  const unpacked = strFromU8(unzlibSync(strToU8(atob(words), true)));
  return { ...policy, words: JSON.parse(unpacked) as ShippedWords };
}
