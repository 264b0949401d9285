import { Button, Caption1 } from '@fluentui/react-components';
import type { WaitingPerson } from '../../../shared/pairing/contract.ts';
import { waitingReasons } from '../../office/rounds/words.ts';
import { useWords } from '../../ui/dates.ts';
import { Section } from '../../ui/layout.tsx';
import { LineList } from '../../ui/lines.tsx';
import { banNames } from './words.ts';

function why({ reason, bans, uncovered }: WaitingPerson, list: (of: string[]) => string): string {
  const among = bans.length ? [`In the way, with some: ${list(bans.map((ban) => banNames[ban]))}`] : [];
  const open = uncovered ? ['Nobody here offers what they mainly want'] : [];
  return [waitingReasons[reason], ...open, ...among].join('. ');
}

interface Props {
  of: readonly WaitingPerson[];
  change: ((person: WaitingPerson) => void) | null;
}

const mayBePaired = ({ reason }: WaitingPerson) => reason === 'odd-one-out' || reason === 'nobody-left';

/** Who has no partner, and why. */
export function Waiting({ of, change }: Props) {
  const { list } = useWords();
  if (of.length === 0) return null;
  return (
    <Section title="Waiting" aside={<Caption1>{of.length}</Caption1>}>
      <LineList
        of={of.map((person) => ({
          key: person.id,
          title: person.name,
          says: why(person, list),
          aside: change && mayBePaired(person) && (
            <Button onClick={() => change(person)} aria-label={`Find a partner for ${person.name}`}>
              Find a partner
            </Button>
          ),
        }))}
      />
    </Section>
  );
}
