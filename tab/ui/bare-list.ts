/** The style of a list that is one to screen readers alone: no room around it, no marks before its items. */
export const bareList = { margin: 0, padding: 0, listStyleType: 'none' } as const;
