import type { Program } from '../../../shared/program.ts';
import type { Pulse } from '../time-machine.ts';
import type { PersonLine } from '../views.ts';
import { useLook } from './api.ts';
import type { Company } from './app.tsx';
import { Calendar } from './calendar.tsx';
import { ChannelRoom, Posts } from './channel.tsx';
import { Chat } from './chat.tsx';
import type { Place } from './place.ts';
import { SentLog } from './sent.tsx';
import { TabFrame } from './tab.tsx';
import type { Around } from './teams-host.ts';
import type { ThemeName } from './themes.ts';

interface Props {
  pulse: Pulse;
  person: PersonLine;
  company: Company;
  place: Place;
  go: (change: Partial<Place>) => void;
  turned: (page: string) => void;
  theme: ThemeName;
}

/** Teams' links lead to a tab of ours; everything else opens beside the demo. */
function follower(appId: string, go: Props['go']) {
  return (url: string) => {
    const { hostname, pathname, searchParams, origin } = new URL(url, location.href);
    const [, entity = ''] = /^\/l\/entity\/[^/]+\/([^/]+)/.exec(pathname) ?? [];
    if (hostname !== 'teams.microsoft.com' || !pathname.includes(appId))
      return void window.open(url, origin === location.origin ? 'pairwise' : '_blank');
    const context = JSON.parse(searchParams.get('context') ?? '{}') as { subEntityId?: string };
    go({ view: entity === 'desk' ? 'desk' : 'mentoring', page: context.subEntityId ?? '' });
  };
}

function around({ person, company, place, theme }: Props, entityId: string): Around {
  return {
    personId: person.id,
    loginHint: person.name,
    theme,
    locale: 'en-GB',
    entityId,
    page: place.page,
    channel: null,
    appId: company.appId,
  };
}

function Figures({ own, channel }: { own: Props; channel: Company['channels'][number] }) {
  const programs = useLook<Program[]>('programs', own.pulse.version);
  const newest = programs?.at(-1);
  if (!programs) return null;
  if (!newest)
    return (
      <div className="scroll">
        <p className="empty">The figures of a program stand here once there is one.</p>
      </div>
    );
  const { teamId, aadGroupId: groupId, channelId, name } = channel;
  return (
    <TabFrame
      key={`${own.person.id} ${newest.id}`}
      title="Program figures"
      path={`/tab/channel?programId=${newest.id}`}
      around={{ ...around(own, 'figures'), page: '', channel: { teamId, groupId, channelId, name } }}
      onLink={follower(own.company.appId, own.go)}
    />
  );
}

/** What the visitor looks at. */
export function Stage(props: Props) {
  const { pulse, person, company, place, go, turned, theme } = props;
  const onLink = follower(company.appId, go);
  const [channel] = company.channels;
  const { view } = place;
  if ((view === 'channel' || view === 'figures') && channel)
    return (
      <ChannelRoom name="Mentoring program" open={view} onOpen={(opened) => go({ view: opened })}>
        {view === 'channel' ? (
          <Posts
            channelId={channel.channelId}
            person={person}
            version={pulse.version}
            theme={theme}
            onLink={onLink}
          />
        ) : (
          <Figures own={props} channel={channel} />
        )}
      </ChannelRoom>
    );
  if (view === 'calendar')
    return <Calendar key={person.id} person={person} now={pulse.now} version={pulse.version} />;
  if (view === 'sent') return <SentLog zone={person.timeZone} version={pulse.version} />;
  if (view === 'mentoring' || (view === 'desk' && person.roles.length))
    return (
      <TabFrame
        key={`${view} ${person.id} ${place.visit}`}
        title={view === 'desk' ? "Coordinators' desk" : 'My mentoring'}
        path={view === 'desk' ? '/tab/desk' : '/tab'}
        around={around(props, view)}
        onLink={onLink}
        onPage={turned}
      />
    );
  return (
    <Chat
      key={person.id}
      person={person}
      played={pulse.played.includes(person.id)}
      version={pulse.version}
      theme={theme}
      onLink={onLink}
    />
  );
}
