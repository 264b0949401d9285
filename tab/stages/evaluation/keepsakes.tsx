import { Caption1, Link, Switch } from '@fluentui/react-components';
import {
  LONGEST_MESSAGE,
  type MyEvaluation,
  offerStory,
  shoutOut,
  takeBackStory,
} from '../../../shared/evaluation/contract.ts';
import { Act } from '../../ui/act.tsx';
import { useFilled } from '../../ui/form.tsx';
import { useTypedForm } from '../../ui/kept.ts';
import { Paragraph, Row, Section, Stack, Surface } from '../../ui/layout.tsx';
import { OwnWords } from '../../ui/own-words.tsx';

const Certificate = ({ path }: { path: string }) => (
  <Section title="Your certificate">
    <Surface>
      <Paragraph>You saw it through. The certificate is yours to keep and to show.</Paragraph>
      <Row>
        <Link href={path} target="_blank" rel="noreferrer">
          Open the certificate (PDF)
        </Link>
        <Link href={`${path}/verify`} target="_blank" rel="noreferrer">
          The page anyone can verify it by
        </Link>
      </Row>
    </Surface>
  </Section>
);

const shouted = (wanted: boolean | null) => {
  if (wanted === null) return 'It is posted only if each of you says yes; nobody learns who said no.';
  return wanted
    ? 'You said yes. It is posted once each of you has said yes.'
    : 'You said no: nothing is posted.';
};

function ShoutOut({ pairId, said }: { pairId: string; said: NonNullable<MyEvaluation['shoutOut']> }) {
  const { wanted, told } = said;
  return (
    <Section title="Tell the channel?" hint="Your names, and that you completed the program. Nothing else.">
      <Surface>
        <Row apart>
          <Paragraph>{told ? 'The channel has heard of you.' : shouted(wanted)}</Paragraph>
          {!told && (
            <Act
              door={shoutOut}
              tells={() => ({ pairId, wanted: !wanted })}
              said={wanted ? 'Nothing is posted' : 'Noted: yes, if each of you wants it'}
            >
              {wanted ? 'Rather not' : 'Yes, if each of us wants it'}
            </Act>
          )}
        </Row>
      </Surface>
    </Section>
  );
}

function Story({ roundId, story }: { roundId: string; story: MyEvaluation['story'] }) {
  const [{ words, named }, say, forget] = useTypedForm(`story/${roundId}`, {
    words: story?.words ?? '',
    named: story?.named ?? false,
  });
  const { missing, filled } = useFilled(words);
  const tells = () => (filled() ? { roundId, words, named } : null);
  return (
    <Section
      title="Your story for the next launch"
      hint="The coordinator reads it with your name and decides whether it is used, word for word."
    >
      <Surface>
        <Stack loose>
          <OwnWords
            label="What was it like? Please do not name your partner."
            value={words}
            change={(typed) => say({ words: typed })}
            most={LONGEST_MESSAGE}
            missing={missing && 'Please write a line or two'}
          />
          <Switch
            checked={named}
            onChange={(_, { checked }) => say({ named: checked })}
            label="My name may stand below it"
          />
          {story && (
            <Caption1>
              {story.approvedAt
                ? 'Approved: it may be told at the next launch. Changed words are to be approved anew.'
                : 'Offered; the coordinator has not approved it.'}
            </Caption1>
          )}
          <Row>
            <Act door={offerStory} tells={tells} said="Your story is offered" done={forget}>
              Offer my story
            </Act>
            {story && (
              <Act
                door={takeBackStory}
                tells={() => ({ roundId })}
                look="subtle"
                said="Your story is taken back"
                done={forget}
              >
                Take it back
              </Act>
            )}
          </Row>
        </Stack>
      </Surface>
    </Section>
  );
}

/** What stays of a round: the certificate, a word in the channel, a story for those who come next. */
export const Keepsakes = ({ mine, roundId }: { mine: MyEvaluation; roundId: string }) => (
  <>
    {mine.certificate && <Certificate path={mine.certificate} />}
    {mine.certificate && mine.pairId && mine.shoutOut && (
      <ShoutOut pairId={mine.pairId} said={mine.shoutOut} />
    )}
    {mine.asked && <Story roundId={roundId} story={mine.story} />}
  </>
);
