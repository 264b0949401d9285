import { type Reader, type Say, speak } from '../../texts.ts';
import { texts } from './texts.ts';

export type Key = keyof typeof texts.en;
export type Words = Say<Key>;

export const words = (reader: Reader): Words => speak<Key>(texts, reader);
