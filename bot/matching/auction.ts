import type { Solution } from './solution.ts';

/** How many bids one vertex may set off, and how many of them may raise nothing. */
const CHAIN = 30;
const IDLE = 3;

/**
 * Lets each exposed vertex bid for the neighbour it has the least slack with: it lowers its own dual as far as its second
 * best allows, raises the neighbour's by what that is too far, and takes the neighbour from its partner, who bids next
 * (Bertsekas 1979). Quick, and it leaves far fewer vertices exposed to the searches that follow.
 */
export function auction({ graph, y, mate, floor }: Solution): void {
  const { n, first, neighbour, weight } = graph;
  for (let v = 0; v < n; v++) {
    let bidder = v;
    let idle = 0;
    for (let bids = 0; bids < CHAIN && idle <= IDLE && mate[bidder]! < 0; bids++) {
      let least = Infinity;
      let second = Infinity;
      let best = -1;
      for (let p = first[bidder]!; p < first[bidder + 1]!; p++) {
        const u = neighbour[p]!;
        const slack = y[bidder]! + y[u]! - 2 * weight[p]!;
        if (slack < least || (slack === least && mate[best]! >= 0 && mate[u]! < 0)) {
          second = least;
          least = slack;
          best = u;
        } else if (slack < second) second = slack;
      }
      const partner = best < 0 ? -1 : mate[best]!;
      const lower = y[bidder]! - (partner < 0 || second === Infinity ? least : second);
      if (best < 0 || lower < floor) break;
      const raise = partner < 0 || second === Infinity ? 0 : second - least;
      y[bidder] = lower;
      y[best]! += raise;
      if (raise === 0) idle++;
      if (partner >= 0 && idle > IDLE) break;
      mate[bidder] = best;
      mate[best] = bidder;
      if (partner < 0) break;
      mate[partner] = -1;
      bidder = partner;
    }
  }
}
