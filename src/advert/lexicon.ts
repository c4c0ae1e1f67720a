// What adverts are read by: phrases and places, made ready.
import type { Lexicon } from './advert.ts';
import { type Gazetteer, type GazetteerFile, gazetteerOf } from './gazetteer.ts';
import { type PhraseLexicon, type PhraseLexiconFile, phraseLexiconOf } from './phrase-lexicon.ts';

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
