// Where a sum of money can begin: at a figure with a sign, or at one written as money is.
import { digitsEnd, isDigit, isLetter, letterAt, pastBlanks } from './digits.ts';
import { signStart } from './money-amount.ts';
import { type Tokens, wordAt } from './tokens.ts';

/** Whether the digit at this offset can be the first of a sum. */
export function isSumStart(passage: Tokens, digit: number): boolean {
  return beginsWord(passage, digit) && mayBegin(passage.text, digit);
}

/** The first of a word, or right after its GBP. */
function beginsWord(passage: Tokens, digit: number): boolean {
  if (isStart(passage, digit)) return true;
  const { text } = passage;
  return (
    (letterAt(text, digit - 3) | 32) === 103 &&
    signStart(text, digit) === digit - 3 &&
    isStart(passage, digit - 3)
  );
}

function isStart(passage: Tokens, offset: number): boolean {
  return passage.starts[wordAt(passage, offset)] === offset;
}

/** Not inside a word, a time, a date or a longer figure; and with a sign, or written as money is. */
function mayBegin(text: string, digit: number): boolean {
  if (signStart(text, digit) < digit) return true;
  return (
    isAlone(text, digit) &&
    (isWrittenAsMoney(text, digit) || isWrittenAsMoney(text, secondDigit(text, digit)))
  );
}

/** "24-26k": the second figure may show what the first is. */
function secondDigit(text: string, digit: number): number {
  const end = pastBlanks(text, digitsEnd(text, digit), 1);
  const code = letterAt(text, end);
  const joins = code === 45 || code === 0x2013 || code === 0x2014 ? 1 : text.startsWith('to ', end) ? 3 : 0;
  return joins === 0 ? -1 : pastBlanks(text, end + joins, 1);
}

/** 26,000, 26000, 26k, 12.50, 12 per hour: the rest are years, ages, hours and numbers of things. */
function isWrittenAsMoney(text: string, digit: number): boolean {
  if (!isDigit(text, digit)) return digit > 0 && signStart(text, digit + 1) <= digit;
  const end = digitsEnd(text, digit);
  if (end - digit >= 5) return true;
  const code = letterAt(text, end);
  if (code === 44) return isDigit(text, end + 1) && isDigit(text, end + 2);
  if (code === 46)
    return isDigit(text, end + 1) && (isDigit(text, end + 2) || (letterAt(text, end + 2) | 32) === K);
  const next = letterAt(text, pastBlanks(text, end, 1)) | 32;
  // k, p, per, a, an, each, every, hourly, gbp, /, and three noughts apart.
  return (
    next === K ||
    next === 112 ||
    next === 97 ||
    next === 101 ||
    next === 103 ||
    next === 47 ||
    text.startsWith(' 000', end) ||
    text.startsWith('hourly', end + 1)
  );
}

const K = 107;

function isAlone(text: string, digit: number): boolean {
  const before = letterAt(text, digit - 1);
  if (before === 32) return true;
  if (isDigit(text, digit - 1)) return false;
  if (before === 46 || before === 44 || before === 58 || before === 47 || before === 45)
    return !isDigit(text, digit - 2) && before === 58;
  return !isLetter(text, digit - 1);
}
