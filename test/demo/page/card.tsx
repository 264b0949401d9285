import { AdaptiveCard, ExecuteAction, OpenUrlAction, SubmitAction } from 'adaptivecards';
import { useEffect, useId, useRef, useState } from 'react';
import { dropDraft, keepDraft, withDraft } from './drafts.ts';
import { hostConfigs } from './host-config.ts';
import { markdown } from './markdown.ts';
import { contextWith, type Find } from './picker.ts';
import type { ThemeName } from './themes.ts';

export interface Pressed {
  verb: string;
  data: object;
  inputs: Record<string, string>;
}

/** What is said under the card after a press; nothing when the card itself has changed. */
export interface Said {
  text: string;
  wrong: boolean;
}

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown(text);
  result.didProcess = true;
};

/**
 * The button's own data and the inputs' values, which the renderer has put together, apart again. What opens in a
 * window in Teams opens in the card's place here.
 */
function pressedBy(action: ExecuteAction | SubmitAction): Pressed {
  const given = ((action.toJSON() as { data?: object } | undefined)?.data ?? {}) as Record<string, unknown>;
  const { msteams: _, verb, ...own } = given;
  const all = (action.data ?? {}) as Record<string, unknown>;
  const inputs = Object.entries(all).filter(([name, value]) => !(name in given) && value !== undefined);
  return {
    verb: action instanceof ExecuteAction ? action.verb : String(verb),
    data: own,
    inputs: Object.fromEntries(inputs.map(([name, value]) => [name, String(value)])),
  };
}

/** Radios of one name are one choice in the whole page; in Teams each card's are its own. */
function keepChoicesApart(element: HTMLElement, mark: string) {
  for (const radio of element.querySelectorAll<HTMLInputElement>('input[type=radio]'))
    if (!radio.name.startsWith(mark)) radio.name = mark + radio.name;
}

interface Props {
  /** The message it came with. */
  id: string;
  card: object;
  theme: ThemeName;
  label: string;
  onPress?: (pressed: Pressed) => Promise<Said | null>;
  onFind?: Find;
  onLink: (url: string) => void;
}

const nobody: Find = async () => [];

/** A bot's card as Teams shows it. */
export function CardView({ id, card, theme, label, onPress, onFind, onLink }: Props) {
  const room = useRef<HTMLElement>(null);
  const mark = useId();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const source = JSON.stringify(card);
  const draft = `${id} ${source}`;
  const acting = useRef({ onPress, onFind, onLink });
  acting.current = { onPress, onFind, onLink };

  async function press(action: ExecuteAction | SubmitAction) {
    setBusy(true);
    setSaid(null);
    try {
      const answer = await acting.current.onPress?.(pressedBy(action));
      setSaid(answer ?? null);
      if (!answer?.wrong) dropDraft(draft);
    } catch (error) {
      setSaid({ text: error instanceof Error ? error.message : String(error), wrong: true });
    }
    setBusy(false);
  }
  const pressing = useRef(press);
  pressing.current = press;

  useEffect(() => {
    const drawn = new AdaptiveCard();
    drawn.hostConfig = hostConfigs[theme];
    drawn.onExecuteAction = (action) => {
      if (action instanceof OpenUrlAction && action.url) acting.current.onLink(action.url);
      if (action instanceof ExecuteAction || action instanceof SubmitAction) void pressing.current(action);
    };
    drawn.onInputValueChanged = () => keepDraft(draft, drawn);
    const find: Find = (dataset, typed) => (acting.current.onFind ?? nobody)(dataset, typed);
    drawn.parse(withDraft(draft, source), contextWith(find));
    const element = drawn.render();
    if (element) keepChoicesApart(element, mark);
    drawn.onInlineCardExpanded = () => element && keepChoicesApart(element, mark);
    room.current?.replaceChildren(...(element ? [element] : []));
  }, [draft, source, theme, mark]);

  return (
    <div className="card-room">
      <article ref={room} className="card" aria-label={label} aria-busy={busy} inert={busy} />
      <div aria-live="polite" className={said?.wrong ? 'said wrong' : 'said'}>
        {said?.text}
      </div>
    </div>
  );
}
