import type { MyPair } from '../../../shared/guidance/contract.ts';
import { spokenIn } from '../../../shared/language.ts';
import { shortName } from '../../../shared/person.ts';
import { type Reader, type Say, speak } from '../../texts.ts';
import { texts } from './texts.ts';

export type Words = Say<keyof typeof texts.en>;

export const words = (reader: Reader): Words => speak<keyof typeof texts.en>(texts, reader);

/** The partners' first names, as the reader's language lists them. */
export const names = ({ language }: Reader, { partners }: Pick<MyPair, 'partners'>): string =>
  new Intl.ListFormat(spokenIn(texts, language)).format(partners.map(({ name }) => shortName(name)));
