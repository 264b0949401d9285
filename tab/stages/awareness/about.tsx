import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ProgramPage, page } from '../../../shared/awareness/contract.ts';
import { Asked } from '../../ui/asked.tsx';
import { useWords } from '../../ui/dates.ts';
import { Paragraph, Stack } from '../../ui/layout.tsx';

const useStyles = makeStyles({
  facts: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 130px), 1fr))',
    gap: '16px',
  },
  fact: { display: 'flex', flexDirection: 'column' },
  term: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  said: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  quote: {
    margin: 0,
    paddingLeft: '16px',
    borderLeft: `2px solid ${tokens.colorCompoundBrandStroke}`,
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
  },
  by: { color: tokens.colorNeutralForeground3 },
});

const weeks = (count: number) => (count === 1 ? '1 week' : `${count} weeks`);

function Facts({ program }: { program: ProgramPage }) {
  const styles = useStyles();
  const { day } = useWords();
  const facts: [string, string][] = [
    ['Your time', `About ${program.hoursPerMonth} ${program.hoursPerMonth === 1 ? 'hour' : 'hours'} a month`],
    ['Trial', `${weeks(program.trialWeeks)}, then you both decide`],
    ['In all', weeks(program.termWeeks)],
    ...(program.optInEndsAt ? [['Join by', day(program.optInEndsAt)] as [string, string]] : []),
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([term, said]) => (
        <div key={term} className={styles.fact}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.said}>{said}</dd>
        </div>
      ))}
    </dl>
  );
}

const Sponsor = ({ of: { name, words } }: { of: { name: string; words: string } }) => {
  const styles = useStyles();
  return (
    <blockquote className={styles.quote}>
      <Paragraph>{words}</Paragraph>
      <Text size={200} className={styles.by}>
        {name}
      </Text>
    </blockquote>
  );
};

export const AboutProgram = ({ program }: { program: ProgramPage }) => (
  <Stack loose>
    <Paragraph>{program.purpose}</Paragraph>
    <Paragraph>
      Two colleagues of similar standing support each other. Nobody is the mentor and nobody the mentee: each
      brings something the other wants to learn. Meetings are booked when you are both free, and you can pause
      or leave at any time.
    </Paragraph>
    <Facts program={program} />
    {program.sponsor && <Sponsor of={program.sponsor} />}
  </Stack>
);

export const About = ({ roundId }: { roundId: string }) => (
  <Asked door={page} of={{ roundId }}>
    {(program) => <AboutProgram program={program} />}
  </Asked>
);
