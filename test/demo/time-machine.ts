import type { Instant } from '../../shared/time.ts';
import { beat } from './beat.ts';
import {
  distance,
  type Ending,
  type Move,
  type MoveName,
  nextStop,
  restFor,
  somethingFor,
  untilFor,
} from './moves.ts';
import type { Scene } from './scene.ts';

/** What the page is told whenever something has changed. */
export interface Pulse {
  /** Grows with every change, so that the page knows what to look at again. */
  version: number;
  begun: Instant;
  now: Instant;
  played: string[];
  move: Move | null;
  /** Much is happening at this moment, such as an announcement to everybody. */
  busy: boolean;
  ending: Ending | null;
  /** What went wrong behind the scenes, in words; null while all is well. */
  trouble: string | null;
}

const HEARTBEAT_MS = 2_000;

/** How often the page is told of what takes long. */
const LONG_MS = 700;

/** Time's only owner: moves the clock, lets happen what is due, and tells whoever listens. */
export class TimeMachine {
  readonly #scene: Scene;
  readonly #listeners = new Set<(pulse: Pulse) => void>();
  #version = 0;
  #move: Move | null = null;
  #ending: Ending | null = null;
  #trouble: string | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #heart: NodeJS.Timeout | null = null;
  #busy = false;
  #closed = false;

  constructor(scene: Scene) {
    this.#scene = scene;
    this.#rest();
  }

  get pulse(): Pulse {
    const { begun, now, played } = this.#scene.notebook.notes;
    const [move, busy, ending, trouble] = [this.#move, this.#busy, this.#ending, this.#trouble];
    return { version: this.#version, begun, now, played, move, busy, ending, trouble };
  }

  listen(listener: (pulse: Pulse) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #changed(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener(this.pulse);
  }

  /** Something was done outside: what follows from it happens now, not at the next heartbeat. */
  nudge(): void {
    this.#ending = null;
    this.#changed();
    void this.#alone(() => this.#beat());
  }

  /** Sets out; gives back at once. False when a move is on its way already. */
  set(name: MoveName, person: string | null): boolean {
    if (this.#move) return false;
    const from = this.#scene.notebook.notes.now;
    this.#move = { name, from, until: untilFor(name, from), stopping: false };
    this.#ending = null;
    this.#changed();
    void this.#alone(() => this.#travel(person));
    return true;
  }

  stop(): void {
    if (this.#move) this.#move = { ...this.#move, stopping: true };
    this.#changed();
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#heart) clearTimeout(this.#heart);
    if (this.#move) this.#move = { ...this.#move, stopping: true };
    await this.#last;
    this.#listeners.clear();
  }

  /** One thing after the other: two beats at once would answer cards twice. */
  #alone(work: () => Promise<void>): Promise<void> {
    const next = this.#last.then(work).catch((error: unknown) => {
      this.#trouble = error instanceof Error ? error.message : String(error);
      this.#move = null;
      this.#changed();
    });
    this.#last = next;
    return next;
  }

  async #beat(): Promise<void> {
    if (this.#closed) return;
    const before = this.#trouble;
    const happened = await this.#watched(() => beat(this.#scene));
    this.#trouble = null;
    if (happened || before) this.#changed();
  }

  /** Tells the page now and then of work that takes its time. */
  async #watched<T>(work: () => Promise<T>): Promise<T> {
    const watch = setInterval(() => {
      this.#busy = true;
      this.#changed();
    }, LONG_MS);
    try {
      return await work();
    } finally {
      clearInterval(watch);
      this.#busy = false;
    }
  }

  #rest(): void {
    this.#heart = setTimeout(async () => {
      await this.#alone(() => this.#beat());
      if (!this.#closed) this.#rest();
    }, HEARTBEAT_MS);
  }

  async #travel(person: string | null): Promise<void> {
    const move = this.#move;
    if (!move) return;
    const found = move.name === 'next' ? somethingFor(this.#scene, person) : null;
    const why = await this.#steps(move, found);
    const { now } = this.#scene.notebook.notes;
    this.#ending = { moved: now > move.from ? distance(move.from, now) : '', why };
    this.#move = null;
    this.#changed();
  }

  /** Goes step by step; gives back why it ended. */
  async #steps(move: Move, found: ((now: Instant) => Promise<string | null>) | null): Promise<string> {
    const { notebook } = this.#scene;
    const rest = move.name === 'end' ? await restFor(this.#scene) : null;
    while (notebook.notes.now < move.until) {
      const { now } = notebook.notes;
      const rests = await rest?.(now);
      if (rests) return rests;
      notebook.notes.now = nextStop(move, now);
      notebook.keep();
      await this.#watched(() => beat(this.#scene));
      this.#changed();
      const reason = await found?.(notebook.notes.now);
      if (reason) return reason;
      if (this.#move?.stopping) return 'Stopped.';
    }
    return found ? 'Nothing came in all that time.' : '';
  }
}
