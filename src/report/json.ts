// The assessment itself, as JSON that is safe to look at in a terminal.
import type { Assessment } from '../assess/assessment.ts';

/** Characters that change how text around them looks; JSON can write every one of them as an escape. */
const LOOKS_HARMFUL =
  /[\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

/** JSON with harmful characters escaped: it reads back as exactly the same value. */
export function safeJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(LOOKS_HARMFUL, (character) =>
    [...Array(character.length).keys()]
      .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

export function json(assessment: Assessment): string {
  return `${safeJson(assessment, 2)}\n`;
}
