import {
  Avatar,
  Button,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  SearchBox,
} from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { PersonLine } from '../views.ts';
import { groupOf, initialsOf, inOrder, standingOf } from './words.ts';

interface Props {
  people: readonly PersonLine[];
  person: PersonLine;
  played: readonly string[];
  unread: (person: PersonLine) => boolean;
  onPick: (id: string) => void;
}

const FEW = 12;

function grouped(people: readonly PersonLine[]): [string, PersonLine[]][] {
  const groups = new Map<string, PersonLine[]>();
  for (const person of people) {
    const group = groupOf(person);
    groups.set(group, [...(groups.get(group) ?? []), person]);
  }
  return [...groups].sort(([a], [b]) => inOrder(a, b));
}

function Entry(props: {
  person: PersonLine;
  here: boolean;
  unread: boolean;
  played: boolean;
  onPick: () => void;
}) {
  const { person, here, unread, played, onPick } = props;
  return (
    <li>
      <button type="button" className="person" aria-current={here ? 'true' : undefined} onClick={onPick}>
        <Avatar
          aria-hidden="true"
          size={28}
          name={person.name}
          initials={initialsOf(person.name)}
          color="colorful"
        />
        <span className="who">
          <bdi>{person.name}</bdi>
          <small>
            {person.title}, {person.site}
            {person.memorable && person.standing && ` · ${standingOf(person)}`}
          </small>
        </span>
        {played && <small className="yours">played by you</small>}
        {unread && <span className="dot" role="img" aria-label="unread" />}
      </button>
    </li>
  );
}

function Group(props: {
  name: string;
  people: PersonLine[];
  all: boolean;
  entry: (person: PersonLine) => React.ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const shown = props.all || open ? props.people : props.people.slice(0, FEW);
  return (
    <section aria-label={props.name}>
      <h2>
        {props.name} <small>{props.people.length}</small>
      </h2>
      <ul>{shown.map(props.entry)}</ul>
      {shown.length < props.people.length && (
        <Button appearance="transparent" size="small" onClick={() => setOpen(true)}>
          Show all {props.people.length}
        </Button>
      )}
    </section>
  );
}

/** Chooses through whose eyes the visitor looks. */
export function PersonSwitcher({ people, person, played, unread, onPick }: Props) {
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState('');
  const fits = ({ name, title, department, site }: PersonLine) =>
    `${name} ${title} ${department} ${site}`.toLowerCase().includes(wanted.toLowerCase().trim());
  const groups = grouped(people.filter(fits));
  const first = wanted.trim() === '' ? undefined : groups[0]?.[1][0];
  const pick = (id: string) => {
    setOpen(false);
    setWanted('');
    onPick(id);
  };
  return (
    <Popover open={open} onOpenChange={(_, asked) => setOpen(asked.open)} trapFocus positioning="below-end">
      <PopoverTrigger disableButtonEnhancement>
        <Button
          className="me"
          appearance="subtle"
          icon={
            <Avatar
              aria-hidden="true"
              size={28}
              name={person.name}
              initials={initialsOf(person.name)}
              color="colorful"
            />
          }
        >
          <span className="who">
            <bdi>{person.name}</bdi>
            <small>{person.title}</small>
          </span>
          <ChevronDownRegular aria-hidden="true" />
        </Button>
      </PopoverTrigger>
      <PopoverSurface className="switcher" aria-label="Look through the eyes of">
        <SearchBox
          aria-label="Search for a person"
          placeholder="Name, title, department or site"
          value={wanted}
          onChange={(_, { value }) => setWanted(value)}
          onKeyDown={({ key }) => {
            if (key === 'Enter' && first) pick(first.id);
          }}
        />
        <div className="switcher-list">
          {groups.map(([name, ones]) => (
            <Group
              key={name}
              name={name}
              people={ones}
              all={wanted !== ''}
              entry={(one) => (
                <Entry
                  key={one.id}
                  person={one}
                  here={one.id === person.id}
                  unread={unread(one)}
                  played={played.includes(one.id)}
                  onPick={() => pick(one.id)}
                />
              )}
            />
          ))}
        </div>
      </PopoverSurface>
    </Popover>
  );
}
