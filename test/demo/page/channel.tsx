import { Avatar } from '@fluentui/react-components';
import { PeopleTeamFilled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { ChatMessage, PersonLine } from '../views.ts';
import { useLook } from './api.ts';
import { Message } from './chat.tsx';
import { Scroll } from './scroll.tsx';
import type { ThemeName } from './themes.ts';

/** The channel's head with its two tabs, and the one of them that is open. */
export function ChannelRoom(props: {
  name: string;
  open: 'channel' | 'figures';
  onOpen: (view: 'channel' | 'figures') => void;
  children: ReactNode;
}) {
  const { name, open, onOpen, children } = props;
  const link = (view: 'channel' | 'figures', label: string) => (
    <button
      type="button"
      className="subtab"
      aria-current={open === view ? 'page' : undefined}
      onClick={() => onOpen(view)}
    >
      {label}
    </button>
  );
  return (
    <section className="view" aria-label={`Channel ${name}`}>
      <header className="view-head">
        <Avatar aria-hidden="true" size={32} shape="square" icon={<PeopleTeamFilled />} color="marigold" />
        <h1>{name}</h1>
        <nav aria-label="Tabs of the channel" className="subtabs">
          {link('channel', 'Posts')}
          {link('figures', 'Program figures')}
        </nav>
      </header>
      {children}
    </section>
  );
}

/** The channel's posts, the newest at the end. */
export function Posts(props: {
  channelId: string;
  person: PersonLine;
  version: number;
  theme: ThemeName;
  onLink: (url: string) => void;
}) {
  const { channelId, person, version, theme, onLink } = props;
  const posts = useLook<ChatMessage[]>(`channel/${encodeURIComponent(channelId)}`, version);
  return (
    <Scroll label="Posts">
      {posts && !posts.length && (
        <p className="empty">
          No posts yet. The launch of a program is announced here, if it names this channel.
        </p>
      )}
      <ol className="messages">
        {posts?.map((post) => (
          <Message
            key={post.id}
            message={post}
            zone={person.timeZone}
            theme={theme}
            who="the channel"
            onLink={onLink}
          />
        ))}
      </ol>
    </Scroll>
  );
}
