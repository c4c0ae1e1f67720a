// The one style sheet of every page: system fonts, plain black on white, for a screen of 320 pixels and for A4 paper.
import { html } from './template.ts';

export const STYLE = html`:root { color-scheme: light; --paper: #fff; --ink: #14181c; --quiet: #4a545e; --line: #c3cad0; --rule: #7c868e; --pale: #cfe3e4; --deep: #0b4a52; --wash: #eef4f4; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; color: var(--ink); background: var(--paper); font: 1.0625rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif; overflow-wrap: anywhere; }
main, footer { max-width: 48rem; margin: 0 auto; padding: 0 1.25rem; }
header { margin: 0 0 1.5rem; padding: 1.5rem 0 1rem; border-bottom: .25rem solid var(--deep); }
h1 { font-size: 2rem; line-height: 1.2; letter-spacing: -.01em; margin: .25rem 0; text-wrap: balance; }
h2 { font-size: 1.3125rem; line-height: 1.3; color: var(--deep); margin: 2.25rem 0 .5rem; break-after: avoid; }
h3 { font-size: 1.0625rem; line-height: 1.4; margin: 1.25rem 0 .25rem; break-after: avoid; }
p { margin: 0 0 .5rem; }
ul, ol { margin: .25rem 0 .75rem; padding-left: 1.4rem; }
li { margin: 0 0 .45rem; }
li::marker { color: var(--deep); font-weight: 600; }
q { quotes: "“" "”"; }
.kind { margin: 0; font-size: .9375rem; font-weight: 600; color: var(--deep); }
.about { margin: 0 0 .25rem; font-size: 1.1875rem; }
.quiet { color: var(--quiet); font-size: .9375rem; }
.headline { margin: 0 0 1.25rem; font-size: 1.1875rem; line-height: 1.4; font-weight: 600; }
.headline p { margin: 0 0 .25rem; }
.notice { margin: 0 0 1rem; padding: .75rem 1rem; background: var(--wash); border-left: .35rem solid var(--deep); break-inside: avoid; }
.alarm { border-left-color: var(--poor, #a1123a); }
.notice p:last-child { margin-bottom: 0; }
.notice h3 { margin-top: 0; }
.piece { break-inside: avoid; }
.who { font-weight: 600; }
.answers { list-style: none; padding-left: 0; }
.answers li { padding-left: .75rem; border-left: 2px solid var(--line); break-inside: avoid; }
.level { font-weight: 600; }
table { border-collapse: collapse; width: 100%; margin: 0 0 .75rem; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); }
thead th { font-size: .9375rem; }
thead th, thead td { border-bottom: 2px solid var(--ink); }
tr { break-inside: avoid; }
th .quiet { font-weight: 400; }
th[scope=row] { font-weight: 600; }
.figures th { width: 34%; font-weight: 400; color: var(--quiet); }
.levels { font-size: .9375em; }
.levels th, .levels td { vertical-align: middle; }
.levels td:last-child, .levels th:last-child { text-align: right; white-space: nowrap; padding-right: 0; }
.levels thead td { padding-top: 0; padding-bottom: 0; vertical-align: bottom; }
.pill { display: inline-block; padding: 0 .5em; border: 1px solid var(--deep); border-radius: 1em; color: var(--deep); font-size: .8125em; line-height: 1.4; white-space: nowrap; }
.levels td:nth-child(2) { width: 9.75em; }
.strip { width: 100%; min-width: 5em; max-width: 9em; height: 1.25em; vertical-align: -.25em; }
.key { width: 2em; height: 1.25em; vertical-align: -.3em; }
.strip text { fill: var(--quiet); font-size: 12.5px; text-anchor: middle; }
.rule { fill: none; stroke: var(--rule); stroke-width: 1.5; }
.here { fill: var(--deep); }
.could { fill: var(--pale); stroke: var(--deep); stroke-width: 1.3; }
.open { fill: var(--paper); stroke: var(--deep); stroke-width: 1.5; stroke-dasharray: 3.5 3; }
.legend { color: var(--quiet); font-size: .9375em; }
.legend span { display: inline-block; margin-right: 1.2em; }
.paper { display: none; }
footer { margin-top: 2.5rem; padding-bottom: 2rem; }
footer p { border: 0; }
footer p:first-child { padding-top: .75rem; border-top: 1px solid var(--line); }
.close { font-weight: 600; }
td b { display: none; }
.sheet main, .sheet footer { max-width: 60rem; }
.sheet table { table-layout: fixed; }
.sheet .detail th { font-weight: 400; padding-left: .75rem; }
.sheet .strip { display: block; }
.sheet .counts { table-layout: auto; }
.sheet .counts td, .sheet .counts thead th { text-align: right; font-variant-numeric: tabular-nums; }
.sheet .counts tbody th { font-weight: 400; }
.line { table-layout: fixed; overflow-wrap: normal; }
.line caption { position: static; width: auto; height: auto; clip-path: none; white-space: normal; text-align: left; }
.line td, .line thead th { text-align: center; padding: .3rem .1rem; }
.line thead th { font-weight: 400; }
.line thead th[scope=col]:first-child:not(:nth-last-child(5)) { text-align: left; width: 30%; }
.line td.now, .line td.both { background: var(--ink); color: #fff; }
.line td.want { border: 2px solid var(--ink); }
.write { margin: .75rem 0 0; break-inside: avoid; }
.write span { display: block; height: 2.2rem; border-bottom: 1px solid var(--quiet); }
@media (max-width: 40rem) {
  .line { font-size: .8rem; }
  .sheet table, .sheet tbody, .sheet tr, .sheet th, .sheet td { display: block; }
  .sheet thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .sheet tr { border-bottom: 1px solid var(--line); padding: .5rem 0; }
  .sheet th, .sheet td, .sheet .detail th { border: 0; padding: .1rem 0; }
  .sheet .counts td { text-align: left; }
  .sheet td b { display: inline; font-weight: 400; color: var(--quiet); }
}
@media (max-width: 30rem) {
  body { font-size: 1rem; }
  h1 { font-size: 1.625rem; }
  main, footer { padding: 0 .9rem; }
  th, td { padding-right: .4rem; font-size: .9375rem; }
  .levels tr { display: grid; grid-template-columns: 9em 1fr; align-items: baseline; border-bottom: 1px solid var(--line); padding: .3rem 0; }
  .levels th, .levels td { border: 0; padding: .1rem 0; }
  .levels tbody th { grid-column: 1 / -1; }
  .levels tbody td:nth-child(3) { text-align: right; }
  .levels thead th, .levels td:last-child { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .levels tbody td:nth-child(3) .quiet { font-size: inherit; }
  .levels thead tr { border-bottom: 2px solid var(--ink); }
  .figures th { width: 38%; }
}
@media print {
  @page { size: A4; margin: 10mm 12mm; }
  :root { --ink: #000; --quiet: #333; --line: #999; --rule: #666; --pale: #ddd; --deep: #000; --wash: #fff; }
  main, footer { max-width: none; padding: 0; }
  header { padding: 0 0 2mm; margin: 0 0 3mm; border-bottom-width: 1.2mm; }
  .beyond { display: none; }
  .paper { display: block; color: var(--quiet); font-style: italic; }
  h1 { font-size: 17pt; }
  .notice { border: .35mm solid #000; border-left-width: 1.6mm; padding: 1.4mm 2.4mm; margin: 0 0 2mm; }
  p { margin: 0 0 1mm; }
  h3 { margin: 1.8mm 0 .4mm; }
  ul, ol { margin: .4mm 0 1mm; padding-left: 4.4mm; }
  footer { margin-top: 2.5mm; padding: 0; }
  footer p:first-child { padding-top: 1mm; }
  th, td { padding: .5mm 2.5mm .5mm 0; }
  .two { columns: 2; column-gap: 7mm; }
  .notices { columns: 3; column-gap: 5mm; }
  .three { display: grid; grid-template-columns: 1fr 1fr 1fr; gap: 0 6mm; }
  .client { font-size: 8.9pt; line-height: 1.3; }
  .client main { columns: 2; column-gap: 8mm; }
  .client header, .client main > .notice { column-span: all; }
  .client section:first-of-type h2 { margin-top: 0; }
  .client h2, .employer h2 { font-size: 11pt; margin: 2.6mm 0 .8mm; }
  .client li, .employer li { margin: 0 0 .8mm; break-inside: avoid; }
  .client .quiet, .employer .quiet { font-size: 8.2pt; }
  .client .kind, .employer .kind, .adviser .kind { font-size: 8.8pt; }
  .client .about, .employer .about, .adviser .about { font-size: 10.5pt; margin: 0; }
  .client h3, .employer h3 { font-size: 9.8pt; }
  .employer { font-size: 9pt; line-height: 1.3; }
  .adviser { font-size: 7.7pt; line-height: 1.2; }
  .adviser header { margin-bottom: 2mm; padding-bottom: 1mm; }
  .adviser .about, .adviser .kind { display: inline; font-size: 8.8pt; }
  .adviser h1 { font-size: 14pt; margin: .5mm 0; }
  .adviser h2 { font-size: 10pt; margin: 1.6mm 0 .5mm; }
  .adviser h3 { font-size: 8.3pt; margin: 1.2mm 0 .2mm; }
  .adviser .quiet, .adviser thead th { font-size: 7.4pt; }
  .adviser .headline { font-size: 9.4pt; margin: 0 0 1.5mm; }
  .adviser li { margin: 0 0 .5mm; }
  .adviser .answers li { padding-left: 1.4mm; border-left-width: .3mm; }
  .levels { font-size: inherit; }
  .adviser .legend { margin: 0; }
  .adviser th, .adviser td { padding: .25mm 2mm .25mm 0; }
  .adviser .notice { padding: 1mm 2mm; margin: 0 0 1.2mm; }
  .adviser section:first-of-type .three { display: none; }
  .sheet, .team, .review { font-size: 9.5pt; line-height: 1.3; }
  .sheet main, .sheet footer { max-width: none; }
  .line td.now, .line td.both { print-color-adjust: exact; }
  .adviser .screen, .client .screen, .employer .screen { display: none; }
}`;

/** What the style sheet comes to, for the page's own rule that no other may act. A test holds it to the text above. */
export const STYLE_SHA256 = 'sha256-OeOhF19GFbdm3b/2V9itglxiW4/KmohCFGYOXJD5BhU=';
