// The one style sheet of every page: system fonts, sizes that follow the text, light and dark, 320 pixels and A4.
import { html } from './template.ts';

export const STYLE = html`:root { color-scheme: light dark; --paper: #fff; --ink: #14181c; --quiet: #4a545e; --line: #c3cad0; --rule: #7c868e; --deep: #0b4a52; --wash: #eef4f4; --pale: #cfe3e4; --alarm: #a1123a; }
@media screen and (prefers-color-scheme: dark) {
  :root { --paper: #12181b; --ink: #e9edef; --quiet: #aab5bc; --line: #38444b; --rule: #7d8991; --deep: #7fd0d8; --wash: #1c272b; --pale: #24464c; --alarm: #ff8fa8; }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; color: var(--ink); background: var(--paper); font: 1.0625rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif; overflow-wrap: anywhere; }
main, footer { max-width: 50em; margin: 0 auto; padding: 0 1.25em; }
header { margin: 0 0 1em; padding: 1.1em 0 .7em; border-bottom: .25em solid var(--deep); }
h1 { font-size: 1.75em; line-height: 1.2; letter-spacing: -.01em; margin: .1em 0; text-wrap: balance; }
h2 { font-size: 1.25em; line-height: 1.3; color: var(--deep); margin: 1.6em 0 .4em; break-after: avoid; }
h3 { font-size: 1em; line-height: 1.4; margin: 1.1em 0 .25em; break-after: avoid; }
p { margin: 0 0 .5em; }
ul, ol { margin: .25em 0 .75em; padding-left: 1.4em; }
li { margin: 0 0 .4em; }
li::marker { color: var(--deep); font-weight: 600; }
q { quotes: "“" "”"; }
a { color: var(--deep); }
.kind { margin: 0; font-size: .9em; font-weight: 600; color: var(--deep); }
.about { margin: 0 0 .1em; font-size: 1.1em; }
.quiet { color: var(--quiet); font-size: .9em; }
header .quiet { margin: 0; }
.headline { margin: 0 0 1em; font-weight: 600; }
.headline p { margin: 0; }
.notice { margin: 0 0 .8em; padding: .6em .9em; background: var(--wash); border-left: .35em solid var(--deep); break-inside: avoid; }
.alarm { border-left-color: var(--alarm); }
.notice p:last-child { margin-bottom: 0; }
.notice h3 { margin-top: 0; }
.piece { break-inside: avoid; }
.who, .level, .close { font-weight: 600; }
summary { cursor: pointer; }
summary :is(h2, h3) { display: inline; }
.long { margin: 1.6em 0; }
.ground { padding: .5em 0; border-top: 1px solid var(--line); }
.ground:last-child { border-bottom: 1px solid var(--line); }
.sources { color: var(--quiet); font-size: .9em; }
.sources .quiet { font-size: 1em; }
.answers { list-style: none; margin: .5em 0; padding: 0; }
.answers li { display: grid; grid-template-columns: 3.4em 1fr; break-inside: avoid; }
table { border-collapse: collapse; width: 100%; margin: 0 0 .75em; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { text-align: left; vertical-align: top; padding: .35em .75em .35em 0; border-bottom: 1px solid var(--line); }
thead th { font-size: .9em; }
thead th, thead td { border-bottom: 2px solid var(--ink); }
tr { break-inside: avoid; }
th[scope=row] { font-weight: 600; }
th .quiet { font-weight: 400; }
.figures th, .bars th { width: 33%; font-weight: 400; color: var(--quiet); }
.levels { font-size: .9375em; }
.levels th, .levels td { vertical-align: middle; }
.levels td:nth-child(2) { width: 9.75em; }
.levels td:last-child, .levels th:last-child { text-align: right; white-space: nowrap; padding-right: 0; }
.levels thead td { padding-top: 0; padding-bottom: 0; vertical-align: bottom; }
.pill { display: inline-block; padding: 0 .5em; border: 1px solid var(--deep); border-radius: 1em; color: var(--deep); font-size: .8125em; line-height: 1.4; white-space: nowrap; }
.strip { width: 100%; min-width: 5em; max-width: 9em; height: 1.25em; vertical-align: -.25em; }
.key { width: 2em; height: 1.25em; vertical-align: -.3em; }
.strip text { fill: var(--quiet); font-size: 12.5px; text-anchor: middle; }
.rule { fill: none; stroke: var(--rule); stroke-width: 1.5; }
.here { fill: var(--deep); }
.could { fill: var(--pale); stroke: var(--deep); stroke-width: 1.3; }
.open { fill: var(--paper); stroke: var(--deep); stroke-width: 1.5; stroke-dasharray: 3.5 3; }
.legend { color: var(--quiet); font-size: .9em; }
.legend span { display: inline-block; margin-right: 1.2em; }
.bars { margin: 0; }
.bars th, .bars td { border: 0; vertical-align: middle; padding-top: 0; padding-bottom: 0; }
.bar { display: block; width: 100%; height: 2em; }
.bar * { vector-effect: non-scaling-stroke; }
.solid, .dashed { fill: none; stroke: var(--ink); stroke-width: 2; }
.dashed { stroke-dasharray: 4 3; }
.share { display: block; width: 100%; height: .5em; margin: .2em 0; }
.share path { stroke: var(--deep); stroke-width: .5em; vector-effect: non-scaling-stroke; }
.unsaid { stroke-dasharray: 2 3; }
.paper { display: none; }
footer { margin-top: 2.2em; padding-bottom: 2em; }
footer p:first-child { padding-top: .75em; border-top: 1px solid var(--line); }
td b { display: none; }
.sheet main, .sheet footer { max-width: 60em; }
.beside { table-layout: fixed; }
.beside .detail th { font-weight: 400; padding-left: .75em; }
.beside .strip { display: block; }
.counts { table-layout: auto; overflow-wrap: break-word; }
.counts td, .counts thead th { text-align: right; font-variant-numeric: tabular-nums; }
.counts tbody th { font-weight: 400; }
.counts td { min-width: 4.5em; }
.line { table-layout: fixed; overflow-wrap: normal; }
.line caption { position: static; width: auto; height: auto; clip-path: none; white-space: normal; text-align: left; }
.line td, .line thead th { text-align: center; padding: .3em .1em; }
.line thead th { font-weight: 400; }
.line thead th[scope=col]:first-child:not(:nth-last-child(5)) { text-align: left; width: 30%; }
.line td.now, .line td.both { background: var(--ink); color: var(--paper); }
.line td.want { border: 2px solid var(--ink); }
.write { margin: .75em 0 0; break-inside: avoid; }
.write span { display: block; height: 2.1em; border-bottom: 1px solid var(--quiet); }
@media (max-width: 40rem) {
  .line { font-size: .8em; }
  .beside, .beside :is(tbody, tr, th, td) { display: block; }
  .beside thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .beside tr { border-bottom: 1px solid var(--line); padding: .5em 0; }
  .beside :is(th, td), .beside .detail th { border: 0; padding: .1em 0; }
  .beside td:has(.strip) b { display: block; }
  .beside .strip { display: inline-block; width: 9em; }
  .beside td:not(:has(.strip)) b { display: inline; font-weight: 400; color: var(--quiet); }
}
@media (max-width: 30rem) {
  body { font-size: 1rem; }
  h1 { font-size: 1.5em; }
  main, footer { padding: 0 .9em; }
  h2 { margin-top: 1.3em; }
  .notice { padding: .5em .7em; }
  th, td { padding-right: .4em; }
  .levels tr, .bars tr { display: grid; grid-template-columns: 9.5em 1fr; align-items: baseline; padding: .3em 0; border-bottom: 1px solid var(--line); }
  .levels th, .levels td { border: 0; padding: .1em 0; }
  .levels tbody th, .bars td:nth-child(2) { grid-column: 1 / -1; }
  .levels tbody td:nth-child(3), .bars td:last-child { text-align: right; padding: 0; }
  .levels thead th, .levels td:last-child { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .levels thead tr { padding: 0; border-bottom: 2px solid var(--ink); }
  .bars tr { grid-template-columns: auto auto; border: 0; }
  .bars th { width: auto; }
  .bars td:nth-child(2) { order: 3; }
  .counts tr { display: flex; flex-wrap: wrap; border-bottom: 1px solid var(--line); }
  .counts :is(th, td) { flex: 1; border: 0; padding: .2em .2em; font-size: .875em; }
  .counts tbody th, .counts thead td { flex: 0 0 100%; font-size: 1em; }
  .figures th { width: 38%; }
}
@media print {
  @page { size: A4; margin: 8mm 11mm 11mm; @bottom-right { content: "page " counter(page) " of " counter(pages); font: 8pt system-ui, "Liberation Sans", Arial, sans-serif; } }
  :root { --ink: #000; --quiet: #333; --line: #999; --rule: #666; --pale: #ddd; --deep: #000; --wash: #fff; --alarm: #000; }
  svg, .line td { print-color-adjust: exact; }
  a { color: inherit; text-decoration: none; }
  main, footer, .sheet main, .sheet footer { max-width: none; padding: 0; }
  header { padding: 0 0 .3em; margin: 0 0 .6em; border-bottom-width: 1mm; }
  .beyond, .long, .sources, .ground:not([open]) { display: none; }
  .paper { display: block; color: var(--quiet); font-style: italic; }
  h2 { margin: .6em 0 .15em; font-size: 1.15em; }
  h3 { margin: .5em 0 .1em; }
  .notice { border: .35mm solid #000; border-left-width: 1.6mm; padding: .3em .6em; margin: 0 0 .5em; }
  p { margin: 0 0 .25em; }
  ul, ol { margin: .1em 0 .3em; }
  li { margin: 0 0 .2em; }
  .headline { margin: 0 0 .5em; }
  footer { margin-top: .4em; padding: 0; }
  footer p:first-child { padding-top: .3em; }
  th, td { padding: .12em .6em .12em 0; }
  .ground { padding: .1em 0; }
  summary { break-after: avoid; }
  summary { list-style: none; }
  summary::-webkit-details-marker { display: none; }
  .answers { margin: .1em 0; }
  .levels { font-size: 1em; }
  .bar { height: 1.5em; }
  .share { height: .35em; }
  .two { columns: 2; column-gap: 7mm; }
  .notices { display: grid; grid-template-columns: repeat(auto-fit, minmax(58mm, 1fr)); gap: 1.5mm 4mm; align-items: start; }
  .notices .notice { margin: 0; padding: .2em .5em; }
  .three { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; gap: 0 6mm; }
  .bars { break-inside: avoid; }
  .client { font-size: 12pt; line-height: 1.3; }
  .client main { columns: 2; column-gap: 8mm; }
  .client header, .client main > .notice { column-span: all; }
  .client section:first-of-type h2 { margin-top: 0; }
  .employer { font-size: 10.5pt; line-height: 1.3; }
  .adviser { font-size: 9pt; line-height: 1.2; }
  .adviser h1 { font-size: 1.5em; }
  .adviser .about, .adviser header .quiet { display: inline; }
  .adviser .notices { font-size: .95em; }
  .adviser h2 { margin: .4em 0 .1em; }
  .adviser h3 { margin: .3em 0 0; }
  .adviser header { margin-bottom: .4em; }
  .adviser footer .quiet { display: inline; font-size: .85em; }
  .adviser .answers li { grid-template-columns: 3.3em 1fr; margin: 0; }
  .adviser .figures tbody { display: block; columns: 2; column-gap: 7mm; }
  .adviser .figures tr { display: block; padding: .05em 0; border-bottom: 1px solid var(--line); }
  .adviser .figures :is(th, td) { display: inline; padding: 0; border: 0; }
  .adviser .figures th::after { content: ": "; }
  .client li, .employer li { break-inside: avoid; }
  .sheet, .team, .review { font-size: 10pt; line-height: 1.3; }
  .adviser .screen, .client .screen, .employer .screen { display: none; }
}`;

/** What the style sheet comes to, for the page's own rule that no other may act. A test holds it to the text above. */
export const STYLE_SHA256 = 'sha256-jMqGuv14y2K+2G0LmBkOtDqe8LXuKjr7HNE+WulzeJI=';
