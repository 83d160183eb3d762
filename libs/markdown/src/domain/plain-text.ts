import { MAX_TEXT_LENGTH, MAX_WORD_LENGTH } from './limits.js';
import { withoutUnseen } from './characters.js';

const BLOCKS = new Set(
  'p br hr div h1 h2 h3 h4 h5 h6 blockquote pre ul ol li dl dt dd details summary table tr caption'.split(' '),
);
const CELLS = new Set(['td', 'th']);
const LONG_WORD = new RegExp(`(\\S{${MAX_WORD_LENGTH}})\\S+`, 'g');
const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

/**
 * Gathers the words of a post while its HTML goes by. What is inside a quoted post is left out: it belongs to the
 * post it was taken from, is found there, and is gone when that is gone.
 */
export class PlainText {
  private readonly parts: string[] = [];
  private length = 0;
  /** Which of the open block quotes quote a post. */
  private readonly quotes: boolean[] = [];
  private hidden = 0;
  private preformatted = 0;

  opens(tag: string, attributes: Record<string, string>): void {
    this.separate(tag);
    if (tag === 'pre') this.preformatted += 1;
    if (tag !== 'blockquote') return;
    const isQuote = (attributes['class'] ?? '').split(' ').includes('quote');
    this.quotes.push(isQuote);
    if (isQuote) this.hidden += 1;
  }

  closes(tag: string): void {
    this.separate(tag);
    if (tag === 'pre') this.preformatted -= 1;
    if (tag === 'blockquote' && this.quotes.pop()) this.hidden -= 1;
  }

  /** @param escaped text as it stands in the HTML. */
  add(escaped: string): void {
    if (this.hidden > 0) return;
    const words = escaped.replace(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] ?? entity);
    // A line break in HTML is a space; lines come from elements.
    this.push(this.preformatted > 0 ? words : words.replaceAll('\n', ' '));
  }

  toString(): string {
    const text = withoutUnseen(this.parts.join(''))
      .replace(LONG_WORD, '$1…')
      .replace(/[^\S\n]+/g, ' ')
      .split('\n')
      .map((line) => line.trim())
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
    return text.slice(0, MAX_TEXT_LENGTH).toWellFormed();
  }

  private separate(tag: string): void {
    if (this.hidden > 0) return;
    if (BLOCKS.has(tag)) this.push('\n');
    else if (CELLS.has(tag)) this.push(' ');
  }

  private push(part: string): void {
    // Once there is more than enough the rest is not looked at; spaces are taken together only at the end.
    if (this.length > 2 * MAX_TEXT_LENGTH) return;
    this.parts.push(part);
    this.length += part.length;
  }
}
