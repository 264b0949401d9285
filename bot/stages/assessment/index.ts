import * as contract from '../../../shared/assessment/contract.ts';
import { missing, nextStep } from '../../../shared/assessment/rules.ts';
import type { InputOf } from '../../../shared/door.ts';
import { isIn } from '../../../shared/enrolment.ts';
import { carried } from '../../../shared/fields.ts';
import type { Actor, Person } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { isOpen } from '../../../shared/round.ts';
import type { App } from '../../app.ts';
import { door, type Stage, timer } from '../../stage.ts';
import { stepCard } from './cards.ts';
import { confirm } from './confirm.ts';
import { find } from './find.ts';
import { findSkills } from './find-skills.ts';
import { mine } from './mine.ts';
import { remind, remindKey, unfinished } from './remind.ts';
import { save } from './save.ts';
import { doneCard, remindCard } from './summary-cards.ts';
import { refusals } from './texts.ts';

async function reader({ store }: App, { id }: Actor): Promise<Person> {
  const person = await store.people.get(id);
  if (!person) throw new Refusal('not-joined');
  return person;
}

const next = { skills: 'levels', levels: 'ways', ways: 'summary', summary: 'summary' } as const;

interface At {
  roundId: string;
  step: contract.Step;
  goTo: contract.Step | undefined;
}

/** The step asked for, or the one that comes next for who takes it up again. */
async function show(app: App, actor: Actor, { roundId, step }: InputOf<typeof contract.open>) {
  const said = await mine(app, actor, { roundId });
  return stepCard(await reader(app, actor), said, step ?? nextStep(said.assessment));
}

async function showDone(app: App, actor: Actor, { roundId }: { roundId: string }) {
  const { paired } = await mine(app, actor, { roundId });
  return doneCard(await reader(app, actor), roundId, paired);
}

/** The step after the one that was saved; the first again, with a word, while it lacks what pairing rests on. */
async function showNext(app: App, actor: Actor, { roundId, step, goTo }: At) {
  const [person, said] = await Promise.all([reader(app, actor), mine(app, actor, { roundId })]);
  const lacking = missing(said.assessment).find((part) => part !== 'languages');
  if (step === 'skills' && lacking) return stepCard(person, said, 'skills', lacking);
  return stepCard(person, said, goTo ?? next[step]);
}

async function drawReminder({ store }: App, person: Person, { roundId }: { roundId: string }) {
  const [round, enrolment] = await Promise.all([
    store.rounds.get(roundId),
    store.enrolments.get(roundId, person.id),
  ]);
  if (!round || !isOpen(round) || !enrolment || !isIn(enrolment) || enrolment.assessedAt) return null;
  return remindCard(person, roundId, round.settings.name);
}

export const assessment: Stage = {
  name: 'assessment',
  doors: [
    door(contract.mine, mine),
    door(contract.open, mine, { reply: show }),
    door(contract.save, save, {
      reply: (app, actor, { roundId, step = 'summary', goTo }) =>
        showNext(app, actor, { roundId, step, goTo }),
    }),
    door(contract.confirm, confirm, { reply: showDone }),
    door(contract.find, find, {
      choices: (people) =>
        people.map(({ id, name, department }) => ({
          title: department ? `${name} (${department})` : name,
          value: id,
        })),
    }),
    door(contract.findSkills, findSkills, {
      choices: (skills) => skills.map((skill) => ({ title: skill, value: carried(skill) })),
    }),
  ],
  timers: [timer({ name: 'assessment.remind', due: unfinished, key: remindKey, act: remind })],
  cards: [{ name: 'assessment.remind', draw: drawReminder }],
  refusals,
};
