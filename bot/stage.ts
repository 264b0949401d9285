import type { Contract, InputOf, OutputOf } from '../shared/door.ts';
import type { Actor, Person } from '../shared/person.ts';
import type { ProgramSettings } from '../shared/program.ts';
import type { Instant } from '../shared/time.ts';
import type { App } from './app.ts';
import type { Card, Choice } from './card.ts';
import type { Catalogue, Reader } from './texts.ts';

/** What comes in: a tab's request or a card's button, parsed by its contract, for a verb. */
export interface Door {
  readonly contract: Contract;
  act(app: App, actor: Actor, input: unknown): Promise<unknown>;
  /** What the card shows in place of itself once the verb has acted; a plain "saved" where none is given. */
  reply?(app: App, actor: Actor, input: unknown): Promise<Card | null>;
  /** As what may be chosen, for a field that is filled by typing. */
  choices?(output: unknown): Choice[];
  /** What it shows is kept nowhere else: it takes the pressed message's place for good. */
  readonly keeps: boolean;
  /** The verb takes its transactions itself, because it works long between them. */
  readonly long: boolean;
}

type Act<C extends Contract> = (app: App, actor: Actor, input: InputOf<C>) => Promise<OutputOf<C>>;
type Reply<C extends Contract> = (app: App, actor: Actor, input: InputOf<C>) => Promise<Card | null>;

interface DoorOptions<C extends Contract> {
  reply?: Reply<C>;
  choices?: (output: OutputOf<C>) => Choice[];
  keeps?: boolean;
  long?: boolean;
}

export function door<C extends Contract>(
  contract: C,
  act: Act<C>,
  { reply, choices, keeps = false, long = false }: DoorOptions<C> = {},
): Door {
  return {
    contract,
    act: act as Door['act'],
    long,
    keeps,
    ...(choices ? { choices: choices as NonNullable<Door['choices']> } : {}),
    ...(reply ? { reply: reply as NonNullable<Door['reply']> } : {}),
  };
}

/** A timer is given no more at once: a list that is full is asked for again when all that is in it was acted on. */
export const AT_ONCE = 1000;

/** What the clock brings: four answers. Each item is acted on alone, so one failure never starves the rest. */
export interface Timer<Item = unknown> {
  readonly name: string;
  due(app: App, now: Instant): Promise<readonly Item[]>;
  key(item: Item): string;
  act(app: App, item: Item): Promise<unknown>;
}

export const timer = <Item>(answers: Timer<Item>): Timer => answers as unknown as Timer;

/** What a person types. `words` are matched whole, in any case, in every language the app speaks. */
export interface Command {
  readonly name: string;
  readonly words: readonly string[];
  reply(app: App, actor: Actor, said: string): Promise<Card>;
}

/** A card by its name, drawn when it leaves, in its reader's language. Null: no longer true, so not sent. */
export interface Drawing {
  readonly name: string;
  draw(app: App, reader: Person, params: never): Promise<Card | null>;
}

/** A calendar entry's words, drawn when it is booked. */
export interface Invitation {
  readonly name: string;
  draw(app: App, params: never): Promise<{ subject: string; html: string }>;
}

/** A card whose words a program may change at the desk, drawn as its readers would see it, without a round to it. */
export interface Wordable {
  readonly name: string;
  readonly title: string;
  readonly texts: Catalogue;
  draw(reader: Reader, settings: ProgramSettings): Card;
}

/** A card for a channel: no single reader, nothing personal. */
export interface Posting {
  readonly name: string;
  draw(app: App, params: never): Promise<Card | null>;
}

/** Something to show without sign-in, such as a certificate; null: nothing of the kind. */
export interface PublicPage {
  readonly path: string;
  show(app: App, parameters: Record<string, string>): Promise<{ type: string; body: string | Buffer } | null>;
}

/** A stage of the round or a room of the office: its doors, timers, commands and cards, nothing else. */
export interface Stage {
  readonly name: string;
  readonly doors?: readonly Door[];
  readonly timers?: readonly Timer[];
  readonly commands?: readonly Command[];
  readonly cards?: readonly Drawing[];
  readonly postings?: readonly Posting[];
  readonly invitations?: readonly Invitation[];
  readonly pages?: readonly PublicPage[];
  readonly wordings?: readonly Wordable[];
  /** This stage's words for its refusals, by code. */
  readonly refusals?: Catalogue;
}
