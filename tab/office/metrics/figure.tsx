import { Caption1, Caption1Strong, makeStyles, Text, tokens } from '@fluentui/react-components';
import { definitions, type Figure as FigureType } from '../../../shared/metrics.ts';
import { useWords } from '../../ui/dates.ts';
import { Hint, Surface } from '../../ui/layout.tsx';
import { figureLabels, restsOn, whyEmpty, worded } from './words.ts';

const useStyles = makeStyles({
  figure: { display: 'flex', flexDirection: 'column', gap: '6px' },
  value: { fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700 },
  hidden: {
    color: tokens.colorNeutralForeground3,
    minHeight: tokens.lineHeightHero700,
    alignContent: 'center',
  },
  bar: {
    position: 'relative',
    height: '6px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    outline: '1px solid transparent',
  },
  fill: {
    height: '100%',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorCompoundBrandBackground,
  },
  target: {
    position: 'absolute',
    top: '-3px',
    bottom: '-3px',
    width: '2px',
    backgroundColor: tokens.colorNeutralForeground1,
  },
});

/** How far a share goes, and where it was meant to go. The numbers stand beside it in text. */
export function Bar({ share, target }: { share: number; target?: number | undefined }) {
  const styles = useStyles();
  return (
    <div className={styles.bar} aria-hidden>
      <div className={styles.fill} style={{ width: `${Math.min(1, Math.max(0, share)) * 100}%` }} />
      {target !== undefined && <div className={styles.target} style={{ left: `${target * 100}%` }} />}
    </div>
  );
}

function Target({ figure, value }: { figure: FigureType; value: number }) {
  const words = useWords();
  const { target } = figure;
  if (target === undefined) return null;
  const reached = value >= target;
  return (
    <Caption1Strong>
      Goal {worded(figure, target, words)}: {reached ? 'reached' : 'not reached'}
    </Caption1Strong>
  );
}

/** One figure, never without its definition and what it rests on. */
export function Figure({ figure }: { figure: FigureType }) {
  const styles = useStyles();
  const words = useWords();
  const { value, unit, target, name } = figure;
  return (
    <Surface>
      <div className={styles.figure}>
        <Text as="h3" weight="semibold">
          {figureLabels[name]}
        </Text>
        {value === null ? (
          <Text className={styles.hidden}>{whyEmpty(figure)}</Text>
        ) : (
          <>
            <Text weight="semibold" className={styles.value}>
              {worded(figure, value, words)}
            </Text>
            {unit === 'share' && <Bar share={value} target={target} />}
            <Target figure={figure} value={value} />
          </>
        )}
        <Caption1>{restsOn(figure, words)}</Caption1>
        <Hint>{definitions[name]}</Hint>
      </div>
    </Surface>
  );
}
