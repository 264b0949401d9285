import {
  FluentProvider,
  Menu,
  MenuButton,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Spinner,
} from '@fluentui/react-components';
import { SettingsRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import type { Pulse } from '../time-machine.ts';
import type { PersonLine } from '../views.ts';
import { useLive, useLook } from './api.ts';
import { Clock } from './clock.tsx';
import { HintLine } from './hint-line.tsx';
import { useMemory } from './memory.ts';
import { PersonSwitcher } from './people.tsx';
import { type Place, usePlace } from './place.ts';
import { Rail } from './rail.tsx';
import { Stage } from './stage.tsx';
import { browsersTheme, type ThemeName, themeNames, themes } from './themes.ts';
import { useUnread } from './unread.ts';

export interface Company {
  appId: string;
  channels: { teamId: string; aadGroupId: string; channelId: string; name: string }[];
}

function Settings(props: {
  theme: ThemeName;
  onTheme: (name: ThemeName) => void;
  hints: boolean;
  onHints: () => void;
}) {
  const { theme, onTheme, hints, onHints } = props;
  return (
    <Menu
      checkedValues={{ theme: [theme] }}
      onCheckedValueChange={(_, { checkedItems }) => onTheme(checkedItems[0] as ThemeName)}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          appearance="subtle"
          icon={<SettingsRegular />}
          menuIcon={null}
          aria-label="Looks and hints"
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {themeNames.map((name) => (
            <MenuItemRadio key={name} name="theme" value={name}>
              {themes[name].label}
            </MenuItemRadio>
          ))}
          <MenuItem onClick={onHints}>{hints ? 'Hide hints' : 'Show hints'}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

interface RoomProps {
  pulse: Pulse;
  people: PersonLine[];
  person: PersonLine;
  company: Company;
  place: Place;
  go: (change: Partial<Place>) => void;
  turned: (page: string) => void;
  theme: ThemeName;
  onTheme: (name: ThemeName) => void;
}

function Room({ pulse, people, person, company, place, go, turned, theme, onTheme }: RoomProps) {
  const [hints, setHints] = useMemory('hints', true);
  const [heroId, setHero] = useMemory(`hero ${pulse.begun}`, people[0]?.id ?? person.id);
  const unread = useUnread(pulse.begun, person, place.view === 'chat');
  // Whom the visitor only looks at does not become the story.
  const isHero = pulse.played.includes(person.id) && !person.roles.length && !person.guest;
  useEffect(() => {
    if (isHero) setHero(person.id);
  }, [isHero, person.id, setHero]);
  return (
    <>
      <header className="top">
        <strong className="brand">Pairwise</strong>
        <Clock pulse={pulse} person={person} />
        <PersonSwitcher
          people={people}
          person={person}
          played={pulse.played}
          unread={unread}
          onPick={(personId) => go({ personId })}
        />
        <Settings theme={theme} onTheme={onTheme} hints={hints} onHints={() => setHints(!hints)} />
      </header>
      {hints && (
        <HintLine
          heroId={heroId}
          here={place}
          version={pulse.move ? 0 : pulse.version}
          moving={pulse.move !== null}
          onGo={go}
          onClose={() => setHints(false)}
        />
      )}
      {pulse.trouble && (
        <p className="trouble" role="alert">
          Behind the scenes: {pulse.trouble}
        </p>
      )}
      <Rail
        view={place.view}
        unread={unread(person)}
        roles={person.roles.length > 0}
        onGo={(view) => go({ view })}
      />
      <main>
        <Stage
          pulse={pulse}
          person={person}
          company={company}
          place={place}
          go={go}
          turned={turned}
          theme={theme}
        />
      </main>
    </>
  );
}

export function App() {
  const { pulse, lost } = useLive();
  const [theme, setTheme] = useMemory<ThemeName>('theme', browsersTheme());
  const { place, go, turned } = usePlace();
  const version = pulse?.version ?? 0;
  const people = useLook<PersonLine[]>(pulse ? 'people' : null, version, RARELY_MS);
  const company = useLook<Company>(pulse ? 'company' : null, 0);
  const person =
    people?.find(({ id }) => id === place.personId) ?? people?.find(isCoordinator) ?? people?.[0];
  return (
    <FluentProvider theme={themes[theme].theme} className={`teams ${theme}`}>
      {pulse && people && person && company ? (
        <Room
          pulse={pulse}
          people={people}
          person={person}
          company={company}
          place={{ ...place, personId: person.id }}
          go={(change) => go({ personId: person.id, ...change })}
          turned={turned}
          theme={theme}
          onTheme={setTheme}
        />
      ) : (
        <Spinner className="waiting" label="Opening the office …" />
      )}
      {lost && (
        <p className="trouble lost" role="alert">
          The demo has been stopped. What happened is kept; start it again with <code>npm run demo</code>.
        </p>
      )}
    </FluentProvider>
  );
}

/** The list of all people is long. */
const RARELY_MS = 1_500;

const isCoordinator = ({ roles }: PersonLine) => roles.includes('Program.Coordinator');
