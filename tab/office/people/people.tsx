import { Badge, Caption1 } from '@fluentui/react-components';
import type { Standing } from '../../../shared/enrolment.ts';
import { list, type PersonLine } from '../../../shared/office/people/contract.ts';
import { useAskPages } from '../../api.ts';
import { useWords } from '../../ui/dates.ts';
import { Row, Stack } from '../../ui/layout.tsx';
import { To } from '../../ui/nav.tsx';
import { PersonCard } from '../../ui/person.tsx';
import { waitingReasons } from '../rounds/words.ts';
import { Roster, useSought } from './roster.tsx';
import { standingChoices, standingNames } from './words.ts';

function Where({ line }: { line: PersonLine }) {
  const { day } = useWords();
  if (line.waitingReason && line.waitingAt)
    return (
      <Caption1>
        {waitingReasons[line.waitingReason]}, since {day(line.waitingAt)}
      </Caption1>
    );
  if (line.pausedUntil) return <Caption1>Until {day(line.pausedUntil)}</Caption1>;
  if (line.standing !== 'invited' || line.reached === 'yes') return null;
  return <Caption1>{line.reached === 'no' ? 'Could not be reached' : 'Not told yet'}</Caption1>;
}

const Person = ({ line, roundId }: { line: PersonLine; roundId: string }) => (
  <Row apart>
    <PersonCard person={line} size="medium" />
    <Stack>
      <Row>
        <Badge appearance="tint" color={line.standing === 'waiting' ? 'warning' : 'informative'}>
          {standingNames[line.standing]}
        </Badge>
        {line.standing === 'waiting' && <To path={`/desk/rounds/${roundId}/pairs`}>Find a partner</To>}
        {line.reached === 'no' && <To path={`/desk/rounds/${roundId}/sendings`}>Try again</To>}
      </Row>
      <Where line={line} />
    </Stack>
  </Row>
);

/** Everyone of a round: where they stand, why they wait. */
export function People({ roundId }: { roundId: string }) {
  const sought = useSought<Standing | ''>(standingChoices);
  const { words, kind } = sought;
  const asked = useAskPages<PersonLine, typeof list>(list, {
    roundId,
    words,
    ...(kind && { standing: kind }),
  });
  return (
    <Roster
      title="People"
      hint="Where each person stands. What they answered is theirs, and is not here."
      label="Name or address"
      filter="Show"
      choices={standingChoices}
      sought={sought}
      asked={asked}
      nobody="Nobody like that"
      keyOf={({ id }) => id}
      draw={(line) => <Person line={line} roundId={roundId} />}
    />
  );
}
