import { expect, test } from 'vitest';
import { channelTab, configured } from '../../../tab/teams/configuring.ts';

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

test('a tab that is configured anew begins with what it was', () => {
  expect(configured('p-1/report')).toEqual({ programId: 'p-1', view: 'report' });
  for (const unknown of ['', 'p-1', 'p-1/names', '/report']) expect(configured(unknown)).toBeNull();
});
