// Small changes that make words a sentence, or a part of one.
/** The sentence with a capital to start it. */
export function capitalise(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** The sentence with its full stop. */
export function withFullStop(sentence: string): string {
  return /[.?!]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** The sentence without its full stop, to stand inside another. */
export function withoutFullStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
}

/** The sentence to stand behind a colon. A word such as UK keeps its capitals. */
export function uncapitalise(sentence: string): string {
  const isWord = /^.[a-z ]/.test(sentence);
  return isWord ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
}

export function moreInWords(count: number, noun: string): string {
  return `${count} more ${noun}${count === 1 ? '' : 's'}`;
}
