import { Pairs } from '../office/people/pairs.tsx';
import { People } from '../office/people/people.tsx';
import { Nav } from '../ui/nav.tsx';
import { useLine } from './round.tsx';

const Ways = ({ roundId }: { roundId: string }) => (
  <Nav
    plain
    label="People"
    to={[
      { path: `/desk/rounds/${roundId}/people`, name: 'One by one', end: true },
      { path: `/desk/rounds/${roundId}/people/pairs`, name: 'In pairs' },
    ]}
  />
);

export function RoundPeople() {
  const { round } = useLine();
  return (
    <>
      <Ways roundId={round.id} />
      <People roundId={round.id} />
    </>
  );
}

export function EveryPair() {
  const { round } = useLine();
  return (
    <>
      <Ways roundId={round.id} />
      <Pairs roundId={round.id} />
    </>
  );
}
