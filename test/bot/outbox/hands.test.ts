import { expect, test } from 'vitest';
import { inHand, openHands } from '../../../bot/outbox/hands.ts';

test('no more than so many are said and not yet written down, and who waits for an answer goes first', async () => {
  const hands = openHands(2);
  const said: string[] = [];
  const begin = (name: string, urgent = false) => {
    const hand = inHand(hands, urgent);
    void hand.take().then(() => said.push(name));
    return hand;
  };
  const settle = async (hand: { leave(): void }) => {
    hand.leave();
    await new Promise((breath) => setImmediate(breath));
  };
  const [first, second] = [begin('1'), begin('2')];
  begin('3');
  begin('pressed', true);
  const never = inHand(hands, false);
  await settle(never);
  expect(said).toEqual(['1', '2']);
  await settle(first);
  await settle(second);
  expect(said).toEqual(['1', '2', 'pressed', '3']);
});
