import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import { check, type Readiness } from '../../../shared/office/readiness/contract.ts';
import { Asked } from '../../ui/asked.tsx';
import { bareList } from '../../ui/bare-list.ts';
import { useWords } from '../../ui/dates.ts';
import { Hint, Section, Surface } from '../../ui/layout.tsx';
import { LineList } from '../../ui/lines.tsx';

const useStyles = makeStyles({
  list: {
    ...bareList,
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
  },
  line: { display: 'grid', gridTemplateColumns: '24px 1fr', gap: '8px' },
  icon: { fontSize: '20px', display: 'flex', color: tokens.colorPaletteGreenForeground1 },
  bad: { color: tokens.colorPaletteDarkOrangeForeground1 },
});

function Reach({ of }: { of: Readiness }) {
  const { number, moment } = useWords();
  const line = (title: string, people: number, says?: string) => ({
    key: title,
    title,
    aside: <Text>{number(people)}</Text>,
    ...(says && { says }),
  });
  const { people, syncedAt } = of.directory;
  return (
    <LineList
      counts
      of={[
        line('Can be reached', of.reachable),
        line('App still to be installed', of.toInstall, 'It is installed for them at the launch.'),
        ...of.unreachable.map(({ reason, people: count }) => line(`Cannot be reached: ${reason}`, count)),
        line('People in the directory', people, syncedAt ? `Read ${moment(syncedAt)}` : 'Not read yet'),
      ]}
    />
  );
}

function Checks({ of }: { of: Readiness['checks'] }) {
  const styles = useStyles();
  return (
    <Surface>
      <ul className={styles.list}>
        {of.map(({ name, ok, detail }) => (
          <li key={name} className={styles.line}>
            <span className={mergeClasses(styles.icon, !ok && styles.bad)}>
              {ok ? (
                <CheckmarkCircleFilled aria-label="In order:" />
              ) : (
                <WarningFilled aria-label="Needs attention:" />
              )}
            </span>
            <div>
              <Text weight="semibold">{name}</Text>
              <Hint>{detail}</Hint>
            </div>
          </li>
        ))}
      </ul>
    </Surface>
  );
}

/** Before the launch: who can be reached, and what is missing or about to expire. */
export const ReadinessCheck = ({ programId }: { programId: string }) => (
  <Section title="Ready to launch?">
    <Asked door={check} of={{ programId }}>
      {(of) => (
        <>
          {of.checks.length > 0 && <Checks of={of.checks} />}
          <Reach of={of} />
        </>
      )}
    </Asked>
  </Section>
);
