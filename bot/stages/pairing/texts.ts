export const texts = {
  en: {
    'waiting.title': 'Not yet a partner for you',
    'waiting.odd-one-out': 'There was an odd number of people in {program} this time.',
    'waiting.nobody-allowed':
      'Nobody in {program} could be paired with you this time under its rules, such as a shared language and a shared working hour.',
    'waiting.nobody-left': 'Everyone in {program} who fits you was paired with somebody else this time.',
    'waiting.came-late': 'The pairs in {program} had just been made when you finished your answers.',
    'waiting.pair-ended': 'Your pair in {program} has ended.',
    'waiting.paused': 'You were taking a break when the pairs for {program} were made.',
    'waiting.unreachable': 'We could not reach you when the pairs for {program} were made.',
    'waiting.next': 'You are first in line for the next pairing. There is nothing you need to do.',
    'waiting.next.came-late':
      'You take part in the next pairing, after those who were left waiting by this one. There is nothing you need to do.',
    'waiting.button': 'Change my answers',
  },
};

export const refusals = {
  en: {
    'round-not-open': 'This round is not open for pairing.',
    'term-is-over':
      'The term of this round is over, so no more pairs are made in it. Whoever waits goes first in the next round.',
    'hours-unknown':
      'The working hours of {people, plural, one {# person} other {# people}} have not been read from their calendars yet, so nobody was paired. They are read within a few minutes; then try again.',
    'no-pairs':
      'No two of the {people} people can be paired under the rules. The proposal tells what is in the way for each of them.',
    'pairing-broke':
      'Something went wrong on our side while the pairs were being made. Nothing was changed; please try again.',
    'run-under-way': 'Pairs are being made right now. Wait until that is done, or stop it first.',
    'no-proposal': 'There is no proposal to change. Make one first.',
    'may-not-be-paired':
      'These two may not be paired in this round. Its rules on reporting lines, people’s own choices, languages, hours and earlier pairs in this round hold for pairs made by hand too. Nothing was changed.',
    'not-in-pool':
      'One of them is not free in this round: left, on a break, not reachable, or already paired.',
    'locked-elsewhere': '{name} is locked into another pair. Take that lock back first.',
    'no-partners-to-swap': 'Both need a partner of their own, in two different pairs, before they can swap.',
    'proposal-is-stale':
      'Since this proposal was made, somebody left, paused or changed their answers. Make a new one; nothing was published.',
  },
};
