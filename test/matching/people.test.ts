import { expect, test } from 'vitest';
import { coversOf, FORBIDDEN, packPeople, poolOfPeople, scoreOf, stepOf } from '../../bot/matching/index.ts';
import { covers } from '../../shared/pairing/exchange.ts';
import {
  bannedBecause,
  relaxationOrder,
  relaxationStep,
  relaxationsFor,
  type Setting,
} from '../../shared/pairing/rules.ts';
import { score } from '../../shared/pairing/score.ts';
import { randomPeople } from '../bench/people.ts';

const settings: Partial<Setting>[] = [
  {},
  { preferences: [], musts: ['same-site'] },
  { preferences: ['similar-tenure', 'same-site'], musts: ['near-in-time', 'similar-level'] },
];

test('two people packed as numbers are worth what the rules of pairing say, to the last point', async () => {
  const { profiles, setting } = randomPeople(60, 3);
  profiles[4] = { ...profiles[4]!, department: null, level: null, site: null, hiredOn: null, week: 0n };
  profiles[5] = { ...profiles[5]!, offers: [], wants: [], goals: [], ways: {}, languages: ['language 9'] };
  profiles[6] = { ...profiles[6]!, wants: [...profiles[6]!.wants, ...profiles[6]!.wants] };
  for (const change of settings) {
    const rules: Setting = { ...setting, ...change, forbidden: new Set(['person-1 person-2']) };
    const pool = poolOfPeople(await packPeople(profiles, rules, { threes: true }));
    const everyone = Int32Array.from(profiles.keys());
    const order = relaxationOrder(rules.musts);
    for (const [u, a] of profiles.entries()) {
      const most = new Int32Array(profiles.length);
      pool.bounds?.(u, everyone, 0, profiles.length, most);
      const others = profiles.flatMap((b, v) =>
        v === u ? [] : [{ b, v, worth: pool.worth(u, v), bound: most[v]! }],
      );
      const told = others.map(({ worth }) =>
        worth === FORBIDDEN ? 'never' : [coversOf(worth), scoreOf(worth), stepOf(worth)],
      );
      const said = others.map(({ b }) => {
        if (bannedBecause(a, b, rules)) return 'never';
        const step = relaxationStep(relaxationsFor(a, b, rules), order);
        return [covers(a, b), score(a, b, rules.preferences), step];
      });
      expect(told).toEqual(said);
      const above = others.filter(
        ({ worth, bound }) =>
          worth !== FORBIDDEN && scoreOf(worth) <= scoreOf(bound) && coversOf(worth) <= coversOf(bound),
      );
      expect(above.length).toBe(others.filter(({ worth }) => worth !== FORBIDDEN).length);
    }
  }
});
