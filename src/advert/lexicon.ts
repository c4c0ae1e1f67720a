// What adverts are read by: phrases and places, made ready.

import type { Lexicon } from './advert.ts';
import { type Gazetteer, gazetteerOf } from './gazetteer.ts';
import type { GazetteerFile, PhraseLexiconFile } from './lexicon-shape.ts';
import { type PhraseLexicon, phraseLexiconOf } from './phrase-lexicon.ts';

/** Each half is made ready when it is first used: records without an advert need neither. */
export function lexiconOf(adverts: PhraseLexiconFile, places: GazetteerFile): Lexicon {
  let book: PhraseLexicon | undefined;
  let known: Gazetteer | undefined;
  return {
    get phrases() {
      book ??= phraseLexiconOf(adverts);
      return book;
    },
    get gazetteer() {
      known ??= gazetteerOf(places);
      return known;
    },
  };
}
