import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { SMALLEST_GROUP } from '../../../shared/metrics.ts';
import { type Seen, seen } from '../../../shared/office/people/contract.ts';
import { Asked } from '../../ui/asked.tsx';
import { Grid, Hint, Points, Section, Stack, Surface } from '../../ui/layout.tsx';
import { standingNames } from '../people/words.ts';
import { waitingReasons } from '../rounds/words.ts';

const sights: { who: string; sees: string[]; mine: keyof typeof own }[] = [
  {
    who: 'Your partner',
    mine: 'partner',
    sees: [
      'Your name, title, department and place of work.',
      'What you can give them and what they can give you, and what you share.',
      'The agreement, and the goals you chose to share.',
      'Never your check-ins, your answer at the end of the trial, or whom you wished for or would rather avoid.',
    ],
  },
  {
    who: 'The coordinators',
    mine: 'coordinators',
    sees: [
      'Whether you joined, said no, are taking a break, are waiting or have a partner.',
      'That a pair needs a hand: the fact, never the answer behind it.',
      'Your words only where you chose to share them. A question can be asked without your name.',
    ],
  },
  {
    who: 'HR, in its channel',
    mine: 'hr',
    sees: [
      'Totals, rates and averages, each with how many people stand behind it.',
      `Nothing about fewer than ${SMALLEST_GROUP} people, and nothing that would let a reader work it out from the rest.`,
      'No names, ever, and the same for everyone who may open it.',
    ],
  },
];

const quoted = (text: string) => `“${text}”`;

function partnerSees({ card, partners }: Seen): string[] {
  const { name, title, department, site } = card;
  const first = [name, title, department, site].filter(Boolean).join(', ');
  const none = `${first}. You have no partner now, so nobody sees it as one.`;
  if (partners.length === 0) return [none];
  return partners.flatMap((partner) => [
    `${partner.name} sees: ${first}.`,
    partner.gives.length > 0
      ? `What you can give ${partner.name}: ${partner.gives.join(', ')}.`
      : `Nothing yet of what you can give ${partner.name}.`,
    partner.goals.length > 0
      ? `Goals you shared: ${partner.goals.map(quoted).join(', ')}.`
      : 'None of your goals.',
  ]);
}

const coordinatorsSee = ({ standing, waitingReason, comments, card }: Seen): string[] => [
  `${card.name}: ${standingNames[standing]}${standing === 'waiting' && waitingReason ? `. ${waitingReasons[waitingReason]}` : ''}.`,
  comments.length > 0 ? `You shared: ${comments.map(quoted).join(', ')}.` : 'Nothing you wrote.',
];

const hrSees = ({ standing }: Seen): string[] => [
  `You are one of those counted as “${standingNames[standing]}”, without your name.`,
];

const own = { partner: partnerSees, coordinators: coordinatorsSee, hr: hrSees };

const useStyles = makeStyles({
  mine: {
    padding: '12px 16px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusLarge,
    outline: '1px solid transparent',
    alignSelf: 'start',
  },
});

const Mine = ({ of }: { of: string[] }) => (
  <div className={useStyles().mine}>
    <Stack>
      <Hint>Of you, right now</Hint>
      {of.map((line) => (
        <Text key={line} as="p" block>
          {line}
        </Text>
      ))}
    </Stack>
  </div>
);

/** Exactly who sees what, each with what that is of the reader now. */
export const Visible = ({ roundId }: { roundId: string }) => (
  <Section title="What others can see">
    <Surface>
      <Asked door={seen} of={{ roundId }}>
        {(mine) =>
          sights.map(({ who, sees, mine: which }) => (
            <Stack key={who}>
              <Subtitle2 as="h3">{who}</Subtitle2>
              <Grid wide>
                <Points of={sees} />
                <Mine of={own[which](mine)} />
              </Grid>
            </Stack>
          ))
        }
      </Asked>
    </Surface>
  </Section>
);
