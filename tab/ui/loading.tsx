import { makeStyles, Skeleton, SkeletonItem } from '@fluentui/react-components';

const useStyles = makeStyles({
  page: {
    maxWidth: '720px',
    margin: '0 auto',
    padding: '24px',
    display: 'flex',
    flexDirection: 'column',
    gap: '24px',
  },
  part: { display: 'flex', flexDirection: 'column', gap: '12px', width: '100%' },
  short: { width: '45%' },
});

/** Where a part of a page will stand. */
export const Lines = () => {
  const styles = useStyles();
  return (
    <Skeleton aria-label="Loading" className={styles.part}>
      <SkeletonItem size={16} className={styles.short} />
      <SkeletonItem size={64} />
    </Skeleton>
  );
};

/** Where a whole page will stand. */
export const Loading = () => {
  const styles = useStyles();
  return (
    <main className={styles.page} aria-busy>
      <Skeleton aria-label="Loading" className={styles.part}>
        <SkeletonItem size={28} className={styles.short} />
        <SkeletonItem size={16} />
        <SkeletonItem size={128} />
        <SkeletonItem size={16} className={styles.short} />
        <SkeletonItem size={64} />
      </Skeleton>
    </main>
  );
};
