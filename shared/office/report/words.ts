import type { SuggestionName } from './rules.ts';

/** What a coordinator may do about it in the next round. */
export const suggestionWords: Record<SuggestionName, string> = {
  'reach-out':
    'Some of the audience never got the announcement. Look at who could not be reached, and ask IT to install the app for them.',
  'explain-more':
    'Few of those who read the announcement joined. Let the sponsor say why it matters, and put a story from this round into the next announcement.',
  'shorten-assessment':
    'Some who joined did not hand in their assessment. A shorter catalogue is quicker to go through; give it more days.',
  'widen-pool':
    'Fewer people were paired than hoped. A wider audience, or fewer preferences that are conditions, leaves more to choose from.',
  'widen-catalogue':
    'Some partners do not offer what the other mainly wants. Look at which skills are wanted and not offered, and invite those who have them.',
  'book-sooner':
    'First meetings came late. Ask organizers for more room in calendars, or publish the pairs outside of holidays and closing days.',
  'meet-more-often':
    'Pairs that met once often did not meet again. A shorter rhythm keeps it going; so does a meeting that is in the calendar.',
  'ask-less-often':
    'Check-ins often stay unanswered. Ask less often, and say in the announcement who reads the answers.',
  'talk-about-balance':
    'Many feel that one gives more than the other. Give the orientation on both giving and receiving more room.',
  'look-after-early':
    'Many pairs ended early. Look after those that were offered help, and look at the reasons people gave.',
  'ask-what-to-change':
    'People were less content than hoped. Read what they would change, where they shared it, before planning the next round.',
  'tell-it': 'People recommend it. Ask for stories and tell them in the next announcement.',
};

export const NO_SUGGESTION =
  'Nothing stands out that the figures could say for certain. Larger rounds say more.';
