import { Caption1, Caption1Strong, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { definitions, type Figure as FigureType } from '../../../shared/metrics.ts';
import { reasonsSaid } from '../../../shared/office/metrics/reason-words.ts';
import {
  between,
  figureLabels,
  goalSaid,
  responseSaid,
  restsOn,
  TOO_FEW,
  worded,
} from '../../../shared/office/metrics/words.ts';
import { useWords } from '../../ui/dates.ts';
import { Hint, Surface } from '../../ui/layout.tsx';

const useStyles = makeStyles({
  figure: { display: 'flex', flexDirection: 'column', gap: '6px' },
  reasons: { margin: 0, paddingInlineStart: '16px', lineHeight: tokens.lineHeightBase200 },
  value: { fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700 },
  hidden: {
    color: tokens.colorNeutralForeground3,
    minHeight: tokens.lineHeightHero700,
    alignContent: 'center',
  },
  bar: {
    position: 'relative',
    height: '8px',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    outline: '1px solid transparent',
  },
  part: { position: 'absolute', top: 0, bottom: 0, forcedColorAdjust: 'none' },
  sure: { backgroundColor: tokens.colorCompoundBrandBackground },
  // Striped: what may be or not be; told apart without colour too.
  maybe: {
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorCompoundBrandBackground} 0 3px, transparent 3px 7px)`,
  },
  rail: { position: 'relative', paddingBlock: '3px' },
  target: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    width: '2px',
    backgroundColor: tokens.colorNeutralForeground1,
    forcedColorAdjust: 'none',
  },
});

const at = (share: number) => `${Math.min(1, Math.max(0, share)) * 100}%`;

/** How far a share goes for certain, how far it may go, and where it was meant to go. The numbers stand beside it in text. */
export function Bar({ low, high, target }: { low: number; high: number; target?: number | undefined }) {
  const styles = useStyles();
  return (
    <div className={styles.rail} aria-hidden>
      <div className={styles.bar}>
        <div className={mergeClasses(styles.part, styles.sure)} style={{ left: 0, width: at(low) }} />
        <div
          className={mergeClasses(styles.part, styles.maybe)}
          style={{ left: at(low), width: at(high - low) }}
        />
      </div>
      {target !== undefined && <div className={styles.target} style={{ left: at(target) }} />}
    </div>
  );
}

/** Why, with about how many for each reason. */
function Reasons({ of }: { of: FigureType }) {
  const styles = useStyles();
  const said = reasonsSaid(of, useWords());
  if (!said) return null;
  return (
    <div>
      <Caption1Strong>{said.lead}</Caption1Strong>
      <ul className={styles.reasons}>
        {said.reasons.map((reason) => (
          <li key={reason}>
            <Caption1>{reason}</Caption1>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** One figure, never without its definition, what it rests on, and how sure it is. `all`: where to find the response. */
export function Figure({ figure, all }: { figure: FigureType; all: readonly FigureType[] }) {
  const styles = useStyles();
  const words = useWords();
  const { value, low, high, unit, target, name } = figure;
  const goal = goalSaid(figure, words);
  const response = responseSaid(figure, all, words);
  return (
    <Surface>
      <div className={styles.figure}>
        <Text as="h3" weight="semibold">
          {figureLabels[name]}
        </Text>
        {value === null ? (
          <Text className={styles.hidden}>{TOO_FEW}</Text>
        ) : (
          <>
            <Text weight="semibold" className={styles.value}>
              {worded(figure, value, words)}
            </Text>
            {unit === 'share' && low !== null && high !== null && (
              <Bar low={low} high={high} target={target} />
            )}
            {goal && <Caption1Strong>{goal}</Caption1Strong>}
          </>
        )}
        <Caption1>
          {[value === null ? null : between(figure, words), restsOn(figure, words)]
            .filter(Boolean)
            .join('; ')}
        </Caption1>
        {response && <Caption1>{response}</Caption1>}
        <Reasons of={figure} />
        <Hint>{definitions[name].words}</Hint>
      </div>
    </Surface>
  );
}
