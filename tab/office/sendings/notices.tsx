import { chooseNotices, notices } from '../../../shared/office/sendings/contract.ts';
import { type NoticeRate, noticeRates } from '../../../shared/office/sendings/notices.ts';
import { useTell } from '../../api.ts';
import { Asked } from '../../ui/asked.tsx';
import { Section, Surface } from '../../ui/layout.tsx';
import { Pick } from '../../ui/pick.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import { rates } from './words.ts';

function Choose({ rate }: { rate: NoticeRate }) {
  const { mutate, error } = useTell(chooseNotices);
  return (
    <>
      <Pick
        label="Lines in your activity feed"
        choices={noticeRates.map((value) => ({ value, label: rates[value] }))}
        value={rate}
        choose={(chosen) => mutate({ rate: chosen })}
      />
      {error && <Trouble of={error} />}
    </>
  );
}

/** How often the activity feed may point to what waits. */
export const Notices = () => (
  <Section
    title="Notices"
    hint="When something has waited for you for more than a day, a line in your activity feed can point to it, once for each thing. Whatever can wait comes within your working hours."
  >
    <Surface>
      <Asked door={notices} of={{}}>
        {({ rate }) => <Choose rate={rate} />}
      </Asked>
    </Surface>
  </Section>
);
