export interface Progress {
  /** 0..1, never falling */
  done: number;
  step: 'candidates' | 'solving' | 'pricing' | 'seating';
}

/** Whoever waits for a matching. */
export interface Watch {
  /** told now and then; what it throws, ends the matching */
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal;
}

export type Report = (round: number, step: Progress['step']) => void;

const REACHED = { candidates: 0, solving: 0.1, pricing: 0.1, seating: 0.8 };

/**
 * Tells the listener how far a matching has come, and stops it when it was called off. How many rounds it will take is
 * not known beforehand: each is taken for a third of what is left.
 */
export function progressOf({ onProgress, signal }: Watch): Report {
  let furthest = 0;
  return (round, step) => {
    signal?.throwIfAborted();
    const begun = REACHED[step] + (step === 'pricing' ? 0.1 : 0);
    const done = begun + (0.8 - Math.min(0.8, begun)) * (1 - (2 / 3) ** round);
    furthest = Math.max(furthest, done);
    onProgress?.({ done: furthest, step });
  };
}

/** The same options, told of no less than was told before, though the matching begins again with more allowed. */
export function neverFalling<Options extends Watch>(options: Options): Options {
  const { onProgress } = options;
  if (!onProgress) return options;
  let furthest = 0;
  return {
    ...options,
    onProgress: ({ done, step }) => {
      furthest = Math.max(furthest, done);
      onProgress({ done: furthest, step });
    },
  };
}
