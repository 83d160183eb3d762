import { type DefaultTreeAdapterMap, parse, parseFragment, serialize } from 'parse5';
import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS } from '../../../libs/markdown/src/domain/allowed.js';
import { targetOf } from '../../../libs/markdown/src/domain/links.js';
import { ORIGIN } from './a-context.js';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** Elements of a page's own frame, which the parser adds where they are missing. */
const FRAME = ['html', 'head', 'body'];
/** Addresses that load or lead. */
const ADDRESSES = [
  'href',
  'src',
  'action',
  'formaction',
  'background',
  'poster',
  'srcset',
  'data',
  'xlink:href',
  'ping',
];

/**
 * What a browser's parser finds in HTML that no post may hold: by the HTML standard's own algorithm (parse5), as the
 * content of an element and as a whole page, and once more after being written back (a mutation of the tree).
 */
export function harmIn(html: string): string[] {
  const inside = parseFragment(html);
  const again = parseFragment(serialize(inside));
  return [...new Set([inside, parse(html), again].flatMap((tree) => elementsOf(tree).flatMap(harmOf)))];
}

/** Every element of a tree, in the order of the text. */
export function elementsOf(root: Node): Element[] {
  const found: Element[] = [];
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('tagName' in node) found.push(node);
    if ('content' in node) waiting.push(node.content);
    if ('childNodes' in node) waiting.push(...[...node.childNodes].reverse());
  }
  return found;
}

function harmOf(element: Element): string[] {
  const { tagName, attrs } = element;
  if (FRAME.includes(tagName) && attrs.length === 0) return [];
  // A parser adds `tbody` (allowed) and `colgroup` (not made here) to tables.
  const harm = ALLOWED_TAGS.includes(tagName) ? [] : [`<${tagName}>`];
  const values = new Map(attrs.map(({ name, value }) => [name, value]));
  for (const [name, value] of values) {
    if (!(ALLOWED_ATTRIBUTES[tagName] ?? []).includes(name)) harm.push(`<${tagName} ${name}>`);
    if (ADDRESSES.includes(name) && targetOf(value, ORIGIN).kind === 'refused') harm.push(`${name}=${value}`);
  }
  if (tagName === 'input' && (values.get('type') !== 'checkbox' || !values.has('disabled'))) harm.push('a control');
  if (
    tagName === 'img' &&
    !/^(https:\/\/community\.example)?\/api\/v1\/uploads\/[0-9a-f-]{36}$/i.test(values.get('src') ?? '')
  ) {
    harm.push('a picture from elsewhere');
  }
  const leads = tagName === 'a' ? targetOf(values.get('href') ?? '', ORIGIN).kind : 'own';
  if (leads === 'web' && values.get('rel') !== 'nofollow ugc noopener noreferrer') harm.push('an unmarked link');
  return harm;
}
