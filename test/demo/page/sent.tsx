import { SearchBox } from '@fluentui/react-components';
import {
  AlertRegular,
  BotRegular,
  CalendarLtrRegular,
  ChatRegular,
  PeopleTeamRegular,
} from '@fluentui/react-icons';
import { type ReactElement, useState } from 'react';
import type { Sent, SentLine } from '../views.ts';
import { useLook } from './api.ts';
import { Scroll } from './scroll.tsx';
import { momentIn } from './words.ts';

const icons: Record<SentLine['kind'], ReactElement> = {
  chat: <ChatRegular />,
  channel: <PeopleTeamRegular />,
  meeting: <CalendarLtrRegular />,
  notification: <AlertRegular />,
};

const kinds: Record<SentLine['kind'], string> = {
  chat: 'Chat',
  channel: 'Channel',
  meeting: 'Calendar',
  notification: 'Activity',
};

function Line({ line, zone }: { line: SentLine; zone: string }) {
  return (
    <tr>
      <td className="moment">{momentIn(line.at, zone)}</td>
      <td className="kind">
        <span aria-hidden="true">{icons[line.kind]}</span> {kinds[line.kind]}
      </td>
      <td>{line.to}</td>
      <td>{line.what}</td>
    </tr>
  );
}

function Runs({ sent, zone }: { sent: Sent; zone: string }) {
  return (
    <>
      <h2>
        <BotRegular aria-hidden="true" /> What ran by itself
      </h2>
      <div className="table-room">
        <table>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">What</th>
              <th scope="col">Due</th>
              <th scope="col">Done</th>
              <th scope="col">Failed</th>
            </tr>
          </thead>
          <tbody>
            {sent.runs.slice(0, 60).map((run) => (
              <tr key={run.id} className={run.failed ? 'failed' : undefined}>
                <td className="moment">{momentIn(run.at, zone)}</td>
                <td>{run.name}</td>
                <td>{run.due}</td>
                <td>{run.done}</td>
                <td>{run.failed ? `${run.failed}: ${run.why ?? ''}` : 0}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** Everything that left the product, and what its timers did. */
export function SentLog({ zone, version }: { zone: string; version: number }) {
  const sent = useLook<Sent>('sent', version);
  const [wanted, setWanted] = useState('');
  const fits = ({ to, what }: SentLine) => `${to} ${what}`.toLowerCase().includes(wanted.toLowerCase());
  const lines = sent?.lines.filter(fits) ?? [];
  return (
    <section className="view" aria-label="What was sent">
      <header className="view-head">
        <h1>What was sent</h1>
        {sent && <span className="zone">{sent.total.toLocaleString('en')} in all</span>}
        <SearchBox
          className="wanted"
          aria-label="Search what was sent"
          placeholder="Search"
          value={wanted}
          onChange={(_, { value }) => setWanted(value)}
        />
      </header>
      <Scroll label="List" look="log">
        {sent && !lines.length && (
          <p className="empty">Nothing{wanted ? ' like that' : ''} was sent so far.</p>
        )}
        {lines.length > 0 && (
          <div className="table-room">
            <table className="lines">
              <thead>
                <tr>
                  <th scope="col">When</th>
                  <th scope="col">How</th>
                  <th scope="col">To</th>
                  <th scope="col">What</th>
                </tr>
              </thead>
              <tbody>
                {lines.slice(0, 150).map((line) => (
                  <Line key={`${line.at} ${line.kind} ${line.to} ${line.what}`} line={line} zone={zone} />
                ))}
              </tbody>
            </table>
          </div>
        )}
        {sent && sent.runs.length > 0 && <Runs sent={sent} zone={zone} />}
      </Scroll>
    </section>
  );
}
