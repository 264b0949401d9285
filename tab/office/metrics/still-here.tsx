import { Text } from '@fluentui/react-components';
import type { Retention } from '../../../shared/office/metrics/retention.ts';
import { useWords } from '../../ui/dates.ts';
import { Hint, Section, Surface } from '../../ui/layout.tsx';

/** Whether those who took part stay longer than others like them; says that it proves nothing. */
export function StillHere({ retention }: { retention: Retention | null }) {
  const { number } = useWords();
  const points = (share: number) => `${share > 0 ? '+' : ''}${number(share * 100)}`;
  return (
    <Section title="Still here">
      <Surface>
        {retention ? (
          <>
            <Text size={500} weight="semibold">
              {points(retention.difference)} percentage points
            </Text>
            <Text>
              Between {points(retention.low)} and {points(retention.high)} with 95 % confidence, from about{' '}
              {number(retention.participants)} people who took part and about {number(retention.others)}{' '}
              others.
            </Text>
          </>
        ) : (
          <Text>Too few to say: fewer than 30 people on one of the two sides.</Text>
        )}
        <Hint>
          People of this round's audience who are still in the directory: those who were in a pair, minus
          others of the same department, site, level and time in the organization who were not. Not causal:
          who joins a program like this may well have been more likely to stay in any case.
        </Hint>
      </Surface>
    </Section>
  );
}
