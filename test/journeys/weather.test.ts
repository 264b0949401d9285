import { playedRound } from './played.ts';

playedRound('a round of 120 people in foul weather, the product killed twenty times', {
  faults: true,
  people: 120,
});
