import {
  again,
  correct,
  pause,
  recall,
  resume,
  type SendingLine,
  stop,
} from '../../../shared/office/sendings/contract.ts';
import { Act } from '../../ui/act.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { Paragraph, Row } from '../../ui/layout.tsx';
import { isCard } from './words.ts';

type Which = { roundId: string; exchange: string };

const Stop = (which: Which) => (
  <Confirm
    opens="Stop it"
    title="Stop this sending"
    act={(close) => (
      <Act door={stop} tells={() => which} look="primary" said="Stopped" done={close}>
        Stop it for good
      </Act>
    )}
  >
    <Paragraph>
      What has not left yet is withdrawn and will not be sent. Messages that have arrived stay where they are.
      To hold it back for a while, pause it instead.
    </Paragraph>
  </Confirm>
);

const Correct = (which: Which) => (
  <Confirm
    opens="Correct what was sent"
    look="subtle"
    title="Correct the cards that were sent"
    act={(close) => (
      <Act door={correct} tells={() => which} look="primary" said="Being corrected" done={close}>
        Correct the cards
      </Act>
    )}
  >
    <Paragraph>
      The round takes over the name, purpose, sponsor and wording that the program has now, and every card
      that nobody has answered yet is drawn anew in its place. Nobody is notified again.
    </Paragraph>
  </Confirm>
);

const Recall = (which: Which) => (
  <Confirm
    opens="Take it back"
    look="subtle"
    title="Take back what was sent"
    act={(close) => (
      <Act door={recall} tells={() => which} look="primary" said="Being taken back" done={close}>
        Take it back
      </Act>
    )}
  >
    <Paragraph>
      Nothing more of it is sent, and the messages disappear from people’s chats. Who has read or answered
      them keeps that in mind, and what they answered stays.
    </Paragraph>
  </Confirm>
);

/** The brakes of a sending, as far as there is anything left to brake. */
export function Controls({ roundId, of, missed }: { roundId: string; of: SendingLine; missed: number }) {
  const which = { roundId, exchange: of.exchange };
  return (
    <Row>
      {of.held === 'paused' && (
        <Act door={resume} tells={() => which} look="primary" said="Going on">
          Go on
        </Act>
      )}
      {of.held === null && of.waiting > 0 && (
        <Act door={pause} tells={() => which} said="Paused">
          Pause
        </Act>
      )}
      {of.held !== 'stopped' && of.waiting > 0 && <Stop {...which} />}
      {of.held !== 'stopped' && missed > 0 && (
        <Act door={again} tells={() => which} said="They are being tried again">
          Try those not reached again
        </Act>
      )}
      {isCard(of.exchange) && of.sent > 0 && (
        <>
          <Correct {...which} />
          <Recall {...which} />
        </>
      )}
    </Row>
  );
}
