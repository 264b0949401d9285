import { Accordion, AccordionHeader, AccordionItem, AccordionPanel } from '@fluentui/react-components';
import type { ProgramPage } from '../../../shared/awareness/contract.ts';
import { Paragraph, Section, Surface } from '../../ui/layout.tsx';

export const Faq = ({ faq }: { faq: ProgramPage['faq'] }) =>
  faq.length === 0 ? null : (
    <Section title="Questions others asked">
      <Surface>
        <Accordion multiple collapsible>
          {faq.map(({ question, answer }) => (
            <AccordionItem key={question} value={question}>
              <AccordionHeader as="h3" expandIconPosition="end">
                {question}
              </AccordionHeader>
              <AccordionPanel>
                <Paragraph>{answer}</Paragraph>
              </AccordionPanel>
            </AccordionItem>
          ))}
        </Accordion>
      </Surface>
    </Section>
  );
