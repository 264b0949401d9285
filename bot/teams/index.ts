export { openAdapter } from './cloud.ts';
export type { Incoming } from './incoming.ts';
export { type Answer, receiver, type Turn } from './receive.ts';
export { openSending, type Teams } from './send.ts';
