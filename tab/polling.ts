const CONNECTED_MS = 120_000;
const ALONE_MS = 15_000;

let connected = false;

/** Whether the server tells of changes by itself. */
export const hear = (news: boolean) => {
  connected = news;
};

/** While nobody tells of changes, what is on screen is asked again by itself. */
export const pollEvery = () => (connected ? CONNECTED_MS : ALONE_MS);
