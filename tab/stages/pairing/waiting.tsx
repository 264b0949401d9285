import { Button, Caption1, useRestoreFocusTarget } from '@fluentui/react-components';
import { useState } from 'react';
import { type ProposalView, proposedWaiting, type WaitingPerson } from '../../../shared/pairing/contract.ts';
import { useAskPages } from '../../api.ts';
import { waitingReasons } from '../../office/rounds/words.ts';
import { useWords } from '../../ui/dates.ts';
import { Row, Section } from '../../ui/layout.tsx';
import { LineOf } from '../../ui/lines.tsx';
import { PagedList } from '../../ui/paged-list.tsx';
import { banNames } from './words.ts';

function why({ reason, bans, uncovered }: WaitingPerson, list: (of: string[]) => string): string {
  const among = bans.length ? [`In the way, with some: ${list(bans.map((ban) => banNames[ban]))}`] : [];
  const open = uncovered ? ['Nobody here offers what they mainly want'] : [];
  return [waitingReasons[reason], ...open, ...among].join('. ');
}

interface Props {
  of: ProposalView;
  change: ((person: WaitingPerson) => void) | null;
}

const mayBePaired = ({ reason }: WaitingPerson) => reason === 'odd-one-out' || reason === 'nobody-left';

/** So many are shown at once: the pairs below are what a coordinator came for. */
const FEW = 6;

/** Opens a dialog elsewhere, which gives the focus back. */
const FindPartner = ({ name, find }: { name: string; find: () => void }) => (
  <Button
    {...useRestoreFocusTarget()}
    aria-haspopup="dialog"
    aria-label={`Find a partner for ${name}`}
    onClick={find}
  >
    Find a partner
  </Button>
);

function People({ of: { proposalId, quality }, change }: Props) {
  const { list, number } = useWords();
  const [all, setAll] = useState(false);
  const size = all ? 60 : FEW;
  const asked = useAskPages<WaitingPerson, typeof proposedWaiting>(proposedWaiting, { proposalId, size });
  return (
    <Section
      title="Waiting"
      aside={
        <Row>
          <Caption1>{number(quality.waiting)}</Caption1>
          {quality.waiting > FEW && (
            <Button size="small" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? 'Show fewer' : 'Show all'}
            </Button>
          )}
        </Row>
      }
    >
      <PagedList
        label="Waiting"
        asked={{ ...asked, hasNextPage: all && asked.hasNextPage }}
        sought={proposalId}
        keyOf={({ id }) => id}
        draw={(person) => (
          <LineOf
            title={person.name}
            says={why(person, list)}
            aside={
              change && mayBePaired(person) && <FindPartner name={person.name} find={() => change(person)} />
            }
          />
        )}
        nobody={null}
      />
    </Section>
  );
}

/** Who has no partner, and why. */
export const Waiting = (props: Props) => (props.of.quality.waiting > 0 ? <People {...props} /> : null);
