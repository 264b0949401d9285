import { useState } from 'react';
import { decline } from '../../../shared/opt-in/contract.ts';
import { Act } from '../../ui/act.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { useTyped } from '../../ui/kept.ts';
import { later } from '../../ui/later.tsx';
import { Lines } from '../../ui/loading.tsx';
import type { Next } from './not-now-fields.tsx';

const NotNowFields = later(async () => (await import('./not-now-fields.tsx')).NotNowFields, <Lines />);

export function NotNow({ roundId }: { roundId: string }) {
  const [next, setNext] = useState<Next>('this-time');
  const [reason, setReason, forget] = useTyped(`not-now/${roundId}`, '');
  return (
    <Confirm
      opens="Not now"
      title="Not now"
      act={(close) => (
        <Act
          door={decline}
          tells={() => ({ roundId, next, ...(reason.trim() && { reason }) })}
          look="primary"
          done={() => {
            forget();
            close();
          }}
        >
          Send
        </Act>
      )}
    >
      <NotNowFields next={next} setNext={setNext} reason={reason} setReason={setReason} />
    </Confirm>
  );
}
