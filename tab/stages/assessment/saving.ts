import { type Failure, failureOf } from '../../api.ts';

export type Saving = 'saved' | 'saving' | 'failed';

export interface Saver<Part extends object> {
  /** Notes a change; it is sent a moment after the last one. */
  note: (part: Part) => void;
  /** Sends at once what has not been sent. False: it could not be saved, and is still kept. */
  flush: () => Promise<boolean>;
}

/** Sends changes one after the other, joined where they came close together; what failed is kept and sent again. */
export function saver<Part extends object>(
  save: (part: Part) => Promise<unknown>,
  show: (state: Saving, failure?: Failure) => void,
  wait = 700,
): Saver<Part> {
  let kept: Part | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<boolean> = Promise.resolve(true);

  const send = async (): Promise<boolean> => {
    if (!kept) return true;
    const part = kept;
    kept = null;
    try {
      await save(part);
      show(kept ? 'saving' : 'saved');
      return true;
    } catch (error) {
      kept = { ...part, ...(kept as Part | null) };
      show('failed', failureOf(error));
      return false;
    }
  };
  const flush = () => {
    clearTimeout(timer);
    last = last.then(send);
    return last;
  };
  const note = (part: Part) => {
    kept = { ...kept, ...part };
    show('saving');
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), wait);
  };
  return { note, flush };
}
