import { Avatar, Button, Switch, Textarea } from '@fluentui/react-components';
import { PeopleSwapFilled, SendRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, useState } from 'react';
import type { ChatMessage, PersonLine } from '../views.ts';
import { act, useLook } from './api.ts';
import { CardView, type Pressed, type Said } from './card.tsx';
import { useNewest } from './newest.ts';
import type { Find } from './picker.ts';
import { Scroll } from './scroll.tsx';
import type { ThemeName } from './themes.ts';
import { dayIn, timeIn } from './words.ts';

interface Answer {
  status: number;
  body: { statusCode?: number; type?: string; value?: { message?: string } | string } | null;
}

/** What Teams would show of the bot's answer to a press, beside a new card. */
function saidBy({ status, body }: Answer): Said | null {
  const { type = '', value } = body ?? {};
  if (typeof value === 'string') return { text: value, wrong: false };
  if (type.endsWith('error') || status !== 200 || (body?.statusCode ?? 200) !== 200)
    return { text: value?.message ?? 'Something went wrong. Please try again.', wrong: true };
  return null;
}

export function Message(props: {
  message: ChatMessage;
  zone: string;
  theme: ThemeName;
  who: string;
  onPress?: (pressed: Pressed) => Promise<Said | null>;
  onFind?: Find;
  onLink: (url: string) => void;
}) {
  const { message, zone, theme, who, onPress, onFind, onLink } = props;
  const time = timeIn(message.at, zone);
  if (message.from === 'person')
    return (
      <li className="message own">
        <div className="bubble">
          <span className="stamp">{time}</span>
          <p>{message.text}</p>
        </div>
      </li>
    );
  return (
    <li className="message">
      <Avatar aria-hidden="true" size={32} icon={<PeopleSwapFilled />} color="teal" />
      <div className="bubble">
        <span className="stamp">
          <strong>Pairwise</strong> {time}
          {message.updatedAt && message.updatedAt !== message.at ? ' · updated' : ''}
        </span>
        {message.text && <p>{message.text}</p>}
        {message.card && (
          <CardView
            id={message.id}
            card={message.card}
            theme={theme}
            label={`Card for ${who}, ${time}`}
            onLink={onLink}
            {...(onPress ? { onPress } : {})}
            {...(onFind ? { onFind } : {})}
          />
        )}
      </div>
    </li>
  );
}

function TypeBox({ onSay }: { onSay: (text: string) => Promise<void> }) {
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState('');
  async function send() {
    const words = text.trim();
    if (!words) return;
    setText('');
    setWrong('');
    await onSay(words).catch((error: Error) => {
      setText(words);
      setWrong(error.message);
    });
  }
  const keyed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    void send();
  };
  return (
    <div className="type-box">
      <Textarea
        className="typed"
        aria-label="Type a message to Pairwise"
        placeholder="Type a message, such as help"
        rows={1}
        value={text}
        onChange={(_, { value }) => setText(value)}
        onKeyDown={keyed}
      />
      <Button appearance="transparent" icon={<SendRegular />} aria-label="Send" onClick={() => void send()} />
      <p role="alert" className="said wrong">
        {wrong}
      </p>
    </div>
  );
}

function byDay(messages: readonly ChatMessage[], zone: string): [string, ChatMessage[]][] {
  const days = new Map<string, ChatMessage[]>();
  for (const message of messages) {
    const day = dayIn(message.at, zone);
    days.set(day, [...(days.get(day) ?? []), message]);
  }
  return [...days];
}

/** By its head a card is another one: the same question once more, with what is missing, leaves the reader where they are. */
const headOf = (card: object | undefined): unknown => (card as { body?: unknown[] } | undefined)?.body?.[0];

interface Props {
  person: PersonLine;
  played: boolean;
  version: number;
  theme: ThemeName;
  onLink: (url: string) => void;
}

/** The 1:1 chat of a person with the bot. */
export function Chat({ person, played, version, theme, onLink }: Props) {
  const messages = useLook<ChatMessage[]>(`chat/${person.id}`, version);
  const count = messages?.length ?? 0;
  const last = messages?.at(-1);
  const list = useNewest(`${count} ${JSON.stringify(headOf(last?.card))}`);
  const find: Find = (dataset, typed) => act('choices', { person: person.id, dataset, typed });
  const say = async (text: string) => void (await act('say', { person: person.id, text }));
  const press = (message: ChatMessage) => async (pressed: Pressed) =>
    saidBy(await act<Answer>('press', { person: person.id, message: message.id, ...pressed }));
  return (
    <section className="view chat" aria-label={`Chat of ${person.name} with Pairwise`}>
      <header className="view-head">
        <Avatar aria-hidden="true" size={32} icon={<PeopleSwapFilled />} color="teal" />
        <h1>Pairwise</h1>
        <Switch
          className="plays"
          checked={!played}
          onChange={(_, { checked }) => void act('play', { person: person.id, played: !checked })}
          label={`${person.name.split(' ')[0]} answers without me`}
        />
      </header>
      <Scroll ref={list} label="Messages">
        {messages && !count && (
          <p className="empty">
            Nothing here yet. Pairwise writes when a program is launched, or say <q>hi</q> below.
          </p>
        )}
        {byDay(messages ?? [], person.timeZone).map(([day, ones]) => (
          <div key={day}>
            <h2 className="day">{day}</h2>
            <ol className="messages">
              {ones.map((message) => (
                <Message
                  key={message.id}
                  message={message}
                  zone={person.timeZone}
                  theme={theme}
                  who={person.name}
                  onPress={press(message)}
                  onFind={find}
                  onLink={onLink}
                />
              ))}
            </ol>
          </div>
        ))}
      </Scroll>
      <TypeBox onSay={say} />
    </section>
  );
}
