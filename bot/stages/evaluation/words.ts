import { type Reader, type Say, speak } from '../../texts.ts';
import { texts } from './texts.ts';

export type Words = Say<keyof typeof texts.en>;
export const words = (reader: Reader): Words => speak<keyof typeof texts.en>(texts, reader);
