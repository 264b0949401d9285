import { playedRound } from './played.ts';

playedRound('a round of 60 people in foul weather, the product killed twenty times', {
  faults: true,
  people: 60,
});
