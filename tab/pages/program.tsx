import { Caption1 } from '@fluentui/react-components';
import { Outlet, useOutletContext, useParams } from 'react-router';
import type { ProgramLine } from '../../shared/office/programs/contract.ts';
import { stateNames } from '../office/rounds/words.ts';
import { Crumbs } from '../ui/crumbs.tsx';
import { useWords } from '../ui/dates.ts';
import { Empty } from '../ui/empty.tsx';
import { Page, Section } from '../ui/layout.tsx';
import { LineList } from '../ui/lines.tsx';
import { Nav, To } from '../ui/nav.tsx';
import { Gone, useCoordinator, usePrograms } from './desk.tsx';

export const useProgram = () => useOutletContext<ProgramLine>();

const setUp = (at: string) => [
  { path: at, name: 'Launch', end: true },
  { path: `${at}/settings`, name: 'Settings' },
  { path: `${at}/wording`, name: 'Wording' },
];

/** One program: its rounds, the launch of the next one, its settings. */
export default function Program() {
  const { programId } = useParams();
  const program = usePrograms().find(({ id }) => id === programId);
  const coordinates = useCoordinator();
  if (!program) return <Gone what="program" />;
  const at = `/desk/programs/${program.id}`;
  return (
    <Page title={program.settings.name} above={<Crumbs to={[['/desk', 'Programs']]} />}>
      <Nav
        label="Program"
        to={[...(coordinates ? setUp(at) : []), { path: `${at}/rounds`, name: 'Rounds' }]}
      />
      <Outlet context={program} />
    </Page>
  );
}

export function Rounds() {
  const { rounds } = useProgram();
  const { date } = useWords();
  if (rounds.length === 0) return <Empty title="No round yet">Each launch begins a round.</Empty>;
  return (
    <Section title="Rounds">
      <LineList
        of={rounds.map(({ id, number, state, announcedAt }) => ({
          key: id,
          title: `Round ${number}`,
          says: announcedAt ? `Announced ${date(announcedAt)}. ${stateNames[state]}.` : stateNames[state],
          aside: <To path={`/desk/rounds/${id}`}>Open</To>,
        }))}
      />
      <Caption1>A new round does not repeat earlier pairs, and those who waited come first.</Caption1>
    </Section>
  );
}
