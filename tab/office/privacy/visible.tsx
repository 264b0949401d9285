import { Subtitle2 } from '@fluentui/react-components';
import { SMALLEST_GROUP } from '../../../shared/metrics.ts';
import { Points, Section, Stack, Surface } from '../../ui/layout.tsx';

const sights: { who: string; sees: string[] }[] = [
  {
    who: 'Your partner',
    sees: [
      'Your name, title, department and place of work.',
      'What you can give them and what they can give you, and what you share.',
      'The agreement, and the goals you chose to share.',
      'Never your check-ins, your answer at the end of the trial, or whom you wished for or would rather avoid.',
    ],
  },
  {
    who: 'The coordinators',
    sees: [
      'Whether you joined, said no, are taking a break, are waiting or have a partner.',
      'That a pair needs a hand: the fact, never the answer behind it.',
      'Your words only where you chose to share them. A question can be asked without your name.',
    ],
  },
  {
    who: 'HR, in its channel',
    sees: [
      'Totals, rates and averages, each with how many people stand behind it.',
      `Nothing about fewer than ${SMALLEST_GROUP} people, and nothing that would let a reader work it out from the rest.`,
      'No names, ever, and the same for everyone who may open it.',
    ],
  },
];

/** Exactly who sees what. */
export const Visible = () => (
  <Section title="What others can see">
    <Surface>
      {sights.map(({ who, sees }) => (
        <Stack key={who}>
          <Subtitle2 as="h3">{who}</Subtitle2>
          <Points of={sees} />
        </Stack>
      ))}
    </Surface>
  </Section>
);
