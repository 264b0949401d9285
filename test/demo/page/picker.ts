import {
  type CardElement,
  CardObjectRegistry,
  ChoiceSetInput,
  GlobalRegistry,
  SerializationContext,
} from 'adaptivecards';
import type { Choice } from '../choices.ts';

/** Asks the bot what may be chosen for the letters typed. */
export type Find = (dataset: string, typed: string) => Promise<Choice[]>;

const PAUSE_MS = 250;

/** How values are called that only the bot knows; a card that is drawn again would show their ids. */
const titles = new Map<string, string>();

function made<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, look: string, text = '') {
  const element = document.createElement(tag);
  element.className = look;
  element.textContent = text;
  return element;
}

/** The field in which typing finds people or skills, several of them: Teams has one, the renderer's own holds one word. */
class Picker extends ChoiceSetInput {
  find: Find = async () => [];
  #picked: string[] = [];
  #timer = 0;
  readonly #box = made('input', 'ac-input');
  readonly #chips = made('ul', 'picked');
  readonly #offers = made('ul', 'offers');
  readonly #told = made('p', 'told');

  get #isOurs(): boolean {
    return this.isMultiSelect && this.isDynamicTypeahead();
  }

  override get value(): string | undefined {
    return this.#isOurs ? this.#picked.join(',') || undefined : super.value;
  }

  override isValid(): boolean {
    if (!this.#isOurs) return super.isValid();
    if (!this.#box.value.trim()) return true;
    this.#tell('Choose from what is offered, or clear what you typed.');
    return false;
  }

  override focus(): void {
    if (this.#isOurs) this.#box.focus();
    else super.focus();
  }

  protected override internalRender(): HTMLElement | undefined {
    if (!this.#isOurs) return super.internalRender();
    this.#picked = this.defaultValue?.split(',').filter(Boolean) ?? [];
    const room = made('div', 'picker');
    room.setAttribute('role', 'group');
    this.#told.setAttribute('role', 'status');
    Object.assign(this.#box, { placeholder: this.placeholder ?? '', autocomplete: 'off' });
    this.#box.setAttribute('aria-label', this.label ?? '');
    this.#box.oninput = () => this.#search();
    this.#box.onkeydown = (event) => this.#keyed(event);
    room.onkeydown = (event) => this.#walk(event);
    room.append(this.#chips, this.#box, this.#offers, this.#told);
    this.#showPicked();
    return room;
  }

  #tell(text: string): void {
    this.#told.textContent = text;
  }

  #keyed({ key }: KeyboardEvent): void {
    if (key === 'Enter') this.#offers.querySelector('button')?.click();
    if (key === 'Escape') this.#offer([]);
  }

  /** The arrow keys go through what is offered, and back into the box. */
  #walk(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops: HTMLElement[] = [this.#box, ...this.#offers.querySelectorAll('button')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    if (!step || at < 0) return;
    event.preventDefault();
    stops[(at + step + stops.length) % stops.length]?.focus();
  }

  #search(): void {
    clearTimeout(this.#timer);
    this.#tell('');
    const typed = this.#box.value.trim();
    if (!typed) this.#offer([]);
    else this.#timer = window.setTimeout(() => void this.#ask(typed), PAUSE_MS);
  }

  async #ask(typed: string): Promise<void> {
    try {
      const found = await this.find(this.choicesData?.dataset ?? '', typed);
      if (this.#box.value.trim() !== typed) return;
      const left = found.filter(({ value }) => !this.#picked.includes(value));
      this.#offer(left);
      this.#tell(left.length ? '' : 'Nothing of that name.');
    } catch (error) {
      this.#tell(error instanceof Error ? error.message : String(error));
    }
  }

  #offer(choices: readonly Choice[]): void {
    this.#offers.replaceChildren(
      ...choices.map(({ title, value }) => {
        const pick = made('button', 'offer', title);
        pick.type = 'button';
        pick.onclick = () => {
          titles.set(value, title);
          this.#pick([...this.#picked, value]);
        };
        const line = made('li', '');
        line.append(pick);
        return line;
      }),
    );
  }

  #pick(values: string[]): void {
    this.#picked = values;
    this.#box.value = '';
    this.#offer([]);
    this.#tell('');
    this.#showPicked();
    this.valueChanged();
    this.#box.focus();
  }

  #nameOf(value: string): string {
    return this.choices.find((choice) => choice.value === value)?.title ?? titles.get(value) ?? value;
  }

  #showPicked(): void {
    this.#chips.replaceChildren(
      ...this.#picked.map((value) => {
        const line = made('li', 'chip', this.#nameOf(value));
        const drop = made('button', '', '×');
        drop.type = 'button';
        drop.setAttribute('aria-label', `Remove ${this.#nameOf(value)}`);
        drop.onclick = () => this.#pick(this.#picked.filter((one) => one !== value));
        line.append(drop);
        return line;
      }),
    );
  }
}

/** What reads a card so that its pickers ask `find`. */
export function contextWith(find: Find): SerializationContext {
  class Asking extends Picker {
    override find = find;
  }
  const elements = new CardObjectRegistry<CardElement>();
  GlobalRegistry.defaultElements.copyTo(elements);
  elements.register('Input.ChoiceSet', Asking);
  const context = new SerializationContext();
  context.setElementRegistry(elements);
  return context;
}
