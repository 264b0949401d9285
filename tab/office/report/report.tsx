import { Caption1, makeStyles, Text } from '@fluentui/react-components';
import { definitions, type Figure, type FigureName } from '../../../shared/metrics.ts';
import { reasonsLine } from '../../../shared/office/metrics/reason-words.ts';
import {
  between,
  figureLabels,
  goalSaid,
  goals,
  groups,
  responseSaid,
  restsOn,
  TOO_FEW,
  WHY_ABOUT,
  worded,
} from '../../../shared/office/metrics/words.ts';
import { type Report as ReportType, report } from '../../../shared/office/report/contract.ts';
import { NO_SUGGESTION, suggestionWords } from '../../../shared/office/report/words.ts';
import { Asked } from '../../ui/asked.tsx';
import { useWords } from '../../ui/dates.ts';
import { Hint, Paragraph, Section, Surface } from '../../ui/layout.tsx';
import { StillHere } from '../metrics/still-here.tsx';
import { Table } from '../metrics/table.tsx';
import { TakeAlong } from './take-along.tsx';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '20px', display: 'flex', flexDirection: 'column', gap: '8px' },
});

/** A figure in a cell: never its number alone. */
function Said({ figure, all }: { figure: Figure | undefined; all: readonly Figure[] }) {
  const words = useWords();
  if (!figure || figure.value === null) return TOO_FEW;
  return (
    <>
      <Text weight="semibold">{worded(figure, figure.value, words)}</Text>
      <br />
      <Caption1>
        {[
          between(figure, words),
          restsOn(figure, words),
          responseSaid(figure, all, words),
          reasonsLine(figure, words),
        ]
          .filter(Boolean)
          .join('; ')}
      </Caption1>
    </>
  );
}

const Named = ({ name, about }: { name: FigureName; about?: boolean }) => (
  <>
    {figureLabels[name]}
    {about && <Hint>{definitions[name].words}</Hint>}
  </>
);

function useRows({ figures, earlier }: ReportType) {
  const words = useWords();
  const find = (some: readonly Figure[], name: FigureName) => some.find((figure) => figure.name === name);
  return (names: readonly FigureName[], beside: { about?: boolean; goal?: boolean }) =>
    names.flatMap((name) => {
      const figure = find(figures, name);
      const before = earlier.at(-1);
      const then = before && find(before.figures, name);
      return figure
        ? [
            {
              key: name,
              cells: [
                <Named key="named" name={name} {...beside} />,
                <Said key="said" figure={figure} all={figures} />,
                ...(before ? [<Said key="then" figure={then} all={before.figures} />] : []),
                ...(beside.goal ? [goalSaid(figure, words) ?? ''] : []),
              ],
            },
          ]
        : [];
    });
}

function Pages({ of }: { of: ReportType }) {
  const styles = useStyles();
  const words = useWords();
  const rows = useRows(of);
  const before = of.earlier.at(-1);
  const heads = ['Figure', 'This round', ...(before ? [`Round ${before.number}`] : [])];
  return (
    <>
      <Section
        title={`Report on round ${of.round}`}
        aside={
          <Caption1>
            {words.date(of.from)} to {words.date(of.asOf)}
          </Caption1>
        }
      >
        <Surface>
          <Table
            caption="The round against its goals"
            heads={[...heads, 'Goal']}
            rows={rows(goals, { goal: true })}
          />
        </Surface>
      </Section>
      <Section title="For the next round" hint="Only what the figures say for certain.">
        <Surface>
          {of.suggestions.length === 0 ? (
            <Paragraph>{NO_SUGGESTION}</Paragraph>
          ) : (
            <ul className={styles.list}>
              {of.suggestions.map(({ name, because }) => (
                <li key={name}>
                  <Text>
                    {suggestionWords[name]} <Caption1>({figureLabels[because]})</Caption1>
                  </Text>
                </li>
              ))}
            </ul>
          )}
        </Surface>
      </Section>
      {groups.map(({ title, names }) => (
        <Section key={title} title={title}>
          <Surface>
            <Table caption={`${title}, in figures`} heads={heads} rows={rows(names, { about: true })} />
          </Surface>
        </Section>
      ))}
      <StillHere retention={of.retention} />
      <Hint>{WHY_ABOUT}</Hint>
    </>
  );
}

/** The round against its goals, to read, print and hand on. */
export default function Report({ roundId }: { roundId: string }) {
  return (
    <>
      <TakeAlong roundId={roundId} />
      <Asked door={report} of={{ roundId }}>
        {(of) => <Pages of={of} />}
      </Asked>
    </>
  );
}
