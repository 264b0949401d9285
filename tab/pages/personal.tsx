import { Badge, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { Outlet, useOutletContext, useSearchParams } from 'react-router';
import type { Standing } from '../../shared/enrolment.ts';
import { type MyRound, rounds } from '../../shared/opt-in/contract.ts';
import { roundOf } from '../stages/opt-in/round-of.ts';
import { Asked } from '../ui/asked.tsx';
import { Empty } from '../ui/empty.tsx';
import { later } from '../ui/later.tsx';
import { Page, Row } from '../ui/layout.tsx';
import { Loading } from '../ui/loading.tsx';
import { Nav } from '../ui/nav.tsx';

const PickRound = later(async () => (await import('./pick-round.tsx')).PickRound);

const useStyles = makeStyles({
  bar: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  inner: {
    maxWidth: '720px',
    margin: '0 auto',
    padding: '12px 24px 0',
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    '@media (max-width: 480px)': { padding: '12px 16px 0' },
  },
});

const badges: Record<Standing, string> = {
  invited: 'Invited',
  declined: 'Not this time',
  left: 'Left',
  paused: 'On a break',
  joined: 'Joined',
  assessed: 'Answers handed in',
  waiting: 'Waiting',
  trial: 'In trial',
  confirmed: 'Going on',
  completed: 'Completed',
};

const places = [
  { path: '/', name: 'Today', end: true },
  { path: '/pair', name: 'My pair' },
  { path: '/meetings', name: 'Meetings' },
  { path: '/about', name: 'About' },
];

export const useRound = () => useOutletContext<MyRound>();

function Head({ round, mine }: { round: MyRound; mine: readonly MyRound[] }) {
  const styles = useStyles();
  const [, setQuery] = useSearchParams();
  return (
    <header className={styles.bar}>
      <div className={styles.inner}>
        <Row apart>
          {mine.length > 1 ? (
            <PickRound of={mine} value={round.roundId} choose={(chosen) => setQuery({ round: chosen })} />
          ) : (
            <Caption1>{round.program}</Caption1>
          )}
          <Badge appearance="tint">{badges[round.standing]}</Badge>
        </Row>
        <Nav plain label="Pages" to={places} />
      </div>
    </header>
  );
}

const Nothing = () => (
  <Page title="Peer mentoring">
    <Empty title="No invitation yet">
      When a program begins that addresses you, Pairwise tells you in chat, and this page shows what it is
      about and how to join.
    </Empty>
  </Page>
);

/** What every personal page stands in: which program, where I stand, where I can go. */
export default function Personal() {
  const [query] = useSearchParams();
  return (
    <Asked
      door={rounds}
      of={{}}
      waiting={<Loading />}
      around={(trouble) => <Page title="Peer mentoring">{trouble}</Page>}
    >
      {(mine) => {
        const round = roundOf(mine, query.get('round'));
        if (!round) return <Nothing />;
        return (
          <>
            <Head round={round} mine={mine} />
            <Outlet key={round.roundId} context={round} />
          </>
        );
      }}
    </Asked>
  );
}
