import { Caption1 } from '@fluentui/react-components';
import { lift, type RulingView, rulings } from '../../../shared/pairing/contract.ts';
import { Act } from '../../ui/act.tsx';
import { Asked } from '../../ui/asked.tsx';
import { useWords } from '../../ui/dates.ts';
import { Section } from '../../ui/layout.tsx';
import { LineList } from '../../ui/lines.tsx';

function Known({ of, roundId, open }: { of: readonly RulingView[]; roundId: string; open: boolean }) {
  const { list, moment } = useWords();
  if (of.length === 0) return null;
  return (
    <Section
      title="Decided by hand"
      hint={
        of.some(({ pending }) => pending)
          ? 'Some of this is not in the proposal: propose again. A lock is kept as long as the rules allow it.'
          : 'The proposal keeps to all of this.'
      }
      aside={<Caption1>{of.length}</Caption1>}
    >
      <LineList
        of={of.map(({ members, rule, at, by, pending }) => {
          const [one, other] = members;
          return {
            key: members.map(({ id }) => id).join(' '),
            title: list(members.map(({ name }) => name)),
            says: `${rule === 'lock' ? 'Stay together' : 'Never a pair in this round'}. ${by}, ${moment(at)}.${pending ? ' Not in the proposal.' : ''}`,
            aside: open && one && other && (
              <Act
                door={lift}
                tells={() => ({ roundId, one: one.id, other: other.id })}
                look="subtle"
                said="Taken back"
              >
                Take back
              </Act>
            ),
          };
        })}
      />
    </Section>
  );
}

/** What the coordinators locked and forbade. */
export const Rulings = ({ roundId, open }: { roundId: string; open: boolean }) => (
  <Asked door={rulings} of={{ roundId }} waiting={null}>
    {(of) => <Known of={of} roundId={roundId} open={open} />}
  </Asked>
);
