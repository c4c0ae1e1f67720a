// The assessment itself, as JSON that is safe to look at in a terminal.
import type { Assessment } from '../assess/assessment.ts';
import { LOOKS_HARMFUL } from '../document/inert.ts';

/** JSON with harmful characters escaped, for JSON can write every one of them: it reads back as exactly the same value. */
export function safeJson(value: unknown, indent?: number): string {
  return madeSafe(JSON.stringify(value, null, indent));
}

/** The same of JSON that is written already. Most of it is plain English letters, and needs no closer look. */
export function madeSafe(json: string): string {
  if (!/[^\n -~]/.test(json)) return json;
  return json.replace(LOOKS_HARMFUL, (character) =>
    [...Array(character.length).keys()]
      .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

export function json(assessment: Assessment): string {
  return `${safeJson(assessment, 2)}\n`;
}
