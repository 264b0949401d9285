import { Button, Caption1Strong, useAnnounce } from '@fluentui/react-components';
import { kit, type LaunchKit } from '../../../shared/awareness/contract.ts';
import { Asked } from '../../ui/asked.tsx';
import { Paragraph, Row, Section, Stack, Surface } from '../../ui/layout.tsx';

/** A text to copy; where the browser forbids it, it can be marked by hand. */
function Copyable({ title, text }: { title: string; text: string }) {
  const { announce } = useAnnounce();
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => announce(`${title} copied`),
      () => announce('Copying is not allowed here: mark the text and copy it'),
    );
  return (
    <Stack>
      <Row apart>
        <Caption1Strong as="h3">{title}</Caption1Strong>
        <Button size="small" aria-label={`Copy: ${title}`} onClick={() => void copy()}>
          Copy
        </Button>
      </Row>
      {text.split('\n\n').map((paragraph) => (
        <Paragraph key={paragraph}>{paragraph}</Paragraph>
      ))}
    </Stack>
  );
}

const Texts = ({ of: { post, mail, points } }: { of: LaunchKit }) => (
  <>
    <Copyable title="A post" text={post} />
    <Copyable title={`A mail: ${mail.subject}`} text={mail.body} />
    <Copyable title="To say in a meeting" text={points.join('\n\n')} />
  </>
);

/** For leaders who want to back the program in their own name. */
export const Kit = ({ programId }: { programId: string }) => (
  <Section title="For leaders" hint="Texts to pass on to a sponsor, who sends them in their own name.">
    <Surface>
      <Asked door={kit} of={{ programId }}>
        {(texts) => <Texts of={texts} />}
      </Asked>
    </Surface>
  </Section>
);
