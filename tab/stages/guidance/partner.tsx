import { Caption1Strong, makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { MyPair } from '../../../shared/guidance/contract.ts';
import { photo } from '../../../shared/meetings/contract.ts';
import { shortName } from '../../../shared/person.ts';
import { useAsk } from '../../api.ts';
import { useWords } from '../../ui/dates.ts';
import { Paragraph, Points, Row, Section, Stack, Surface } from '../../ui/layout.tsx';
import { PersonCard } from '../../ui/person.tsx';
import { Skills } from '../../ui/skills.tsx';
import { whyUs } from './words.ts';

const useStyles = makeStyles({
  two: {
    display: 'grid',
    gap: '20px',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 240px), 1fr))',
  },
  label: { color: tokens.colorNeutralForeground3 },
});

const Exchange = ({ label, skills, none }: { label: string; skills: string[]; none: string }) => (
  <Stack>
    <Caption1Strong as="h3" className={useStyles().label}>
      {label}
    </Caption1Strong>
    {skills.length ? <Skills of={skills} /> : <Paragraph>{none}</Paragraph>}
  </Stack>
);

function Exchanges({ pair }: { pair: MyPair }) {
  const why = whyUs(pair, useWords());
  const nothing = 'Nothing the other named. Look for it in your first meeting.';
  return (
    <div className={useStyles().two}>
      {pair.partners.map(({ id, name }) => (
        <Fragment key={id}>
          <Exchange
            label={`${shortName(name)} can give you`}
            skills={why.gets.filter((one) => one.name === name).flatMap(({ skills }) => skills)}
            none={nothing}
          />
          <Exchange
            label={`You can give ${shortName(name)}`}
            skills={why.gives.filter((one) => one.name === name).flatMap(({ skills }) => skills)}
            none={nothing}
          />
        </Fragment>
      ))}
    </div>
  );
}

const Told = ({ title, points }: { title: string; points: string[] }) => {
  const styles = useStyles();
  return points.length === 0 ? null : (
    <Stack>
      <Caption1Strong as="h3" className={styles.label}>
        {title}
      </Caption1Strong>
      <Points of={points} />
    </Stack>
  );
};

const Partner = ({ partner }: { partner: MyPair['partners'][number] }) => {
  const { data } = useAsk(photo, { personId: partner.id });
  return <PersonCard person={partner} image={data?.image} />;
};

/** Who the other is, and why these two (or three). */
export function PartnerAndWhy({ pair }: { pair: MyPair }) {
  const { common, relaxed } = whyUs(pair, useWords());
  return (
    <Section title={pair.partners.length > 1 ? 'Your partners' : 'Your partner'}>
      <Surface>
        <Row>
          {pair.partners.map((partner) => (
            <Partner key={partner.id} partner={partner} />
          ))}
        </Row>
        <Exchanges pair={pair} />
        <Told title="What you share" points={common} />
        <Told title="Good to know" points={relaxed} />
      </Surface>
    </Section>
  );
}
