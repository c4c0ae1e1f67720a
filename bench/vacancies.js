// Makes structured vacancies for measuring: seeded, each with about 35 answers, in the mixture a job board would have.
import { readFileSync } from 'node:fs';

const { value: rubric } = JSON.parse(readFileSync('dist/compiled/good-jobs.json', 'utf8'));
const QUESTIONS = rubric.features.flatMap(({ questions }) => questions);
const FEATURES = rubric.features.map(({ id }) => id);
const TITLES = [
  'Care assistant',
  'Warehouse operative',
  'Shop assistant',
  'Cleaner',
  'Kitchen porter',
  'Driver',
];
const TOWNS = [
  'Leicester',
  'Leeds',
  'Cardiff',
  'Glasgow',
  'Croydon',
  'Derby',
  'Belfast',
  'Hull',
  'Truro',
  'Bolton',
];
const NATIONS = [
  'england',
  'england',
  'england',
  'england',
  'england',
  'scotland',
  'wales',
  'northern-ireland',
];
const SAID = [
  'the manager said so on the phone',
  'in the contract they sent',
  'words of the advert, second paragraph',
];

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function chanceFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** `count` vacancies as plain values. */
export function* vacancies(count, seed = 20261121) {
  const chance = chanceFrom(seed);
  const oneOf = (list) => list[Math.floor(chance() * list.length)];
  const often = (share) => chance() < share;
  const between = (least, most, step) => least + Math.floor(chance() * ((most - least) / step + 1)) * step;
  for (let index = 1; index <= count; index += 1) {
    const paid = between(8, 40, 0.5);
    const answers = {};
    for (const { id, measure, options } of QUESTIONS) {
      if (measure !== undefined || !often(0.94)) continue;
      const { is } = oneOf(options);
      const kind = chance();
      answers[id] =
        kind < 0.8
          ? is
          : kind < 0.9
            ? { is, by: oneOf(['advert', 'employer', 'client']), says: oneOf(SAID) }
            : kind < 0.96
              ? { is, by: 'employer' }
              : { unknown: oneOf(['advert-silent', 'no-answer', 'employer-declined']) };
    }
    const nation = oneOf(NATIONS);
    yield {
      goodwork: 1,
      id: `offer-${index}`,
      title: oneOf(TITLES),
      employer: `Employer ${Math.floor(chance() * 400)} Ltd`,
      workplace: { town: oneOf(TOWNS), nation, ...(nation === 'england' ? { london: often(0.2) } : {}) },
      posted: `2026-11-${String(1 + Math.floor(chance() * 20)).padStart(2, '0')}`,
      ...(often(0.3) ? { starts: `2027-0${1 + Math.floor(chance() * 6)}-11` } : {}),
      url: `https://jobs.example.org/${100000 + index}`,
      ...(often(0.9) ? { pay: payOf(paid) } : {}),
      hours: {
        paid,
        ...(often(0.7) ? { guaranteed: often(0.2) ? 0 : Math.min(paid, between(4, 40, 1)) } : {}),
        ...(often(0.2) ? { unpaid: between(0.5, 5, 0.5) } : {}),
      },
      ...(often(0.2) ? { costs: { week: between(2, 30, 0.25) } } : {}),
      client: {
        ...(often(0.6) ? { age: between(17, 64, 1) } : {}),
        ...(often(0.5) ? { hours: between(10, 37, 1) } : {}),
        ...(often(0.4) ? { wishes: [oneOf(FEATURES)] } : {}),
      },
      answers,
      ...(often(0.5) ? { meta: { source: 'feed', ref: index } } : {}),
    };
  }

  function payOf(paid) {
    const rate = Math.round((10.5 + chance() * 8) * 100) / 100;
    const kind = chance();
    if (kind < 0.45) return { is: rate, per: 'hour' };
    if (kind < 0.65) return { from: rate, to: Math.round((rate + chance() * 2) * 100) / 100, per: 'hour' };
    const year = Math.round((rate * paid * 52) / 100) * 100;
    if (kind < 0.85) return { from: year, to: year + 1500, per: 'year' };
    if (kind < 0.95)
      return { is: Math.round(rate * 37.5 * 52), per: 'year', basis: 'full-time', 'full-time-hours': 37.5 };
    return { is: Math.round(rate * paid * 100) / 100, per: 'week' };
  }
}
