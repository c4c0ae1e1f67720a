// What the screens of the interview add to the style sheet of the pages: fields, buttons, and what stands out.

export const SCREEN_STYLE = `.screen main { padding-top: 1.5rem; }
.screen h1 { font-size: 1.75rem; margin: 0 0 .5rem; }
h1:focus, h2:focus { outline: none; }
h2.name { font-size: 1.0625rem; line-height: 1.4; color: inherit; margin: 1.25rem 0 .25rem; }
form { margin: 1.25rem 0 0; }
fieldset { margin: 0; padding: 0; border: 0; min-width: 0; }
legend, .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.choice { display: flex; gap: .75rem; align-items: flex-start; padding: .55rem .75rem .55rem .5rem; cursor: pointer; border-radius: .25rem; }
.choice:hover { background: var(--wash); }
.choice input { flex: none; width: 1.5rem; height: 1.5rem; margin: 0; accent-color: var(--deep); }
.choice .place { flex: none; min-width: 1.6rem; margin-left: auto; color: var(--deep); font-weight: 600; }
.apart { margin-top: .75rem; border-top: 1px solid var(--line); border-radius: 0; padding-top: .9rem; }
input[type=text], textarea, select { display: block; width: 100%; max-width: 30rem; padding: .55rem .65rem; font: inherit; color: inherit; background: transparent; border: 2px solid var(--ink); border-radius: .2rem; }
select option { color: #14181c; background: #fff; }
textarea { max-width: none; min-height: 12rem; resize: vertical; }
input[type=file] { font: inherit; max-width: 100%; }
label.field { display: block; margin: 0 0 .35rem; font-weight: 600; }
button { font: inherit; font-weight: 600; padding: .6rem 1.05rem; border: 2px solid var(--deep); border-radius: .2rem; color: var(--deep); background: transparent; cursor: pointer; }
button.main { color: var(--paper, #fff); background: var(--deep); }
button.small { padding: .25rem .65rem; font-size: .9375rem; }
button.plain { border-color: transparent; text-decoration: underline; padding-left: .25rem; padding-right: .25rem; font-weight: 400; }
:is(button, input, textarea, select, summary, a):focus-visible { outline: .2rem solid #e8a200; outline-offset: .15rem; }
.buttons { display: flex; flex-wrap: wrap; gap: .65rem; margin: 1.5rem 0 0; align-items: center; }
.steps { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); align-items: stretch; }
.steps button { text-align: left; }
.more { margin-top: .75rem; gap: .25rem .9rem; }
.words { margin: 1rem 0 0; }
.words summary { cursor: pointer; color: var(--deep); }
.words label { margin-top: .6rem; font-weight: 400; }
.graded { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: center; justify-content: space-between; padding: .4rem 0; border-bottom: 1px solid var(--line); max-width: 36rem; }
.graded select { width: auto; padding: .3rem .5rem; }
.again { margin: 1rem 0 0; padding: .6rem .9rem; border: 2px solid var(--poor, #a1123a); border-radius: .2rem; font-weight: 600; }
.said { max-width: 50em; margin: 0 auto; padding: 0 1.25em; color: var(--quiet); }
.said p { margin: 0; padding: .15rem 0 .15rem .75rem; border-left: .25rem solid var(--line); }
.said p:first-child { margin-top: 1rem; }
.read { list-style: none; margin: .75rem 0; padding: 0; }
.read li { display: flex; gap: 1rem; justify-content: space-between; align-items: flex-start; margin: 0; padding: .5rem 0; border-bottom: 1px solid var(--line); }
.read button { flex: none; }
.tools { display: flex; flex-wrap: wrap; gap: .65rem; margin: 1rem 0; }
.licences { margin: 2.5rem 0 0; color: var(--quiet); font-size: .9375rem; }
.licences pre { white-space: pre-wrap; font-size: .8125rem; }
.next { margin: 2rem 0 0; padding: 1rem 0 0; border-top: .25rem solid var(--deep); }
.next h2 { margin-top: 0; }
.keep { display: flex; flex-wrap: wrap; gap: .65rem; align-items: center; border-top: 1px solid var(--line); padding-top: 1rem; margin-top: 2.5rem; }
.keep p { flex: 1 1 14rem; margin: 0; padding: 0; border: 0; }
@media (max-width: 30rem) {
  .screen h1 { font-size: 1.4375rem; }
  .said { padding-left: .9rem; padding-right: .9rem; }
}
@media print { .tools, .said, .next, .keep { display: none; } }
`;
