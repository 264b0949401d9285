import { makeStyles, Tag } from '@fluentui/react-components';
import { bareList } from './bare-list.ts';

const useStyles = makeStyles({
  skills: { ...bareList, display: 'flex', flexWrap: 'wrap', gap: '6px' },
  tag: { maxWidth: '100%', height: 'auto', minHeight: '24px', whiteSpace: 'normal' },
});

export const Skills = ({ of }: { of: readonly string[] }) => {
  const styles = useStyles();
  return (
    <ul className={styles.skills}>
      {of.map((skill) => (
        <li key={skill}>
          <Tag size="small" appearance="brand" className={styles.tag}>
            {skill}
          </Tag>
        </li>
      ))}
    </ul>
  );
};
