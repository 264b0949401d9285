import { thank, thanks } from '../../../shared/evaluation/contract.ts';
import { Act } from '../../ui/act.tsx';
import { Asked } from '../../ui/asked.tsx';
import { useWords } from '../../ui/dates.ts';
import { useTyped } from '../../ui/kept.ts';
import { Hint, Paragraph, Section, Stack, Surface } from '../../ui/layout.tsx';
import { Words } from './words-field.tsx';

function Say({ pairId, partner }: { pairId: string; partner: string }) {
  const [words, setWords, forget] = useTyped(`thanks/${pairId}`, '');
  return (
    <Stack>
      <Words label={`What ${partner} did for you`} words={words} write={setWords} />
      <Act
        door={thank}
        tells={() => (words.trim() ? { pairId, words } : null)}
        said={`Your thanks are on their way to ${partner}`}
        done={forget}
      >
        Send
      </Act>
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
              <Say pairId={pairId} partner={partner} />
            </Stack>
          )}
        </Asked>
      </Surface>
    </Section>
  );
}
