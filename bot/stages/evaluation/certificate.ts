import { hoursTogether } from '../../../shared/evaluation/rules.ts';
import type { App } from '../../app.ts';
import { dayWithYear } from './days.ts';

/** What a certificate says; days as they are written. The partner is never named. */
export interface CertificateWords {
  code: string;
  name: string;
  /** Theirs, BCP 47: some signs are written differently in each. */
  language: string;
  program: string;
  from: string;
  to: string;
  issued: string;
  /** ISO 8601. */
  issuedAt: string;
  meetings: number;
  hours: number;
}

/** Null: there is no such certificate, or its owner asked to be forgotten. */
export async function certificateOf({ store }: App, code: string): Promise<CertificateWords | null> {
  const certificate = await store.evaluations.certificate(code);
  if (!certificate) return null;
  const { personId, roundId, pairId, issuedAt } = certificate;
  const [person, round, pair, meetings] = await Promise.all([
    store.people.get(personId),
    store.rounds.get(roundId),
    store.pairs.get(pairId),
    store.meetings.ofPair(pairId),
  ]);
  if (!person || !round || !pair?.publishedAt) return null;
  return {
    code,
    name: person.name,
    language: person.language,
    program: round.settings.name,
    from: dayWithYear(pair.publishedAt, person),
    to: dayWithYear(pair.completedAt ?? issuedAt, person),
    issued: dayWithYear(issuedAt, person),
    issuedAt,
    meetings: meetings.filter(({ heldAt }) => heldAt).length,
    hours: hoursTogether(meetings),
  };
}
