import type { InputOf } from '../../../shared/door.ts';
import type { mine as contract, MyEvaluation } from '../../../shared/evaluation/contract.ts';
import { certificatePath, skillsToAsk } from '../../../shared/evaluation/rules.ts';
import type { App } from '../../app.ts';
import { shoutOutKey } from './shout-out.ts';

export async function mine(
  app: App,
  { id }: { id: string },
  { roundId }: InputOf<typeof contract>,
): Promise<MyEvaluation> {
  const { store } = app;
  const [evaluation, certificate, assessment, story] = await Promise.all([
    store.evaluations.get(roundId, id),
    store.evaluations.certificateOf(roundId, id),
    store.assessments.get(roundId, id),
    store.recognition.story(roundId, id),
  ]);
  return {
    asked: evaluation !== null,
    answered: !!evaluation?.answeredAt,
    pairId: evaluation?.pairId ?? certificate?.pairId ?? null,
    skills: skillsToAsk(assessment?.wants ?? []),
    certificate: certificate && certificatePath(certificate.code),
    shoutOut: certificate && (await saidAloud(app, id, roundId, certificate.pairId)),
    story: story && {
      words: story.words,
      named: story.named,
      approvedAt: story.approvedAt,
      declinedAt: story.declinedAt,
    },
  };
}

/** Null where the program has no channel that could hear of it. */
async function saidAloud({ store }: App, id: string, roundId: string, pairId: string) {
  const [round, said, post] = await Promise.all([
    store.rounds.get(roundId),
    store.recognition.shoutOuts(pairId),
    store.sendings.get(shoutOutKey(pairId)),
  ]);
  if (!round?.settings.channel) return null;
  const wanted = said.find(({ personId }) => personId === id)?.wanted ?? null;
  return { wanted, told: post?.outcome === 'sent' };
}
