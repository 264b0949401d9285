import { expect, test } from 'vitest';
import { channelTab } from '../../../tab/teams/configuring.ts';

test('a channel’s tab is kept with its program and nothing that grows old, such as a round', () => {
  expect(
    channelTab('https://pairwise.example', { programId: 'p-1', name: 'Learning together', view: 'report' }),
  ).toEqual({
    entityId: 'p-1/report',
    suggestedDisplayName: 'Learning together',
    contentUrl: 'https://pairwise.example/tab/channel?programId=p-1&view=report',
    websiteUrl: 'https://pairwise.example/tab/channel?programId=p-1&view=report',
  });
});
