import { MAIN_WANTS, MOST_SKILLS } from '../../../shared/assessment/rules.ts';
import type { Offer, Want } from '../../../shared/assessment.ts';
import { Section, Surface } from '../../ui/layout.tsx';
import { moved } from '../../ui/order.ts';
import { skillLevels } from '../../ui/skill-levels.ts';
import type { Draft } from './draft.ts';
import { SkillRows } from './skill-rows.tsx';
import { SkillSearch } from './skill-search.tsx';
import { levelsToday, willingness } from './words.ts';

export interface Form {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  catalogue: readonly string[];
}

const swapped = <Row extends { skill: string }>(rows: readonly Row[], row: Row) =>
  rows.map((one) => (one.skill === row.skill ? row : one));
const without = <Row extends { skill: string }>(rows: readonly Row[], skill: string) =>
  rows.filter((one) => one.skill !== skill);
const named = (rows: readonly { skill: string }[]) => rows.map(({ skill }) => skill);

export const Offers = ({ draft, change, catalogue }: Form) => (
  <Section
    title="What I can offer"
    hint="What a colleague could learn from you. Being a step ahead is enough."
  >
    <Surface>
      <SkillRows<Offer>
        rows={draft.offers}
        levels={skillLevels}
        willingness={willingness}
        change={(row) => change({ offers: swapped(draft.offers, row) })}
        remove={(skill) => change({ offers: without(draft.offers, skill) })}
      />
      <SkillSearch
        label="Add a skill I offer"
        hint="Two to five are a good start."
        catalogue={catalogue}
        taken={named(draft.offers)}
        add={(skill) => change({ offers: [...draft.offers, { skill, level: 3, willing: 2 }] })}
        full={draft.offers.length >= MOST_SKILLS}
      />
    </Surface>
  </Section>
);

export const Wants = ({ draft, change, catalogue }: Form) => (
  <Section
    title="What I would like to learn"
    hint="And where you are with each today. The first three count most."
  >
    <Surface>
      <SkillRows<Want>
        rows={draft.wants}
        raise={(place) => change({ wants: moved(draft.wants, place, -1) })}
        levels={levelsToday}
        change={(row) => change({ wants: swapped(draft.wants, row) })}
        remove={(skill) => change({ wants: without(draft.wants, skill) })}
      />
      <SkillSearch
        label="Add a skill I want"
        hint="One is enough to start with."
        catalogue={catalogue}
        taken={named(draft.wants)}
        add={(skill) =>
          change({ wants: [...draft.wants, { skill, level: 1, main: draft.wants.length < MAIN_WANTS }] })
        }
        full={draft.wants.length >= MOST_SKILLS}
      />
    </Surface>
  </Section>
);
