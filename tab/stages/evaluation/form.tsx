import type { SkillLevel } from '../../../shared/assessment.ts';
import { answer, type MyEvaluation, mine } from '../../../shared/evaluation/contract.ts';
import { Act } from '../../ui/act.tsx';
import { Asked } from '../../ui/asked.tsx';
import { Stack } from '../../ui/layout.tsx';
import { type Choice, Scale } from '../../ui/scale.tsx';
import { skillLevels } from '../../ui/skill-levels.ts';
import { LineToShare, useSurvey } from '../../ui/survey.tsx';
import { Recommend } from './recommend.tsx';

type Reached = 'yes' | 'partly' | 'no';

const satisfactions: Choice<number>[] = [
  { value: 1, label: 'Not at all' },
  { value: 2, label: 'Not really' },
  { value: 3, label: 'So-so' },
  { value: 4, label: 'Satisfied' },
  { value: 5, label: 'Very satisfied' },
];
const reached: Choice<Reached>[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'partly', label: 'Partly' },
  { value: 'no', label: 'No' },
];

interface Said {
  satisfaction?: number;
  recommend?: number;
  goalsReached?: Reached;
  skills: Record<string, SkillLevel>;
  change: string;
  share: boolean;
}

const whole = ({ satisfaction, recommend, goalsReached, ...rest }: Said) =>
  satisfaction === undefined || recommend === undefined || goalsReached === undefined
    ? null
    : { satisfaction, recommend, goalsReached, ...rest };

const blank: Said = { skills: {}, change: '', share: false };

/** Where one stands today in what one came to learn; may be left open. */
const Skills = (props: {
  of: MyEvaluation['skills'];
  said: Said['skills'];
  say: (skills: Said['skills']) => void;
}) =>
  props.of.map(({ skill }) => (
    <Scale
      key={skill}
      label={`${skill}: where are you today?`}
      choices={skillLevels}
      value={props.said[skill]}
      choose={(level) => props.say({ ...props.said, [skill]: level })}
      across
    />
  ));

function Survey({ roundId, skills }: { roundId: string; skills: MyEvaluation['skills'] }) {
  const { said, say, lacks, tells, forget } = useSurvey(`evaluation/${roundId}`, blank, whole);
  return (
    <Stack loose>
      <Scale
        label="How satisfied are you?"
        choices={satisfactions}
        value={said.satisfaction}
        choose={(satisfaction) => say({ satisfaction })}
        missing={lacks('satisfaction')}
        across
      />
      <Recommend
        value={said.recommend}
        choose={(recommend) => say({ recommend })}
        missing={lacks('recommend')}
      />
      <Scale
        label="Did you reach what you came for?"
        choices={reached}
        value={said.goalsReached}
        choose={(goalsReached) => say({ goalsReached })}
        missing={lacks('goalsReached')}
        across
      />
      <Skills of={skills} said={said.skills} say={(rated) => say({ skills: rated })} />
      <LineToShare
        label="What should change next time?"
        words={said.change}
        share={said.share}
        write={(change) => say({ change })}
        choose={(share) => say({ share })}
      />
      <Act
        door={answer}
        tells={() => {
          const full = tells();
          return full && { roundId, ...full };
        }}
        look="primary"
        said="Thank you, your survey is in"
        done={forget}
      >
        Send
      </Act>
    </Stack>
  );
}

export const EvaluationForm = ({ roundId }: { roundId: string }) => (
  <Asked door={mine} of={{ roundId }}>
    {({ skills }) => <Survey roundId={roundId} skills={skills} />}
  </Asked>
);
