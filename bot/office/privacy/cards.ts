import {
  bullets,
  type Card,
  card,
  type Element,
  facts,
  heading,
  open,
  press,
  quiet,
  text,
  unfold,
  write,
} from '../../card.ts';
import { type Reader, type Say, speak } from '../../texts.ts';
import { parts, texts } from './texts.ts';

const words = (reader: Reader): Say<keyof typeof texts.en> => speak<keyof typeof texts.en>(texts, reader);

/** `kept`: how many entries each part has. */
export function myDataCard(reader: Reader, kept: readonly [part: string, many: number][]): Card {
  const say = words(reader);
  const lines = kept.flatMap(([part, many]) =>
    many ? [say('mine.line', { part: parts[part] ?? part, many })] : [],
  );
  const body = lines.length ? bullets(lines) : [text(say('mine.nothing'))];
  return card(
    say('mine.body'),
    [heading(say('mine.title')), text(say('mine.body')), ...body, quiet(say('mine.where'))],
    [unfold(say('button.erase'), eraseFields(say), [press(say('erase.button'), 'privacy.erase')])],
  );
}

export function eraseCard(reader: Reader): Card {
  const say = words(reader);
  return card(
    say('erase.body'),
    [heading(say('erase.title')), ...eraseFields(say)],
    [press(say('erase.button'), 'privacy.erase')],
  );
}

function eraseFields(say: Say<keyof typeof texts.en>): Element[] {
  const word = write({ id: 'confirm', label: say('erase.label'), most: 10, required: say('erase.ask') });
  return [text(say('erase.body')), text(say('erase.stays')), { ...word, regex: '^delete$' }];
}

export function erasedCard(reader: Reader): Card {
  const say = words(reader);
  return card(say('erased.body'), [heading(say('erased.title')), text(say('erased.body'))]);
}

export function whoSeesCard(reader: Reader, publicUrl: string): Card {
  const say = words(reader);
  return card(
    say('privacy.title'),
    [
      heading(say('privacy.title')),
      ...facts([
        [say('privacy.partner'), say('privacy.partner-sees')],
        [say('privacy.coordinator'), say('privacy.coordinator-sees')],
        [say('privacy.hr'), say('privacy.hr-sees')],
      ]),
    ],
    [press(say('button.mine'), 'privacy.my-data'), open(say('privacy.more'), `${publicUrl}/privacy`)],
  );
}
