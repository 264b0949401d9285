/** An input of a card, as its author wrote it. */
export interface Field {
  type: string;
  id: string;
  isRequired?: boolean;
  value?: unknown;
  isMultiSelect?: boolean;
  choices?: { title: string; value: string }[];
  min?: number | string;
  max?: number | string;
  valueOn?: string;
  valueOff?: string;
  [more: string]: unknown;
}

/** An Action.Execute somebody can press, with the inputs that go along. */
export interface Button {
  verb: string;
  data: Record<string, unknown>;
  title: string;
  fields: Field[];
}

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Children of an element, not those of a ShowCard's card, which has inputs of its own. */
const childrenOf = (node: Node): Node[] =>
  Object.entries(node)
    .filter(([name]) => name !== 'card' && name !== 'refresh' && name !== 'data' && name !== 'fallback')
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .filter(isNode);

function everyNode(root: Node): Node[] {
  const all = [root];
  for (let place = 0; place < all.length; place += 1) all.push(...childrenOf(all[place] as Node));
  return all;
}

const buttonOf = (node: Node, fields: Field[]): Button => ({
  verb: String(node.verb),
  data: isNode(node.data) ? node.data : {},
  title: String(node.title ?? ''),
  fields: node.associatedInputs === 'none' ? [] : fields,
});

/** All buttons of a card; an inner card's buttons send the outer card's inputs as well as its own. */
export function buttonsOf(card: object, outer: readonly Field[] = []): Button[] {
  const nodes = everyNode(card as Node);
  const fields = [
    ...outer,
    ...(nodes.filter(({ type, id }) => String(type).startsWith('Input.') && id) as Field[]),
  ];
  const own = nodes
    .filter(({ type, verb }) => type === 'Action.Execute' && verb)
    .map((node) => buttonOf(node, fields));
  const inner = nodes.filter(({ type, card: shown }) => type === 'Action.ShowCard' && isNode(shown));
  return [...own, ...inner.flatMap(({ card: shown }) => buttonsOf(shown as Node, fields))];
}

/** What an untouched input sends; undefined when it sends nothing. */
export function untouched({ type, value, valueOff }: Field): string | undefined {
  if (type === 'Input.Toggle') return String(value ?? valueOff ?? 'false');
  return value === undefined || value === null ? undefined : String(value);
}
