import { offerHand } from '../../../shared/check-ins/contract.ts';
import { Act } from '../../ui/act.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { useTyped } from '../../ui/kept.ts';
import { Hint } from '../../ui/layout.tsx';
import { OwnWords } from '../../ui/own-words.tsx';

/** A coordinator's offer to all of a pair, in chat. */
export function OfferHand({ pairId, names }: { pairId: string; names: string }) {
  const [words, setWords, forget] = useTyped(`offer/${pairId}`, '');
  return (
    <Confirm
      opens="Offer a hand"
      title={`Offer ${names} a hand`}
      act={(close) => (
        <Act
          door={offerHand}
          tells={() => ({ pairId, words })}
          look="primary"
          said="Your offer is on its way"
          done={() => {
            forget();
            close();
          }}
        >
          Send it
        </Act>
      )}
    >
      <Hint>
        Each of them gets the same message in chat, with your name. They can ask you to talk, or say no, thank
        you; you learn only of the first. Sent at most once a day.
      </Hint>
      <OwnWords label="A line of your own (optional)" value={words} change={setWords} />
    </Confirm>
  );
}
