import { expect, test } from 'vitest';
import { channelTab } from '../../../tab/teams/configuring.ts';

test('a channel’s tab is kept with its program and nothing that grows old, such as a round', () => {
  expect(channelTab('https://pairwise.example', { programId: 'p-1', name: 'Learning together' })).toEqual({
    entityId: 'p-1',
    suggestedDisplayName: 'Learning together',
    contentUrl: 'https://pairwise.example/tab/channel?programId=p-1',
    websiteUrl: 'https://pairwise.example/tab/channel?programId=p-1',
  });
});
