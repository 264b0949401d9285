import { Caption1, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import type { Overview } from '../../../shared/office/metrics/contract.ts';
import { milestones } from '../../../shared/office/metrics/words.ts';
import { bareList } from '../../ui/bare-list.ts';
import { useWords } from '../../ui/dates.ts';
import { Surface } from '../../ui/layout.tsx';

const useStyles = makeStyles({
  line: {
    ...bareList,
    display: 'grid',
    gap: '16px',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 130px), 1fr))',
    '@media (max-width: 520px)': { gridTemplateColumns: '1fr' },
  },
  mark: { display: 'grid', gridTemplateColumns: '24px 1fr', alignItems: 'center', gap: '0 8px' },
  text: { display: 'flex', flexDirection: 'column' },
  icon: { fontSize: '20px', color: tokens.colorNeutralForeground3, display: 'flex' },
  done: { color: tokens.colorCompoundBrandForeground1 },
});

/** What has happened and what is still to come, with its dates. */
export function Timeline({ of }: { of: Overview['timeline'] }) {
  const styles = useStyles();
  const { day } = useWords();
  return (
    <Surface>
      <ol className={styles.line}>
        {of.map(({ name, at, done }) => (
          <li key={name} className={styles.mark}>
            <span className={mergeClasses(styles.icon, done && styles.done)}>
              {done ? <CheckmarkCircleFilled aria-label="Done:" /> : <CircleRegular aria-label="To come:" />}
            </span>
            <span className={styles.text}>
              <Text weight={done ? 'semibold' : 'regular'}>{milestones[name]}</Text>
              <Caption1>{at ? day(at) : 'Not yet known'}</Caption1>
            </span>
          </li>
        ))}
      </ol>
    </Surface>
  );
}
