import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Caption1,
} from '@fluentui/react-components';
import { type AgreementVersion, versions } from '../../../shared/guidance/contract.ts';
import { Asked } from '../../ui/asked.tsx';
import { useWords } from '../../ui/dates.ts';
import { Stack } from '../../ui/layout.tsx';
import { TermsList } from './terms-list.tsx';

function Version({ one }: { one: AgreementVersion }) {
  const { list } = useWords();
  return (
    <Stack loose>
      <Caption1>
        {one.signedBy.length ? `Signed by ${list(one.signedBy)}` : 'Signed by nobody'}
        {one.holds && '. You go by this one.'}
      </Caption1>
      <TermsList terms={one.terms} />
    </Stack>
  );
}

/** Every version there was, newest first. */
export function Versions({ pairId }: { pairId: string }) {
  const { day } = useWords();
  return (
    <Asked door={versions} of={{ pairId }}>
      {(all) => (
        <Accordion collapsible multiple>
          {all.map((one) => (
            <AccordionItem key={one.version} value={one.version}>
              <AccordionHeader as="h3">
                Version {one.version}, {day(one.at)}: {one.by ? `suggested by ${one.by}` : 'the first draft'}
              </AccordionHeader>
              <AccordionPanel>
                <Version one={one} />
              </AccordionPanel>
            </AccordionItem>
          ))}
        </Accordion>
      )}
    </Asked>
  );
}
