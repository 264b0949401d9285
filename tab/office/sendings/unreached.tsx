import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { MOST_LISTED, unreached } from '../../../shared/office/sendings/contract.ts';
import { Asked } from '../../ui/asked.tsx';
import { useWords } from '../../ui/dates.ts';
import { sentence } from '../../ui/in-words.ts';
import { Hint, Row, Stack } from '../../ui/layout.tsx';
import { LineList } from '../../ui/lines.tsx';

function Names({ roundId, exchange }: { roundId: string; exchange: string }) {
  const { number, day } = useWords();
  const [from, setFrom] = useState(0);
  return (
    <Asked door={unreached} of={{ roundId, exchange, from }}>
      {({ total, people }) => (
        <Stack>
          <Hint>
            Who comes back, by opening the chat or installing the app again, gets what is still true of it by
            itself.
          </Hint>
          <LineList
            of={people.map(({ id, name, reason, at }) => ({
              key: id,
              title: name,
              says: `${sentence(reason)}${at ? `, ${day(at)}` : ''}`,
            }))}
          />
          {total > MOST_LISTED && (
            <Row>
              <Button disabled={from === 0} onClick={() => setFrom(from - MOST_LISTED)}>
                Previous
              </Button>
              <Hint>
                {number(from + 1)} to {number(from + people.length)} of {number(total)}
              </Hint>
              <Button disabled={from + MOST_LISTED >= total} onClick={() => setFrom(from + MOST_LISTED)}>
                Next
              </Button>
            </Row>
          )}
        </Stack>
      )}
    </Asked>
  );
}

/** Who was not reached, by name, once asked for. */
export function Unreached(which: { roundId: string; exchange: string }) {
  const [open, setOpen] = useState(false);
  return (
    <Stack>
      <div>
        <Button appearance="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Hide who was not reached' : 'Who was not reached'}
        </Button>
      </div>
      {open && <Names {...which} />}
    </Stack>
  );
}
