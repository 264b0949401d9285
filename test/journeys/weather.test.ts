import { playedRound } from './played.ts';

playedRound('a round of 240 people in foul weather, the product killed twenty times', {
  faults: true,
  people: 240,
});
