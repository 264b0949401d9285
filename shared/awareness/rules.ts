/** Days after the invitation on which silence is reminded of: a third and two thirds into the time to answer. */
export const reminderDays = (optInDays: number): number[] =>
  [...new Set([Math.round(optInDays / 3), Math.round((2 * optInDays) / 3)])].filter(
    (day) => day >= 2 && day < optInDays,
  );
