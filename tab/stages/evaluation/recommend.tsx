import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';

const useStyles = makeStyles({
  set: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: {
    padding: 0,
    marginBottom: '8px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(11, 1fr)',
    gap: '4px',
    maxWidth: '560px',
    '@media (max-width: 520px)': { gridTemplateColumns: 'repeat(6, 1fr)' },
  },
  choice: {
    display: 'flex',
    justifyContent: 'center',
    padding: '8px 0',
    cursor: 'pointer',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase300,
    backgroundColor: tokens.colorNeutralBackground1,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':has(:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightSemibold,
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover },
    // Where the system chooses the colours, all backgrounds become one.
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      backgroundColor: 'Highlight',
      color: 'HighlightText',
    },
  },
  radio: { position: 'absolute', opacity: 0, width: '1px', height: '1px' },
  ends: {
    display: 'flex',
    justifyContent: 'space-between',
    maxWidth: '560px',
    marginTop: '4px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  missing: { color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
});

const numbers = Array.from({ length: 11 }, (_, number) => number);

/** 0 to 10, eleven buttons that are radio buttons underneath. */
export function Recommend(props: {
  value: number | undefined;
  choose: (value: number) => void;
  missing: boolean;
}) {
  const styles = useStyles();
  const name = useId();
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>Would you recommend it to a colleague?</legend>
      <div className={styles.row}>
        {numbers.map((number) => (
          <label
            key={number}
            className={mergeClasses(styles.choice, props.value === number && styles.chosen)}
          >
            <input
              type="radio"
              name={name}
              className={styles.radio}
              checked={props.value === number}
              onChange={() => props.choose(number)}
            />
            {number}
          </label>
        ))}
      </div>
      <div className={styles.ends} aria-hidden>
        <span>Not at all</span>
        <span>Very gladly</span>
      </div>
      {props.missing && (
        <div role="alert" className={styles.missing}>
          Please choose one
        </div>
      )}
    </fieldset>
  );
}
