import { playedRound } from './played.ts';

playedRound('a round of 240 people over 16 weeks', { faults: false, people: 240 });
