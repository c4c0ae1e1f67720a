// Whether a line names a kind of work: people are called after what they do.

/** By a word that ends so. */
const ENDS = /(?:er|or|ist|ian|ant|ress|man|woman|person)s?$/;
/** Or by one of these. */
const KINDS = wordsOf(
  'agent operative executive apprentice trainee nurse chef cook clerk guard staff hand host midwife nanny crew secretary ' +
    'representative rep lead aide hgv lgv hca pa intern associate graduate locum coach mechanic head deputy technician ' +
    'team worker',
);
/** Words that end as those do, and are nobody. */
const NOBODY = wordsOf(
  'other over under after summer winter number center offer order career customer better further water power paper ' +
    'computer employer seeker member user another together whether however never letter quarter chapter major minor ' +
    'senior junior floor door outdoor indoor error sector factor applicant newsletter register matter shower transfer ' +
    'september october november december corner border weather easter rather later earlier greater lower upper inner ' +
    'outer super mother father brother sister christian important relevant significant restaurant instant grant want ' +
    'constant plant manchester leicester worcester gloucester chester doncaster lancaster exeter human german woman ' +
    'interior exterior prior liquor mirror minster',
);
/** A word of fewer letters is no name of work by its end: "per", "for". */
const SHORTEST = 5;

export function namesWork(line: string): boolean {
  return line
    .toLowerCase()
    .split(/[^\p{L}]/u)
    .some((word) => {
      const one = word.endsWith('s') ? word.slice(0, -1) : word;
      if (KINDS.has(word) || KINDS.has(one)) return true;
      return word.length >= SHORTEST && ENDS.test(word) && !NOBODY.has(word) && !NOBODY.has(one);
    });
}

function wordsOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
