export { openAdapter } from './cloud.ts';
export { receiver } from './receive.ts';
export { openSending, type Teams } from './send.ts';
