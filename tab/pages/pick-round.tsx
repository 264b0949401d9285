import type { MyRound } from '../../shared/opt-in/contract.ts';
import { Pick } from '../ui/pick.tsx';

/** For whoever is in several programs. */
export const PickRound = (props: {
  of: readonly MyRound[];
  value: string;
  choose: (roundId: string) => void;
}) => (
  <Pick
    label="Program"
    choices={props.of.map(({ roundId, program }) => ({ value: roundId, label: program }))}
    value={props.value}
    choose={props.choose}
  />
);
