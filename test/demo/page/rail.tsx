import {
  CalendarLtrFilled,
  CalendarLtrRegular,
  ChatFilled,
  ChatRegular,
  ClipboardTaskListLtrFilled,
  ClipboardTaskListLtrRegular,
  MailInboxFilled,
  MailInboxRegular,
  PeopleSwapFilled,
  PeopleSwapRegular,
  PeopleTeamFilled,
  PeopleTeamRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { View } from '../hint.ts';

interface Item {
  view: View;
  label: string;
  icon: ReactElement;
  active: ReactElement;
  /** Views shown under this item. */
  also?: View;
  forRoles?: true;
}

const items: readonly Item[] = [
  { view: 'chat', label: 'Chat', icon: <ChatRegular />, active: <ChatFilled /> },
  { view: 'mentoring', label: 'My mentoring', icon: <PeopleSwapRegular />, active: <PeopleSwapFilled /> },
  {
    view: 'desk',
    label: 'HR desk',
    icon: <ClipboardTaskListLtrRegular />,
    active: <ClipboardTaskListLtrFilled />,
    forRoles: true,
  },
  {
    view: 'channel',
    also: 'figures',
    label: 'Channel',
    icon: <PeopleTeamRegular />,
    active: <PeopleTeamFilled />,
  },
  { view: 'calendar', label: 'Calendar', icon: <CalendarLtrRegular />, active: <CalendarLtrFilled /> },
  { view: 'sent', label: 'What was sent', icon: <MailInboxRegular />, active: <MailInboxFilled /> },
];

/** Teams' left rail; along the bottom where the screen is narrow. */
export function Rail(props: { view: View; unread: boolean; roles: boolean; onGo: (view: View) => void }) {
  const { view, unread, roles, onGo } = props;
  return (
    <nav className="rail" aria-label="Teams">
      {items
        .filter(({ forRoles }) => roles || !forRoles)
        .map(({ view: own, also, label, icon, active }) => {
          const here = own === view || also === view;
          return (
            <button
              key={own}
              type="button"
              aria-current={here ? 'page' : undefined}
              onClick={() => onGo(own)}
            >
              <span className="icon" aria-hidden="true">
                {here ? active : icon}
              </span>
              <span>{label}</span>
              {own === 'chat' && unread && <span className="dot" role="img" aria-label="unread" />}
            </button>
          );
        })}
    </nav>
  );
}
