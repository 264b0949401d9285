import { LONGEST_MESSAGE } from '../../../shared/evaluation/contract.ts';
import { certificatePath, type MilestoneName } from '../../../shared/evaluation/rules.ts';
import { fits, type Story, type Thanks } from '../../../shared/recognition.ts';
import {
  type Action,
  apart,
  type Card,
  card,
  heading,
  lead,
  open,
  press,
  quiet,
  text,
  toggle,
  unfold,
  write,
} from '../../card.ts';
import { everyone, type Reader } from '../../texts.ts';
import { type Words, words } from './words.ts';

export interface About {
  roundId: string;
  pairId: string;
  partner: string;
  program: string;
}

const back = (say: Words, roundId: string): Action =>
  lead(say('button.keepsakes'), 'evaluation.keepsakes', { roundId });

const thankAction = (say: Words, { pairId, partner }: Pick<About, 'pairId' | 'partner'>): Action =>
  press(say('button.thank', { partner }), 'evaluation.thanks', { pairId });

/** `certificate`: where it is. `channel`: its name, where the program has one that may hear of the pair. */
export function completedCard(
  reader: Reader,
  about: About,
  certificate: { publicUrl: string; code: string },
  channel: string | null,
): Card {
  const say = words(reader);
  const { partner, program, pairId, roundId } = about;
  const news = say('completed.body', { partner, program });
  const shout = channel
    ? [
        unfold(
          say('button.shout'),
          [text(say('shout.body', { partner, channel }))],
          [press(say('button.shout-yes'), 'evaluation.shout-out', { pairId, wanted: true })],
        ),
      ]
    : [];
  return card(
    news,
    [heading(say('completed.title')), text(news), text(say('completed.certificate'))],
    [
      open(say('button.certificate'), certificate.publicUrl + certificatePath(certificate.code)),
      thankAction(say, about),
      ...shout,
      press(say('button.story'), 'evaluation.story', { roundId }),
    ],
  );
}

export function endedCard(reader: Reader, { partner, program }: About): Card {
  const say = words(reader);
  const news = say('ended.body', { partner, program });
  return card(news, [heading(say('ended.title')), text(news)]);
}

/** A small moment to notice. After the first meeting it also asks how the match feels. */
export function milestoneCard(reader: Reader, about: About, milestone: MilestoneName): Card {
  const say = words(reader);
  const { partner, pairId } = about;
  const news = say(`milestone.${milestone}`, { partner });
  const asks = milestone === 'met-once';
  return card(
    news,
    [
      heading(say('milestone.title')),
      text(news),
      ...(asks ? [apart(text(say('fit.ask'))), quiet(say('fit.private', { partner }))] : []),
    ],
    asks
      ? fits.map((fit) => press(say(`fit.${fit}`), 'evaluation.feel', { pairId, fit }))
      : [thankAction(say, about)],
  );
}

export function feltCard(reader: Reader, about: About, poor: boolean): Card {
  const say = words(reader);
  const body = say(poor ? 'felt.poor' : 'felt.body', { partner: about.partner });
  return card(body, [heading(say('felt.title')), text(body)], [thankAction(say, about)]);
}

/** Where one writes it. `sent`: it has just gone. */
export function thanksFormCard(reader: Reader, { roundId, pairId, partner }: About, sent: boolean): Card {
  const say = words(reader);
  const body = say(sent ? 'thank.sent' : 'thank.body', { partner });
  const field = write({
    id: 'words',
    label: say('thank.label', { partner }),
    lines: true,
    most: LONGEST_MESSAGE,
    required: say('thank.ask'),
  });
  return card(
    body,
    [heading(say('thank.title')), text(body), ...(sent ? [] : [field])],
    [
      ...(sent ? [] : [press(say('button.send'), 'evaluation.thank', { pairId })]),
      lead(say('button.pair'), 'guidance.pair', { roundId }),
    ],
  );
}

/** As the partner gets it. */
export function thankedCard(reader: Reader, { words: said }: Thanks, from: string, pairId: string): Card {
  const say = words(reader);
  const news = say('thanked.body', { from });
  return card(
    news,
    [heading(say('thanked.title')), text(news), apart(text(said))],
    [press(say('button.thank-back'), 'evaluation.thanks', { pairId })],
  );
}

/** `alone`: whether the others have not said yes yet. */
export function shoutedCard(
  reader: Reader,
  { roundId, pairId, partner }: About,
  wanted: boolean,
  alone: boolean,
): Card {
  const say = words(reader);
  const body = say(wanted ? (alone ? 'shouted.waits' : 'shouted.all') : 'shouted.no', { partner });
  const takeBack = press(say('button.shout-no'), 'evaluation.shout-out', { pairId, wanted: false });
  return card(
    body,
    [heading(say('shouted.title')), text(body)],
    [...(wanted && alone ? [takeBack] : []), back(say, roundId)],
  );
}

/** For the channel, when all of the pair said yes: their names and the program, nothing else. */
export function shoutOutCard(members: string, program: string): Card {
  const say = words(everyone);
  const news = say('shout.news', { members, program });
  return card(news, [heading(say('shout.title')), text(news)]);
}

export function storyCard(
  reader: Reader,
  roundId: string,
  story: Pick<Story, 'words' | 'named' | 'approvedAt'> | null,
): Card {
  const say = words(reader);
  const state = story && quiet(say(story.approvedAt ? 'story.approved' : 'story.offered'));
  const named = toggle('named', say('story.named'));
  return card(
    say('story.title'),
    [
      heading(say('story.title')),
      text(say('story.body')),
      ...(state ? [state] : []),
      write({
        id: 'words',
        label: say('story.label'),
        lines: true,
        most: LONGEST_MESSAGE,
        value: story?.words ?? '',
        required: say('story.ask'),
      }),
      story?.named ? { ...named, value: 'true' } : named,
    ],
    [
      press(say('button.offer'), 'evaluation.offer-story', { roundId }),
      ...(story ? [lead(say('button.take-back'), 'evaluation.take-back-story', { roundId })] : []),
      back(say, roundId),
    ],
  );
}

export function toldCard(
  reader: Reader,
  roundId: string,
  key: 'story.thanks' | 'story.taken-back' | 'story.will-be-told',
): Card {
  const say = words(reader);
  return card(say(key), [heading(say('story.title')), text(say(key))], [back(say, roundId)]);
}
