import { openWay } from './way.ts';

/** So many in any stretch of so many milliseconds. */
export interface Rule {
  count: number;
  ms: number;
}

/** Says that the answer to what was let through has come; `served`: it was neither refused nor did it fail. */
export type Answered = (served: boolean) => void;

// No answer for so long: what was asked has arrived by then, or never will.
const LONGEST_MS = 3_000;

interface Request {
  left: number;
  /** When its answer came; null: not yet. */
  back: number | null;
}

/**
 * Keeps a limit as the other end counts it: by arrival, which is seen from here only through the answers. A request
 * whose answer took longer than the quickest is taken to have arrived later by all of that, and one that is still unanswered
 * as late as it now could have.
 */
export function openArrivals({ count, ms }: Rule, clock: () => number) {
  const way = openWay();
  let requests: Request[] = [];

  const arrived = ({ left, back }: Request, now: number) =>
    Math.min(Math.max(left, (back ?? now) - way.shortest()), left + LONGEST_MS);

  return {
    /** Milliseconds until one more may leave, if no answer changes that. */
    wait(): number {
      const now = clock();
      requests = requests.filter((request) => arrived(request, now) > now - ms);
      if (requests.length < count) return 0;
      const times = requests.map((request) => arrived(request, now)).sort((a, b) => a - b);
      return (times[times.length - count] ?? now) + ms - now;
    },
    leave(): Answered {
      const request: Request = { left: clock(), back: null };
      requests.push(request);
      return (served) => {
        request.back = clock();
        if (served) way.learn(request.back - request.left);
      };
    },
  };
}
