// The title, the employer and the town that stand in the first lines of an advert: right, or nothing. The names are made up.
import { expect, test } from 'vitest';
import { gazetteerOf } from '../../src/advert/gazetteer.ts';
import { gazetteerFileOf } from '../../src/advert/lexicon-shape.ts';
import { headOf } from '../../src/read/advert-head.ts';
import { vacanciesOf } from '../support/adverts.ts';
import { documentOf, readProjectFile, unwrap } from '../support/shipped.ts';

const PLACES = gazetteerOf(
  unwrap(gazetteerFileOf(documentOf(readProjectFile('rubrics/places.yaml'), 'places.yaml'))),
);
const named = (text: string) => headOf(text, null, false, PLACES).employer;

test.each([
  ['Evening Cleaner\nQuillgate Facilities\nPreston\n\nPay: £12.80', 'Quillgate Facilities'],
  ['Evening Cleaner\nQuillgate Facilities, Preston', 'Quillgate Facilities'],
  ['**Chef**\n\n**The Tansley Arms** - Haworth', 'The Tansley Arms'],
  ['Baker\n\nEmployer: Wren & Daughters\nHours: 16', 'Wren & Daughters'],
  ['Barista\nAnzani caffe e cucina\nManchester, ENG, GB', 'Anzani caffe e cucina'],
  ['HGV Driver\nHAULAGE 4 U LTD\nBootle, ENG, GB', 'HAULAGE 4 U LTD'],
  ['Cook\nMillbrook house meals ltd\nWrexham LL11 1AA', 'Millbrook house meals ltd'],
])('%j names %s', (text, name) => {
  expect(named(text)).toBe(name);
});

test.each([
  ['Morning cleaner\nBright Offices', 'Morning cleaner'],
  ['Morning all,\nCleaner\nBright Offices, Leeds', 'Cleaner'],
])('%j begins with a title', (text, title) => {
  expect(headOf(text, null, false, PLACES).title).toBe(title);
});

test.each([
  'Evening Cleaner\nPreston\n£12.80 an hour',
  'Care assistant\nFull training given\nLeeds LS1 4AP',
  'Care assistant\nGreat team\nLeeds, West Yorkshire',
  'Warehouse operative\n12 hour shifts\nDerby, ENG, GB',
  'Warehouse operative\n£13 an hour\nDerby, ENG, GB',
  'Cook\nCentral Advertising - Schools\nGrimsby, DN32 7DH',
  'Cook\nWe are a friendly kitchen\nGrimsby, ENG, GB',
  'We want a cook who likes people. Ring Sam.',
  'Cook',
  '',
])('%j names nobody', (text) => {
  expect(named(text)).toBeNull();
});

test.each([
  [
    'Part-time Cleaner\nBrightmop Ltd\nOssett, ENG, GB\n\nWe clean.',
    'Part-time Cleaner',
    'Brightmop Ltd',
    'Ossett',
  ],
  ['Night porter!\nMy Hotels\nThe Grand, LEEDS, LS1 4AP', 'Night porter', 'My Hotels', 'Leeds'],
  ['Cleaner\nApply now\nBrightmop - Leeds\nLeeds, West Yorkshire', 'Cleaner', 'Brightmop', 'Leeds'],
  [
    'Job description\nJob title: Kitchen porter\nLocation: Preston\nEmployer: Wren & Daughters',
    'Kitchen porter',
    'Wren & Daughters',
    'Preston',
  ],
  [
    'Clerical Officer\nQuill Recruitment\nJob Title: Clerical Officer\nLocation: Lisburn',
    'Clerical Officer',
    'Quill Recruitment',
    'Lisburn',
  ],
  [
    'Hi Sam,\n\nsee below\n\nCare assistant\nMeadow View\nDerby, Derbyshire',
    'Care assistant',
    'Meadow View',
    'Derby',
  ],
  ['Adviser, Sunderland\nSalary: £25,286', 'Adviser, Sunderland', null, 'Sunderland'],
  ['Forklift driver', 'Forklift driver', null, null],
  ['We are looking for a cook who likes people.\nRing us.', null, null, null],
  ['Requirements\n\nYou can lift.', null, null, null],
  ['Own car required\nNights', null, null, null],
  ['Newcastle Upon Tyne, NE2 4DX\n£12 an hour', null, null, null],
  ['Bank Nurse\nHarbour Bank\nWe are open late.', 'Bank Nurse', null, null],
  ['Sale assistant wanted now. Ring Jo.\nSale', null, null, null],
])('%j', (text, title, employer, town) => {
  expect(headOf(text, null, false, PLACES)).toEqual({ title, employer, town });
});

test('of a page, the first lines are those under its title', async () => {
  const page =
    '<title>Forklift jobs | FLT jobs</title><ul><li>Home</li><li>Forklift driver</li></ul><h1>Forklift driver</h1><p>Brightmop Ltd</p><p>Bourne, Lincolnshire</p>';
  expect(await vacanciesOf('a.html', page)).toMatchObject([
    { title: 'Forklift driver', employer: 'Brightmop Ltd', workplace: { town: 'Bourne' } },
  ]);
});

test.each([
  ['<title>Night cleaner - Brightmop</title><p>We clean.</p>', 'Night cleaner'],
  ['<title>Cleaning jobs | Brightmop</title><p>We clean.</p>', null],
  ['<h1>Jobs board</h1><title>Cleaner</title><h1>Night cleaner</h1><p>x</p>', 'Cleaner'],
])('%s is titled %s', async (page, title) => {
  expect(await vacanciesOf('a.html', page)).toMatchObject([{ title }]);
});

test.each([
  ['Leeds, England, United Kingdom', 'Leeds'],
  ['Ossett', 'Ossett'],
  ['LS1 1AA', null],
  ['Various locations', null],
  ['West Yorkshire', null],
])('a field that says %s', async (location, town) => {
  const record = JSON.stringify({
    title: 'Cleaner',
    company: 'Brightmop',
    location,
    description: 'We clean.',
  });
  expect((await vacanciesOf('a.json', `[${record}]`))[0]?.workplace.town).toBe(town);
});

test('a page that names nobody names nobody', async () => {
  const page =
    '<ul><li>Home</li><li>Forklift driver</li></ul><h1>Forklift driver</h1><p>Location: Bourne</p><p>Pay rate: £12.90 per hour</p>';
  expect(await vacanciesOf('a.html', page)).toMatchObject([
    { title: 'Forklift driver', employer: null, workplace: { town: 'Bourne' } },
  ]);
});
