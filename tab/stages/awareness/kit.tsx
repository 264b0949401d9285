import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  useAnnounce,
} from '@fluentui/react-components';
import { useState } from 'react';
import { kit, type LaunchKit } from '../../../shared/awareness/contract.ts';
import { Asked } from '../../ui/asked.tsx';
import { Hint, Paragraph, Row, Section, Stack, Surface } from '../../ui/layout.tsx';

/** A text to copy; where the browser forbids it, it can be marked by hand. */
function Copyable({ title, text }: { title: string; text: string }) {
  const { announce } = useAnnounce();
  const [said, setSaid] = useState('');
  const tell = (words: string) => {
    setSaid(words);
    announce(words);
  };
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => tell('Copied'),
      () => tell('Copying is not allowed here: mark the text and copy it'),
    );
  return (
    <AccordionItem value={title}>
      <AccordionHeader as="h3">{title}</AccordionHeader>
      <AccordionPanel>
        <Stack>
          {text.split('\n\n').map((paragraph) => (
            <Paragraph key={paragraph}>{paragraph}</Paragraph>
          ))}
          <Row>
            <Button onClick={() => void copy()}>Copy</Button>
            <Hint>{said}</Hint>
          </Row>
        </Stack>
      </AccordionPanel>
    </AccordionItem>
  );
}

const Texts = ({ of: { post, mail, points } }: { of: LaunchKit }) => (
  <Accordion collapsible>
    <Copyable title="A post" text={post} />
    <Copyable title={`A mail: ${mail.subject}`} text={mail.body} />
    <Copyable title="To say in a meeting" text={points.join('\n\n')} />
  </Accordion>
);

/** For leaders who want to back the program in their own name. */
export const Kit = ({ programId }: { programId: string }) => (
  <Section title="For leaders" hint="Texts to pass on to a sponsor, who sends them in their own name.">
    <Surface tight>
      <Asked door={kit} of={{ programId }}>
        {(texts) => <Texts of={texts} />}
      </Asked>
    </Surface>
  </Section>
);
