import type { Field } from '../connector/cards.ts';
import { type Draw, drawFrom } from '../draw.ts';
import type { Colleague } from '../types.ts';

type Way = (field: Field, who: Colleague, draw: Draw) => string | undefined;

const MOST_SKILLS = 4;
const slug = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

const choicesOf = ({ choices = [] }: Field) => choices;
const chosen = (field: Field, values: readonly string[]) =>
  values.length ? values.slice(0, field.isMultiSelect ? MOST_SKILLS : 1).join(',') : undefined;

/**
 * Choices that carry the person's own skills; where fewer than two match, the rest is drawn. Offers are drawn from one
 * end of the person's own order and wants from the other, so that nobody wants what they offer.
 */
const skills =
  (which: 'offers' | 'wants'): Way =>
  (field, who, draw) => {
    const own = new Set(who.skills[which].map(slug));
    const matching = choicesOf(field).filter(
      ({ title, value }) => own.has(slug(title)) || own.has(slug(value)),
    );
    const other = new Set(who.skills[which === 'offers' ? 'wants' : 'offers'].map(slug));
    const free = choicesOf(field).filter(
      ({ title, value }) => !other.has(slug(title)) && !other.has(slug(value)),
    );
    const order = drawFrom('skills', who.id).shuffle(free.map(({ value }) => value).sort());
    const rest = which === 'offers' ? order : order.reverse();
    const values = [...new Set([...matching.map(({ value }) => value), ...rest.slice(0, 2)])];
    return chosen(
      field,
      values.slice(0, Math.max(2, Math.min(matching.length, draw.between(2, MOST_SKILLS)))),
    );
  };

/** Everybody speaks the company's English and their own language. */
const languages: Way = (field, who) => {
  const spoken = new Set(['en', who.language.slice(0, 2)]);
  const known = choicesOf(field).filter(({ value }) => spoken.has(value.slice(0, 2).toLowerCase()));
  const own = known.find(({ value }) => value.startsWith(who.language.slice(0, 2)));
  const values = field.isMultiSelect ? known : own ? [own] : known;
  return chosen(
    field,
    values.map(({ value }) => value),
  );
};

/** How well things go, from 0 (badly) to 1, by character. */
function mood({ character }: Colleague, draw: Draw): number {
  if (character === 'unhappy') return draw.pick([0, 0, 0.25]);
  if (character === 'busy') return draw.pick([0.5, 0.75, 0.75, 1]);
  return draw.pick([0.75, 0.75, 1, 1, 1]);
}

const numbered = ({ value }: { value: string }) => value.trim() !== '' && Number.isFinite(Number(value));

const scaleOf = (field: Field) =>
  choicesOf(field)
    .filter(numbered)
    .map(({ value }) => Number(value))
    .sort((a, b) => a - b);

const rating: Way = (field, who, draw) => {
  const share = mood(who, draw);
  if (field.type === 'Input.Number') {
    const [low, high] = [Number(field.min ?? 1), Number(field.max ?? 5)];
    return String(Math.round(low + share * (high - low)));
  }
  const scale = scaleOf(field);
  return scale.length ? String(scale[Math.round(share * (scale.length - 1))]) : undefined;
};

const among = (field: Field, ...wanted: RegExp[]) => {
  for (const pattern of wanted) {
    const found = choicesOf(field).find(({ title, value }) => pattern.test(value) || pattern.test(title));
    if (found) return found.value;
  }
  return undefined;
};

/** Numbers on the card, from giving more to receiving more; else words that say so. */
const balance: Way = (field, who, draw) => {
  const scale = scaleOf(field);
  const middle = Math.floor(scale.length / 2);
  if (scale.length) {
    if (who.character === 'unhappy') return String(scale[draw.between(0, Math.max(0, middle - 1))]);
    return String(scale[draw.chance(0.8) ? middle : draw.pick([middle - 1, middle + 1])] ?? scale[middle]);
  }
  if (who.character === 'unhappy') return among(field, /give/i, /more/i);
  if (draw.chance(0.8)) return among(field, /balanc|equal|even/i);
  return draw.chance(0.5) ? among(field, /give/i) : among(field, /receive|get/i);
};

const reached: Way = (field, who, draw) =>
  who.character === 'unhappy'
    ? among(field, /^no$/i)
    : among(field, draw.pick([/^yes$/i, /^yes$/i, /^partly$/i]));

/** Whether a meeting took place: a trait of the person, since nobody else can know. */
export const hasMet = ({ character }: Colleague, draw: Draw) =>
  draw.chance({ keen: 0.9, busy: 0.75, unhappy: 0.7, silent: 0.5, declining: 0.5 }[character]);

const met: Way = (field, who, draw) =>
  hasMet(who, draw) ? among(field, /^yes$/i, /yes/i) : among(field, /not.?yet/i, /^no$/i);

const toggled = ({ valueOn = 'true', valueOff = 'false' }: Field, on: boolean) => (on ? valueOn : valueOff);

const share: Way = (field, who, draw) => {
  const yes = draw.chance(who.character === 'unhappy' ? 0.6 : 0.3);
  return field.type === 'Input.Toggle'
    ? toggled(field, yes)
    : among(field, yes ? /yes|true|share/i : /no|false/i);
};

const remarks: Record<Colleague['character'], readonly string[]> = {
  keen: ['We had a good first talk.', 'More examples from practice would help.', ''],
  busy: ['Shorter meetings would suit me better.', '', ''],
  unhappy: ['I put in much more than I get.', 'My partner comes unprepared.'],
  silent: [''],
  declining: ['No time this quarter.', ''],
};

const remark: Way = (field, who, draw) =>
  draw.pick(remarks[who.character]) || (field.isRequired ? 'Nothing special.' : undefined);

const goal: Way = (field, who, draw) => {
  if (field.type !== 'Input.Text') return undefined;
  const [first, second] = draw.shuffle(who.skills.wants);
  return draw.pick([
    `Get better at ${first}`,
    `Use ${second ?? first} in a real project`,
    `Give one talk about ${first}`,
  ]);
};

/** People are named by people, not by lot; and who finds their own among the choices adds nothing to them. */
const nothing: Way = () => '';

/** What to put into an input, by its id; the first that matches and knows an answer. */
const ways: readonly (readonly [RegExp, Way])[] = [
  [/wish|avoid|^more/i, nothing],
  [/level|willing/i, (field, who, draw) => byType[field.type]?.(field, who, draw)],
  [/offer|teach|strength/i, skills('offers')],
  [/want|learn|need/i, skills('wants')],
  [/language/i, languages],
  [/\bmet\b/i, met],
  [/balance/i, balance],
  [/share|consent/i, share],
  [/reached/i, reached],
  [/going|satisf|rating|score|fit|quality|recommend/i, rating],
  [/goal/i, goal],
  [/comment|better|change|why|reason|note/i, remark],
];

const anyDate = ({ min, max }: Field) =>
  typeof min === 'string' ? min : typeof max === 'string' ? max : undefined;

/** An answer for any input whose id says nothing, by its type. */
const byType: Record<string, Way> = {
  'Input.ChoiceSet': (field, _who, draw) => {
    const values = draw.shuffle(choicesOf(field).map(({ value }) => value));
    return chosen(field, field.isMultiSelect ? values.slice(0, draw.between(1, 3)) : values);
  },
  'Input.Text': (field, who, draw) =>
    field.isRequired || draw.chance(0.5)
      ? draw.pick([`As ${who.title} I like to be practical.`, 'Happy to talk.'])
      : undefined,
  'Input.Number': rating,
  'Input.Toggle': (field, _who, draw) => toggled(field, draw.chance(0.3)),
  'Input.Date': (field) => anyDate(field) ?? (field.isRequired ? '2027-01-15' : undefined),
  'Input.Time': (field) => anyDate(field) ?? (field.isRequired ? '10:00' : undefined),
};

const cut = (text: string, { maxLength }: Field) =>
  typeof maxLength === 'number' ? text.slice(0, maxLength) : text;

function answerTo(field: Field, who: Colleague, draw: Draw): string | undefined {
  for (const [pattern, way] of ways) {
    const answer = pattern.test(field.id) ? way(field, who, draw) : undefined;
    if (answer !== undefined) return answer;
  }
  return byType[field.type]?.(field, who, draw);
}

/** Whatever its author has filled in already is let stand, as people do; a switch always holds a value. */
const prefilled = ({ type, value }: Field) =>
  type !== 'Input.Toggle' && value !== undefined && value !== null && value !== '';

/** Fills a card's inputs in character. */
export function filled(fields: readonly Field[], who: Colleague, draw: Draw): Record<string, string> {
  const all: Record<string, string> = {};
  for (const field of fields.filter((one) => !prefilled(one))) {
    const answer = answerTo(field, who, draw);
    if (answer) all[field.id] = field.type === 'Input.Text' ? cut(answer, field) : answer;
  }
  return all;
}
