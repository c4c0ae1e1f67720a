// The profile as one plain page: no script, no outside file, everything untrusted escaped.

import type { Assessment } from '../assess/assessment.ts';
import { inert } from '../document/inert.ts';
import { HEADINGS, outlineOf } from './outline.ts';
import { evidenceInWords, type Quotation, quotesInWords } from './quotation.ts';
import { capital } from './sentence.ts';

export const STYLE = `
:root { color-scheme: light; }
body { font: 1rem/1.5 system-ui, sans-serif; color: #111; background: #fff; max-width: 46rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.2rem; border-top: 2px solid #111; padding-top: .5rem; margin-top: 2rem; }
h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: bold; padding: .25rem 0; }
th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #ccc; }
th[scope=row] { font-weight: normal; }
.quiet { color: #444; }
.notice { border-left: .3rem solid #111; padding: .1rem 0 .1rem .75rem; margin: .75rem 0; }
q { quotes: '"' '"'; }
li { margin: .3rem 0; break-inside: avoid; }
@media print { @page { size: A4; margin: 12mm; } body { padding: 0; } }
`.trim();

export function html(assessment: Assessment): string {
  const outline = outlineOf(assessment);
  const {
    title,
    about,
    checked,
    cautions,
    headline,
    before,
    pay,
    warnings,
    features,
    conditions,
    gives,
    talk,
    ask,
    footer,
    close,
  } = outline;
  const page = [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${safe(title)}: profile of a job offer</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${safe(title)}</h1>`,
    ...(about === '' ? [] : [`<p>${safe(about)}</p>`]),
    `<p class="quiet">${safe(checked)}</p>`,
    ...cautions.map((caution) => `<p class="notice">${safe(caution)}</p>`),
    ...headline.map((sentence) => `<p><strong>${safe(sentence)}</strong></p>`),
    ...(before.length === 0 ? [] : [`<h2>${HEADINGS.before}</h2>`]),
    ...before.map(({ title: name, say, because, who, source, dates }) =>
      [
        '<div class="notice">',
        `<h3>${safe(name)}</h3>`,
        `<p>${safe(say)}</p>`,
        because === null || say.includes(because) ? '' : `<p>Because: ${safe(because)}</p>`,
        who === null ? '' : `<p>${safe(who)}</p>`,
        `<p class="quiet">${safe(source)} ${safe(dates)}</p>`,
        '</div>',
      ].join(''),
    ),
    `<h2>${HEADINGS.pay}</h2>`,
    '<table><caption>What the pay comes to</caption><tbody>',
    ...pay.map(
      ({ label, text, notes, quotes }) =>
        `<tr><th scope="row">${safe(label)}</th><td>${[safe(text), ...(quotes.length === 0 ? [] : [quotesInWords(quotes, quotation)]), ...notes.map(safe)].join('<br>')}</td></tr>`,
    ),
    '</tbody></table>',
    ...(warnings.length === 0
      ? []
      : [
          `<h2>${HEADINGS.warnings}</h2>`,
          `<ul>${warnings
            .map(
              ({ say, quotes }) =>
                `<li>${safe(say)}${quotes.length === 0 ? '' : `<br>${quotesInWords(quotes, quotation)}`}</li>`,
            )
            .join('')}</ul>`,
        ]),
    `<h2>${HEADINGS.features}</h2>`,
    '<table><caption>Each feature so far</caption>',
    '<thead><tr><th scope="col">Feature</th><th scope="col">So far</th><th scope="col">Could be</th><th scope="col">Answered</th></tr></thead><tbody>',
    ...features.map(
      ({ title: name, soFar, couldBe, answered, wish }) =>
        `<tr><th scope="row">${safe(name)}${wish === null ? '' : ` (${safe(wish)})`}</th><td>${soFar}</td><td>${couldBe ?? ''}</td><td>${answered}</td></tr>`,
    ),
    '</tbody></table>',
    ...features.flatMap(({ title: name, soFar, view, answers, moves }) =>
      answers.length === 0 && view === null
        ? []
        : [
            `<h3>${safe(name)}: ${soFar}</h3>`,
            '<ul>',
            ...(view === null ? [] : [`<li>${safe(capital(view))}.</li>`]),
            ...answers.map(
              ({ level, ask: question, label, by, source }) =>
                `<li>${question === label ? '' : `${safe(question)} `}<strong>${safe(label)}</strong> (${level ?? 'open'})<br><span class="quiet">${[
                  by
                    .map(({ said, quotes }) => evidenceInWords({ said: safe(said), quotes }, quotation))
                    .join('; '),
                  safe(source),
                ]
                  .filter((part) => part !== '')
                  .join('. ')}</span></li>`,
            ),
            ...moves.map((move) => `<li>${safe(move)}.</li>`),
            '</ul>',
          ],
    ),
    ...(conditions.length === 0
      ? []
      : [`<h2>${HEADINGS.conditions}</h2>`, list(conditions.map(({ say, met }) => `${say}: ${met}.`))]),
    ...(gives === null
      ? []
      : ['<h2>What this job may still give</h2>', `<p>The client sees in it: ${safe(gives)}.</p>`]),
    `<h2>${HEADINGS.talk}</h2>`,
    ...talk.flatMap(({ heading, points }) => [`<h3>${heading}</h3>`, list(points.map(({ say }) => say))]),
    `<h2>${HEADINGS.ask}</h2>`,
    `<ol>${ask.map(({ who, say }) => `<li>${safe(who)}: ${safe(say)}</li>`).join('')}</ol>`,
    '</main>',
    `<footer>${[...footer, close].map((line) => `<p class="quiet">${safe(line)}</p>`).join('')}</footer>`,
    '</body>',
    '</html>',
  ];
  return `${page.join('\n')}\n`;
}

function list(items: readonly string[]): string {
  return `<ul>${items.map((item) => `<li>${safe(item)}</li>`).join('')}</ul>`;
}

/** Words that somebody said, as a quotation, with who it was beside it. */
function quotation({ words, by }: Quotation): string {
  return `<q>${safe(words.trim())}</q> (${safe(by)})`;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function safe(text: string): string {
  return inert(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
