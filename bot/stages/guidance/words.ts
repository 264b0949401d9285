import type { MyPair } from '../../../shared/guidance/contract.ts';
import { shortName } from '../../../shared/person.ts';
import { listed, type Reader, type Say, speak } from '../../texts.ts';
import { texts } from './texts.ts';

export type Words = Say<keyof typeof texts.en>;

export const words = (reader: Reader): Words => speak<keyof typeof texts.en>(texts, reader);

/** The partners' first names, as the reader's language lists them. */
export const names = (reader: Reader, { partners }: Pick<MyPair, 'partners'>): string =>
  listed(
    texts,
    reader,
    partners.map(({ name }) => shortName(name)),
  );
