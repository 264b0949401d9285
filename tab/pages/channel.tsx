import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { page } from '../../shared/awareness/contract.ts';
import { list, type ProgramLine } from '../../shared/office/programs/contract.ts';
import { useAsk } from '../api.ts';
import { Figures } from '../office/metrics/figures.tsx';
import { AboutProgram } from '../stages/awareness/about.tsx';
import { Faq } from '../stages/awareness/faq.tsx';
import { Asked } from '../ui/asked.tsx';
import { Empty } from '../ui/empty.tsx';
import { Hint, Page, Surface } from '../ui/layout.tsx';
import { Loading } from '../ui/loading.tsx';
import { Pick } from '../ui/pick.tsx';
import { Trouble } from '../ui/trouble.tsx';

/** The program as anyone may see it, for members of the channel without the role for its figures. */
const Public = ({ programId }: { programId: string }) => (
  <Asked
    door={page}
    of={{ programId }}
    waiting={<Loading />}
    around={(trouble) => <Page title="Peer mentoring">{trouble}</Page>}
  >
    {(program) => (
      <Page title={program.name}>
        <Surface>
          <AboutProgram program={program} />
        </Surface>
        <Faq faq={program.faq} />
        <Hint>
          The figures of this program are shown here to those with the role of viewer or coordinator.
        </Hint>
      </Page>
    )}
  </Asked>
);

const NoRole = () => (
  <Page title="Peer mentoring">
    <Empty title="The figures are for viewers and coordinators">
      Your IT department gives these roles. To see where you stand yourself, open Pairwise from the apps on
      the left.
    </Empty>
  </Page>
);

function Program({ program }: { program: ProgramLine }) {
  const rounds = program.rounds.filter(({ announcedAt }) => announcedAt).sort((a, b) => b.number - a.number);
  const [chosen, setChosen] = useState<string>();
  const roundId = chosen ?? rounds[0]?.id;
  return (
    <Page title={program.settings.name} lead={program.settings.purpose} wide>
      {rounds.length > 1 && roundId && (
        <Pick
          label="Round"
          choices={rounds.map(({ id, number }) => ({ value: id, label: `Round ${number}` }))}
          value={roundId}
          choose={setChosen}
        />
      )}
      {roundId ? (
        <Figures key={roundId} roundId={roundId} />
      ) : (
        <Empty title="Not launched yet">The figures appear here with the first announcement.</Empty>
      )}
    </Page>
  );
}

/** HR's tab in a channel: aggregates only, the same for everyone who may see them. */
export default function Channel() {
  const [query] = useSearchParams();
  const { data, error, refetch } = useAsk(list, {});
  const programId = query.get('programId');
  if (error?.status === 403) return programId ? <Public programId={programId} /> : <NoRole />;
  if (error && !data)
    return (
      <Page title="Peer mentoring">
        <Trouble of={error} again={() => void refetch()} />
      </Page>
    );
  if (!data) return <Loading />;
  const program = data.find(({ id }) => id === programId);
  if (program) return <Program key={program.id} program={program} />;
  return (
    <Page title="Peer mentoring">
      <Empty title="This tab does not know its program">Open the tab's settings and choose a program.</Empty>
    </Page>
  );
}
