import { daysLater, type Instant } from '../../time.ts';

/** What the app asks an administrator to consent to; any one of the ids will do. */
const needed: readonly (readonly [name: string, ...ids: string[]])[] = [
  ['User.Read.All', 'df021288-bdef-4463-88db-98f22de89214'],
  ['GroupMember.Read.All', '98830695-27a2-44f7-8c18-0c3ebc9698f6'],
  [
    'Calendars.ReadBasic.All',
    '8ba4a692-bc31-4128-9094-475872af8a53',
    '798ee544-9d2d-430c-a058-570e29e34338',
    'ef54d2bf-783f-4e0f-bca1-3210c0444d99',
  ],
  [
    'TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All',
    'a87076cf-6abd-4e56-8559-4dbdf41bef96',
    '908de74d-f8b2-4d6b-a9ed-2a17b3b78179',
  ],
  ['AppCatalog.Read.All', 'e12dae10-5a57-4817-b79d-dfbec5348930'],
];

/** Names of permissions that were not granted. Those to book are given by Exchange, a mailbox at a time, and show nowhere. */
export const missingFrom = (granted: readonly string[]): string[] =>
  needed.flatMap(([name, ...ids]) => (ids.some((id) => granted.includes(id)) ? [] : [name]));

const SOON_DAYS = 30;

export const endsSoon = (until: Instant, now: Instant): boolean => until <= daysLater(now, SOON_DAYS);
