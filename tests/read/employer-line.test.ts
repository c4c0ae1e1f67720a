// The employer that an advert names in its first lines: right, or nothing. The names are made up.
import { expect, test } from 'vitest';
import { gazetteerOf } from '../../src/advert/gazetteer.ts';
import { gazetteerFileOf } from '../../src/advert/lexicon-shape.ts';
import { locationNamed } from '../../src/advert/location-named.ts';
import { employerNamed } from '../../src/read/employer-line.ts';
import { documentOf, readProjectFile, unwrap } from '../support/shipped.ts';

const PLACES = gazetteerOf(
  unwrap(gazetteerFileOf(documentOf(readProjectFile('rubrics/places.yaml'), 'places.yaml'))),
);
const named = (text: string) => employerNamed(text, (name) => locationNamed(name, PLACES) !== null);

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
