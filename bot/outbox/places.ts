/** A mailbox serves so many requests at once; who comes then waits for a place. */
export interface Places {
  inside<T>(id: string, work: () => Promise<T>): Promise<T>;
}

export function openPlaces(atOnce: number): Places {
  const inside = new Map<string, number>();
  const queues = new Map<string, (() => void)[]>();

  async function enter(id: string): Promise<void> {
    const taken = inside.get(id) ?? 0;
    if (taken < atOnce) {
      inside.set(id, taken + 1);
      return;
    }
    await new Promise<void>((turn) => queues.set(id, [...(queues.get(id) ?? []), turn]));
  }

  /** The place goes to the next who waits, or is given up. */
  function leave(id: string): void {
    const [next, ...rest] = queues.get(id) ?? [];
    if (rest.length > 0) queues.set(id, rest);
    else queues.delete(id);
    if (next) {
      next();
      return;
    }
    const taken = (inside.get(id) ?? 1) - 1;
    if (taken > 0) inside.set(id, taken);
    else inside.delete(id);
  }

  return {
    async inside(id, work) {
      await enter(id);
      try {
        return await work();
      } finally {
        leave(id);
      }
    },
  };
}
