import type { InputOf } from '../../../shared/door.ts';
import type { mine as contract, MyEvaluation } from '../../../shared/evaluation/contract.ts';
import { certificatePath } from '../../../shared/evaluation/rules.ts';
import type { App } from '../../app.ts';

export async function mine(
  { store }: App,
  { id }: { id: string },
  { roundId }: InputOf<typeof contract>,
): Promise<MyEvaluation> {
  const [evaluation, certificate] = await Promise.all([
    store.evaluations.get(roundId, id),
    store.evaluations.certificateOf(roundId, id),
  ]);
  return {
    asked: evaluation !== null,
    answered: !!evaluation?.answeredAt,
    certificate: certificate && certificatePath(certificate.code),
  };
}
