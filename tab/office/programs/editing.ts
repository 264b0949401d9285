import { useQueryClient } from '@tanstack/react-query';
import { list, type ProgramLine } from '../../../shared/office/programs/contract.ts';
import type { ProgramSettings } from '../../../shared/program.ts';
import { useKept } from '../../ui/kept.ts';

type Settings = Omit<ProgramSettings, 'wording'>;
export type Part = keyof Settings;

/** What one is changing, and what stood there when one began to. */
interface Draft {
  mine: Partial<Settings>;
  was: Partial<Settings>;
  /** Counts how often what the fields show was replaced from outside. */
  turn: number;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Parts that both have changed since: what stands there now is not what one began from. */
export const disputed = ({ mine, was }: Pick<Draft, 'mine' | 'was'>, now: Settings): Part[] =>
  (Object.keys(mine) as Part[]).filter((part) => !same(was[part], now[part]) && !same(mine[part], now[part]));

const nothing: Draft = { mine: {}, was: {}, turn: 0 };

/** The settings as they are now with what one has changed oneself: what others save in other parts comes in by itself. */
export function useEditing({ id, settings: { wording: _, ...now } }: ProgramLine) {
  const [kept, keep, forget] = useKept<Draft>(`settings/${id}`);
  const client = useQueryClient();
  const { mine, was, turn } = kept ?? nothing;
  const settings = { ...now, ...mine };
  const change = (parts: Partial<Settings>) =>
    keep((before = nothing) => {
      const old = Object.fromEntries((Object.keys(parts) as Part[]).map((part) => [part, now[part]]));
      return { ...before, mine: { ...before.mine, ...parts }, was: { ...old, ...before.was } };
    });
  return {
    now,
    settings,
    change,
    changed: Object.keys(mine).length > 0,
    disputed: disputed({ mine, was }, now),
    /** Says that one knows what the other has saved, and means one's own. */
    insist: () => keep(() => ({ mine, was: { ...now }, turn })),
    forget: () => {
      forget();
      keep(() => ({ ...nothing, turn: turn + 1 }));
    },
    /** What was saved stands there at once, without waiting for the server to say so again. */
    saved() {
      client.setQueryData<ProgramLine[]>([list.name, {}], (lines) =>
        lines?.map((line) =>
          line.id === id ? { ...line, settings: { ...line.settings, ...settings } } : line,
        ),
      );
      forget();
    },
    turn,
  };
}
