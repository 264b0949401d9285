import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Paragraph } from './layout.tsx';

const useStyles = makeStyles({
  empty: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '24px',
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    alignItems: 'flex-start',
  },
});

/** Nothing here yet: why, and what comes next. */
export const Empty = ({ title, children }: { title: string; children?: ReactNode }) => (
  <div className={useStyles().empty}>
    <Subtitle2 as="p">{title}</Subtitle2>
    {typeof children === 'string' ? <Paragraph>{children}</Paragraph> : children}
  </div>
);
