import type { Found, MyAssessment } from '../../../shared/assessment/contract.ts';
import type { Person } from '../../../shared/person.ts';
import {
  type Action,
  type Card,
  type Choice,
  card,
  clipped,
  facts,
  heading,
  pick,
  press,
  quiet,
  text,
  unfold,
} from '../../card.ts';
import { languageNames } from '../../texts.ts';
import { texts } from './texts.ts';
import { type Words, words } from './words.ts';

const LONGEST_LINE = 600;

/** Everything in a few lines, to confirm; whom one would like, or not, is asked here, since most people name nobody. */
export function summaryCard(reader: Person, mine: MyAssessment): Card {
  const say = words(reader);
  const { assessment, wishes, avoids, paired } = mine;
  const { roundId } = assessment;
  const list = (items: string[]) => clipped(items.join(', '), LONGEST_LINE) || say('summary.none');
  return card(
    say('summary.title'),
    [
      heading(say('summary.title')),
      ...facts([
        [say('summary.offers'), list(assessment.offers.map(({ skill }) => skill))],
        [say('summary.wants'), list(assessment.wants.map(({ skill }) => skill))],
        [say('summary.goals'), list(assessment.goals)],
        [say('summary.languages'), list(assessment.languages.map(languageNames(texts, reader)))],
        [say('summary.criterion'), say(`criterion.${assessment.criterion}`)],
        ...(wishes.length
          ? [[say('summary.wishes'), list(wishes.map(({ name }) => name))] as [string, string]]
          : []),
      ]),
      ...(avoids.length ? [text(say('summary.avoids', { count: avoids.length }))] : []),
      quiet(say('summary.sees')),
      ...(paired ? [text(say('summary.paired'))] : []),
    ],
    [
      press(say('button.confirm'), 'assessment.confirm', { roundId }),
      press(say('button.change'), 'assessment.open', { roundId, step: 'skills' }),
      peopleAction(say, mine),
    ],
  );
}

const choice = ({ id, name, department }: Found): Choice => ({
  title: department ? `${name} (${department})` : name,
  value: id,
});

/** Known ones are choices already; everybody else is found by typing. */
function peopleAction(say: Words, { assessment: { roundId }, wishes, avoids }: MyAssessment): Action {
  const picking = (id: 'wishes' | 'avoids', among: 'with' | 'without', known: readonly Found[]) =>
    pick({
      id,
      label: say(`people.${id}`),
      placeholder: say('people.type'),
      choices: known.map(choice),
      values: known.map((one) => one.id),
      from: `assessment.find?roundId=${roundId}&among=${among}`,
    });
  return unfold(
    say('button.people'),
    [quiet(say('people.about')), picking('wishes', 'with', wishes), picking('avoids', 'without', avoids)],
    [press(say('button.save'), 'assessment.save', { roundId, step: 'summary' })],
  );
}

/** `paired`: the pairs of the round are made already. */
export function doneCard(reader: Person, roundId: string, paired: boolean): Card {
  const say = words(reader);
  return card(
    say('done.title'),
    [heading(say('done.title')), text(say(paired ? 'done.paired' : 'done.body'))],
    [
      press(say('button.status'), 'opt-in.rounds'),
      press(say('button.change'), 'assessment.open', { roundId, step: 'skills' }),
    ],
  );
}

export function remindCard(reader: Person, roundId: string, program: string): Card {
  const say = words(reader);
  const body = say('remind.body', { program });
  return card(
    body,
    [heading(say('remind.title')), text(body)],
    [press(say('button.start'), 'assessment.open', { roundId })],
  );
}
