import { type Box, count, inBackground } from '../box.ts';
import { guidOf } from '../draw.ts';
import type { Channel, Colleague } from '../types.ts';
import { botId, memberId } from './conversations.ts';
import { activityFrom, tellBotEventually } from './line.ts';

export const installed = ({ keeper }: Box, personId: string) => personId in keeper.state.installs;

const membersAdded = (box: Box) => ({ type: 'conversationUpdate', membersAdded: [{ id: botId(box) }] });

async function announce(box: Box, activities: readonly object[]): Promise<void> {
  for (const activity of activities) await tellBotEventually(box, activity);
}

function personAt(box: Box, personId: string): Colleague {
  const person = box.directory.person(personId);
  if (!person) throw new Error(`There is nobody with the id ${personId}.`);
  return person;
}

/** Installs the app for a person. The bot hears of it a moment later, as from Teams. */
export function placeApp(box: Box, personId: string) {
  const person = personAt(box, personId);
  box.keeper.state.installs[personId] = guidOf(box.seed, 'install', personId);
  box.keeper.touched();
  count(box, 'installs');
  const added = { type: 'installationUpdate', action: 'add' };
  inBackground(
    box,
    announce(
      box,
      [added, membersAdded(box)].map((content) => activityFrom(box, person, content)),
    ),
  );
}

export function takeAppAway(box: Box, personId: string) {
  const person = personAt(box, personId);
  delete box.keeper.state.installs[personId];
  box.keeper.touched();
  count(box, 'uninstalls');
  const removed = { type: 'installationUpdate', action: 'remove' };
  inBackground(box, announce(box, [activityFrom(box, person, removed)]));
}

/** Adds the app to the team a channel belongs to, in the name of one of its members. */
export function placeInTeam(box: Box, channel: Channel) {
  const person =
    box.directory.people.find(({ roles }) => roles.length) ?? (box.directory.people[0] as Colleague);
  const where = {
    from: { id: memberId(box, person.id), name: person.name, aadObjectId: person.id },
    conversation: {
      id: channel.teamId,
      conversationType: 'channel',
      isGroup: true,
      tenantId: box.ids.tenant,
    },
    channelData: {
      tenant: { id: box.ids.tenant },
      team: { id: channel.teamId, name: 'Mentoring', aadGroupId: channel.aadGroupId },
      settings: { selectedChannel: { id: channel.channelId } },
    },
  };
  const added = { type: 'installationUpdate', action: 'add' };
  const contents = [added, membersAdded(box)].map((content) =>
    activityFrom(box, person, { ...content, ...where }),
  );
  inBackground(box, announce(box, contents));
}
