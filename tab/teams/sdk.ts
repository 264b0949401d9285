/** As much of TeamsJS as every page needs within Teams: named, so that the rest of it is left out of what is fetched. */
export { app, authentication } from '@microsoft/teams-js';
