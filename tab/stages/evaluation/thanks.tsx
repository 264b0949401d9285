import { Button } from '@fluentui/react-components';
import { LONGEST_MESSAGE, thank, thanks } from '../../../shared/evaluation/contract.ts';
import { Act } from '../../ui/act.tsx';
import { Asked } from '../../ui/asked.tsx';
import { useWords } from '../../ui/dates.ts';
import { Fold } from '../../ui/fold.tsx';
import { useFilled } from '../../ui/form.tsx';
import { useTyped } from '../../ui/kept.ts';
import { Hint, Paragraph, Row, Section, Stack, Surface } from '../../ui/layout.tsx';
import { OwnWords } from '../../ui/own-words.tsx';

function Say({ pairId, partner, close }: { pairId: string; partner: string; close: () => void }) {
  const [words, setWords, forget] = useTyped(`thanks/${pairId}`, '');
  const { missing, filled } = useFilled(words);
  const tells = () => (filled() ? { pairId, words } : null);
  const leave = () => {
    forget();
    close();
  };
  return (
    <Stack loose>
      <OwnWords
        label={`What ${partner} did for you`}
        value={words}
        change={setWords}
        most={LONGEST_MESSAGE}
        missing={missing && 'Please write a line or two'}
      />
      <Row>
        <Act
          door={thank}
          tells={tells}
          look="primary"
          said={`Your thanks are on their way to ${partner}`}
          done={leave}
        >
          Send
        </Act>
        <Button onClick={leave}>Not now</Button>
      </Row>
    </Stack>
  );
}

/** Thanks in one's own words; they arrive in the partner's chat. */
export function Thanks({ pairId }: { pairId: string }) {
  const { day } = useWords();
  return (
    <Section title="Say thank you" hint="In your own words; it arrives in their chat, with your name.">
      <Surface>
        <Asked door={thanks} of={{ pairId }}>
          {({ partner, said }) => (
            <Stack loose>
              {said.map(({ id, words, saidAt }) => (
                <Stack key={id}>
                  <Paragraph>{words}</Paragraph>
                  <Hint>Sent {day(saidAt)}</Hint>
                </Stack>
              ))}
              <Fold name={`thanks/${pairId}`} opens={`Thank ${partner}`}>
                {(close) => <Say pairId={pairId} partner={partner} close={close} />}
              </Fold>
            </Stack>
          )}
        </Asked>
      </Surface>
    </Section>
  );
}
