import { Badge, ProgressBar } from '@fluentui/react-components';
import { list, type SendingLine } from '../../../shared/office/sendings/contract.ts';
import { Asked } from '../../ui/asked.tsx';
import { useWords } from '../../ui/dates.ts';
import { Empty } from '../../ui/empty.tsx';
import { sentence } from '../../ui/in-words.ts';
import { Hint, Section, Stack, Surface } from '../../ui/layout.tsx';
import { BareLines, LineList } from '../../ui/lines.tsx';
import { Controls } from './controls.tsx';
import { Unreached } from './unreached.tsx';
import { inShort, nameOf } from './words.ts';

const count = (buckets: SendingLine['failed']) => buckets.reduce((total, { people }) => total + people, 0);

/** What happens with it right now, in one line. */
function useStateNow({ held, heldAt, waiting, perSecond, timeLeft, lastAt }: SendingLine): string {
  const { number, moment } = useWords();
  if (held === 'stopped') return `Stopped ${heldAt ? moment(heldAt) : ''}. What had not left was withdrawn.`;
  if (held === 'paused') return `Paused ${heldAt ? moment(heldAt) : ''}. Nothing leaves until you go on.`;
  if (waiting > 0 && timeLeft !== null)
    return `${number(perSecond)} a second over the last minute, ${inShort(timeLeft)} left.`;
  if (waiting > 0) return 'What waits leaves when it is due, or within its reader’s working hours.';
  return lastAt ? `Finished ${moment(lastAt)}.` : '';
}

function Buckets({ of }: { of: SendingLine }) {
  const { number } = useWords();
  const line = (title: string, people: number, says?: string) => ({
    key: title,
    title,
    ...(says && { says }),
    aside: <strong>{number(people)}</strong>,
  });
  const lines = [
    line('Sent', of.sent),
    ...(of.waiting > 0
      ? [line('Waiting', of.waiting, of.retrying > 0 ? `${number(of.retrying)} are being tried` : undefined)]
      : []),
    ...of.unreachable.map(({ reason, people }) => line(`Not reached: ${reason}`, people)),
    ...of.failed.map(({ reason, people }) => line(`Failed: ${reason}`, people)),
    ...(of.withdrawn > 0 ? [line('Withdrawn', of.withdrawn, 'Not needed any more, or stopped')] : []),
  ];
  return <BareLines counts of={lines.map((one) => ({ ...one, title: sentence(one.title) }))} />;
}

function Sending({ roundId, of }: { roundId: string; of: SendingLine }) {
  const { number } = useWords();
  const now = useStateNow(of);
  const done = of.people === 0 ? 1 : (of.people - of.waiting) / of.people;
  const missed = count(of.failed) + count(of.unreachable);
  return (
    <Section
      title={nameOf(of.exchange)}
      aside={of.held && <Badge appearance="tint">{of.held === 'paused' ? 'Paused' : 'Stopped'}</Badge>}
      hint={now}
    >
      {of.waiting > 0 && (
        <Stack>
          <ProgressBar value={done} aria-label={`${nameOf(of.exchange)}: how much has left`} />
          <Hint>
            {number(of.people - of.waiting)} of {number(of.people)}
          </Hint>
        </Stack>
      )}
      <Surface>
        <Buckets of={of} />
        <Controls roundId={roundId} of={of} missed={missed} />
        {missed > 0 && <Unreached roundId={roundId} exchange={of.exchange} />}
      </Surface>
    </Section>
  );
}

/** Nothing is left to do about it. */
const isDone = ({ held, waiting, failed, unreachable }: SendingLine) =>
  held === null && waiting + count(failed) + count(unreachable) === 0;

function Done({ roundId, of }: { roundId: string; of: readonly SendingLine[] }) {
  const { number, moment } = useWords();
  const says = ({ sent, withdrawn, lastAt }: SendingLine) =>
    [
      `${number(sent)} sent`,
      ...(withdrawn > 0 ? [`${number(withdrawn)} withdrawn, as they were not needed any more`] : []),
      ...(lastAt ? [`last on ${moment(lastAt)}`] : []),
    ].join(', ');
  return (
    <Section title="Done" hint="Everybody who was to get these has got them.">
      <LineList
        of={of.map((one) => ({
          key: one.exchange,
          title: nameOf(one.exchange),
          says: says(one),
          aside: <Controls roundId={roundId} of={one} missed={0} />,
        }))}
      />
    </Section>
  );
}

/** What was written to whom in this round: how far it is, who was not reached and why; with the brakes. */
export const Sendings = ({ roundId }: { roundId: string }) => (
  <Asked door={list} of={{ roundId }}>
    {(sendings) =>
      sendings.length === 0 ? (
        <Empty title="Nothing was sent yet">The announcement begins within a minute of the launch.</Empty>
      ) : (
        <>
          {sendings
            .filter((one) => !isDone(one))
            .map((one) => (
              <Sending key={one.exchange} roundId={roundId} of={one} />
            ))}
          {sendings.some(isDone) && <Done roundId={roundId} of={sendings.filter(isDone)} />}
        </>
      )
    }
  </Asked>
);
