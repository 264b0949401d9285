const BUCKETS = 56;
const HIGH = 2 ** 32;

/**
 * What will happen at which time, soonest first: a radix heap (Ahuja, Mehlhorn, Orlin and Tarjan, 1990). Times are
 * whole numbers from 0 to 2^53 and never lie before the last one taken. An event is two integers; of those due at the
 * same time, the ones whose b is not negative come first, then whatever was pushed first.
 */
export class EventQueue {
  /** Of the event taken last. It begins as no small number, which would cost the engine all that it has compiled. */
  time = Number.NaN;
  a = 0;
  b = 0;
  private times: Float64Array;
  private as: Int32Array;
  private bs: Int32Array;
  private next: Int32Array;
  /** by bucket: 0 and 1 hold what is due now, and k + 2 what differs from now in binary digit k, but in none above it */
  private readonly head = new Int32Array(BUCKETS).fill(-1);
  private readonly tail = new Int32Array(BUCKETS);
  private count = 0;
  private free = -1;
  private highest = 1;

  /** `size`: about how many events will wait at a time. Room for more is made, but at a price. */
  constructor(size = 1024) {
    this.time = 0;
    this.times = new Float64Array(size);
    this.as = new Int32Array(size);
    this.bs = new Int32Array(size);
    this.next = new Int32Array(size);
  }

  clear(): void {
    this.head.fill(-1, 0, this.highest + 1);
    this.time = this.count = 0;
    this.highest = 1;
    this.free = -1;
  }

  push(time: number, a: number, b: number): void {
    const slot = this.slot();
    this.times[slot] = time;
    this.as[slot] = a;
    this.bs[slot] = b;
    this.file(slot);
  }

  /** Takes the soonest event into `time`, `a` and `b`; false, and nothing taken, when none lies before the limit. */
  take(limit: number): boolean {
    const { head } = this;
    if (head[0]! < 0 && head[1]! < 0 && !this.advance(limit)) return false;
    if (this.time >= limit) return false;
    const bucket = head[0]! >= 0 ? 0 : 1;
    const slot = head[bucket]!;
    head[bucket] = this.next[slot]!;
    this.a = this.as[slot]!;
    this.b = this.bs[slot]!;
    this.next[slot] = this.free;
    this.free = slot;
    return true;
  }

  /** Spreads the first bucket in use over the lower ones, so that the soonest events come to be due now. */
  private advance(limit: number): boolean {
    const { head, times, next } = this;
    let bucket = 2;
    while (bucket <= this.highest && head[bucket]! < 0) bucket++;
    if (bucket > this.highest) return false;
    let soonest = Infinity;
    for (let slot = head[bucket]!; slot >= 0; slot = next[slot]!) soonest = Math.min(soonest, times[slot]!);
    if (soonest >= limit) return false;
    let slot = head[bucket]!;
    head[bucket] = -1;
    this.time = soonest;
    while (slot >= 0) {
      const following = next[slot]!;
      this.file(slot);
      slot = following;
    }
    return true;
  }

  private file(slot: number): void {
    const { head, tail, next, times } = this;
    const apart = distance(times[slot]!, this.time);
    const bucket = apart > 0 ? apart + 1 : this.bs[slot]! < 0 ? 1 : 0;
    if (bucket > this.highest) this.highest = bucket;
    next[slot] = -1;
    if (head[bucket]! < 0) head[bucket] = slot;
    else next[tail[bucket]!] = slot;
    tail[bucket] = slot;
  }

  private slot(): number {
    const { free } = this;
    if (free >= 0) {
      this.free = this.next[free]!;
      return free;
    }
    if (this.count === this.times.length) this.grow();
    return this.count++;
  }

  private grow(): void {
    const size = 2 * this.count;
    const times = new Float64Array(size);
    times.set(this.times);
    this.times = times;
    this.as = longer(this.as, size);
    this.bs = longer(this.bs, size);
    this.next = longer(this.next, size);
  }
}

/** One more than the place of the highest binary digit in which the two differ; 0 when they are equal. */
function distance(time: number, last: number): number {
  if (time < HIGH) return 32 - Math.clz32(time ^ last);
  const high = Math.floor(time / HIGH) ^ Math.floor(last / HIGH);
  return high === 0 ? 32 - Math.clz32(time ^ last) : 64 - Math.clz32(high);
}

function longer(values: Int32Array, size: number) {
  const copy = new Int32Array(size);
  copy.set(values);
  return copy;
}
