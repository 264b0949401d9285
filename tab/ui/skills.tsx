import { makeStyles, Tag } from '@fluentui/react-components';

const useStyles = makeStyles({
  skills: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexWrap: 'wrap', gap: '6px' },
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
