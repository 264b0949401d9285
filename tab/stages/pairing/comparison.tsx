import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { sum } from '../../../shared/lists.ts';
import { compare, type ProposalView, propose, type RunView } from '../../../shared/pairing/contract.ts';
import type { Quality } from '../../../shared/pairing/run.ts';
import type { PairingSettings } from '../../../shared/pairing/settings.ts';
import { preferenceNames } from '../../office/programs/words.ts';
import { Act } from '../../ui/act.tsx';
import { useWords } from '../../ui/dates.ts';
import { useFocusWithin } from '../../ui/fold.tsx';
import { isWrong } from '../../ui/form.tsx';
import { Hint, Row, Section, Stack, Surface } from '../../ui/layout.tsx';
import { CameToNothing } from './run.tsx';
import { SettingsForm } from './settings-form.tsx';
import { Spread } from './spread.tsx';
import { objectiveNames, outOf100 } from './words.ts';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    tableLayout: 'fixed',
    minWidth: '420px',
    '& th, & td': {
      padding: '6px 12px 6px 0',
      textAlign: 'left',
      verticalAlign: 'top',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    '& tbody th': { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
    '& caption': { textAlign: 'left', paddingBottom: '8px', color: tokens.colorNeutralForeground3 },
  },
});

/** What is compared; `good` says which way is better. */
const lines: { name: string; of: (quality: Quality) => number; good: 1 | -1 }[] = [
  { name: 'Paired', of: ({ paired }) => paired, good: 1 },
  { name: 'Waiting', of: ({ waiting }) => waiting, good: -1 },
  { name: 'With a rule relaxed', of: ({ relaxed }) => relaxed, good: -1 },
  { name: 'Main want covered', of: ({ covered }) => covered, good: 1 },
  { name: 'Pairs under the floor', of: ({ underFloor }) => underFloor, good: -1 },
  { name: 'Fit in all', of: ({ total }) => outOf100(total), good: 1 },
  { name: 'Mean fit, of 100', of: ({ mean }) => outOf100(mean), good: 1 },
  { name: 'Weakest fit, of 100', of: ({ weakest }) => outOf100(weakest), good: 1 },
  { name: 'Would both rather swap', of: ({ rathers }) => rathers, good: -1 },
];

const settingWords = ({ objective, preferences, musts, floor, threes }: PairingSettings): string =>
  [
    objectiveNames[objective].label,
    preferences.length
      ? preferences
          .map((one) => `${preferenceNames[one].toLowerCase()}${musts.includes(one) ? ' (must)' : ''}`)
          .join(', then ')
      : 'No preferences',
    `Floor ${outOf100(floor)}`,
    threes ? 'A three where the number is odd' : 'No three',
  ].join('. ');

function SideBySide({ now, other }: { now: ProposalView; other: RunView & { quality: Quality } }) {
  const styles = useStyles();
  const { number } = useWords();
  const differs = (line: (typeof lines)[number]) => {
    const by = line.of(other.quality) - line.of(now.quality);
    if (by === 0) return 'the same';
    return `${by > 0 ? '+' : '−'}${number(Math.abs(by))}, ${by * line.good > 0 ? 'better' : 'worse'}`;
  };
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption>
          {other.quality.same === null
            ? ''
            : `${number(other.quality.same)} of ${number(sum(now.quality.spread))} pairs would be the same.`}
        </caption>
        <thead>
          <tr>
            <td />
            <th scope="col">The proposal at hand</th>
            <th scope="col">The other settings</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Settings</th>
            <td>{settingWords(now.settings)}</td>
            <td>{settingWords(other.settings)}</td>
          </tr>
          {lines.map((line) => (
            <tr key={line.name}>
              <th scope="row">{line.name}</th>
              <td>{number(line.of(now.quality))}</td>
              <td>
                {number(line.of(other.quality))} <Hint>{differs(line)}</Hint>
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">Spread</th>
            <td>
              <Spread of={now.quality.spread} floor={now.settings.floor} bare />
            </td>
            <td>
              <Spread of={other.quality.spread} floor={other.settings.floor} bare />
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

interface Props {
  roundId: string;
  now: ProposalView;
  other: RunView | null;
  busy: boolean;
}

/** Other settings, tried on the same people, beside the proposal at hand. Nothing changes until they are taken. */
export function Comparison({ roundId, now, other, busy }: Props) {
  const [settings, setSettings] = useState<PairingSettings | null>(null);
  const place = useFocusWithin(settings !== null);
  const quality = other?.quality;
  return (
    <Section
      title="Try other settings"
      hint="See what they would bring, and what they would cost, before anything changes."
    >
      <Surface>
        <div ref={place}>
          {settings ? (
            <Stack loose>
              <SettingsForm settings={settings} change={setSettings} />
              <Row>
                <Act
                  door={compare}
                  tells={() => (busy || isWrong(place.current) ? null : { roundId, settings })}
                  look="primary"
                  said="Begun"
                >
                  Compare
                </Act>
                <Button onClick={() => setSettings(null)}>Put away</Button>
              </Row>
            </Stack>
          ) : (
            <Button onClick={() => setSettings(other?.settings ?? now.settings)}>Choose settings</Button>
          )}
        </div>
        {other?.outcome !== 'done' && <CameToNothing run={other} />}
        {other && quality && other.startedAt >= now.madeAt && (
          <>
            <SideBySide now={now} other={{ ...other, quality }} />
            <div>
              <Act
                door={propose}
                tells={() => (busy ? null : { roundId, settings: other.settings })}
                said="A new proposal is being made"
              >
                Propose with the other settings
              </Act>
            </div>
          </>
        )}
      </Surface>
    </Section>
  );
}
