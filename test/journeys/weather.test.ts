import { playedRound } from './played.ts';

playedRound('the same round in foul weather, the product killed twenty times', {
  faults: true,
  people: 120,
});
