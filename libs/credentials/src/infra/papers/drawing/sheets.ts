import type { PaperFacts } from '../../../domain/papers/paper.js';
import { type Fonts, hasLetter, MARGIN, openDocument } from './document.js';
import { LACKING, Letters } from './letters.js';

export const INK = '#2a211b';
export const MUTED = '#6f6156';
export const COFFEE = '#7b4b2a';
const LINE = '#e6dccf';

/** Letters that the font would draw in parts, some of which mean nothing to who copies them: Vietnamese has many. */
const DOTTED = /[\u1e00-\u1eff]/;
/** Leaves them whole; it takes longer. */
const WHOLE = { features: { ccmp: false } as unknown as PDFKit.Mixins.OpenTypeFeatures[] };

/** A part of what is told to who listens. */
export type Structure = ReturnType<PDFKit.PDFDocument['struct']>;

export interface Style {
  weight?: keyof Fonts;
  size?: number;
  color?: string;
}

export interface Place {
  x: number;
  y?: number;
  width: number;
  align?: 'right';
}

/** A text on its way to the paper. */
export interface Words {
  text: string;
  spelt: string;
  draw: () => void;
}

/** Pages with their feet, and texts on them in letters that the fonts have. */
export class Sheets {
  readonly document: PDFKit.PDFDocument;
  readonly content: Structure;
  readonly letters: Letters;
  /** How many there are. */
  pages = 0;
  style: Required<Style> = { weight: 'regular', size: 10, color: INK };
  private readonly facts: PaperFacts;

  constructor(facts: PaperFacts, fonts: Fonts) {
    this.facts = facts;
    this.document = openDocument(facts, fonts);
    this.letters = new Letters(hasLetter(this.document));
    this.document.on('pageAdded', () => this.drawFoot());
    this.content = this.document.struct('Document');
    this.document.addStructure(this.content);
    this.document.addPage();
  }

  get left(): number {
    return this.document.page.margins.left;
  }

  get width(): number {
    return this.document.page.width - this.left - this.document.page.margins.right;
  }

  use({ weight = 'regular', size = 10, color = INK }: Style): void {
    this.style = { weight, size, color };
    this.document.font(weight).fontSize(size).fillColor(color);
  }

  /** Begins a page where the rest of this one is lower than that. @returns whether it did */
  makeRoom(height: number): boolean {
    const { page, y } = this.document;
    if (y + height <= page.height - page.margins.bottom || y === page.margins.top) return false;
    this.document.addPage();
    return true;
  }

  /** A text over the whole width, that goes on over pages where it is long. */
  paragraph(tag: string, text: string, style: Style, below: number): void {
    const { document } = this;
    this.use(style);
    this.makeRoom(document.currentLineHeight(true));
    this.add(this.content, tag, [this.words(text, { x: this.left, width: this.width }, style)]);
    document.y += below;
  }

  /** Something thin below which something else begins; the pen is at it afterwards. */
  rule(below: number): void {
    const { document } = this;
    const y = document.y + below;
    document.markContent('Artifact', { type: 'Layout' });
    document
      .moveTo(this.left, y)
      .lineTo(this.left + this.width, y)
      .lineWidth(0.5)
      .stroke(LINE);
    document.endMarkedContent();
    document.y = y;
  }

  /** A part of another part. */
  child(parent: Structure, tag: string): Structure {
    const child = this.document.struct(tag);
    parent.add(child);
    return child;
  }

  /** Adds a part of what is read aloud, in the letters that it had before some were replaced. */
  add(parent: Structure, tag: string, words: Words[], scope?: 'Row' | 'Column'): void {
    const isReplaced = words.some(({ spelt }) => spelt.includes(LACKING));
    const actual = isReplaced ? words.map(({ text }) => text).join('\n') : undefined;
    const draws = words.map(({ draw }) => draw);
    const part = this.document.struct(tag, { actual, scope } as object);
    parent.add(part);
    for (const draw of draws) part.add(draw);
    part.end();
  }

  /** A text that stands at a place; without `y`, below what was drawn before. */
  words(text: string, { x, y, width, align }: Place, style: Style, link?: string): Words {
    const spelt = this.letters.spelt(text);
    const draw = () => {
      this.use(style);
      this.document.text(spelt, x, y ?? this.document.y, { width, align, link, ...(DOTTED.test(spelt) && WHOLE) });
    };
    return { text, spelt, draw };
  }

  /** How high a text is in the present style. */
  heightOf(text: string, width: number): number {
    return this.document.heightOfString(this.letters.spelt(text), { width });
  }

  /** A page's foot is no part of what is read aloud. */
  private drawFoot(): void {
    this.pages += 1;
    const { document, style } = this;
    const { page } = document;
    const { foot, page: word } = this.facts;
    const { bottom } = page.margins;
    const y = page.height - MARGIN - 12;
    // Below the margin the library would begin a page.
    page.margins.bottom = 0;
    document.markContent('Artifact', { type: 'Pagination' });
    this.use({ size: 8, color: MUTED });
    document.text(this.letters.spelt(foot), this.left, y, { width: this.width - 80, height: 12, ellipsis: true });
    document.text(`${this.letters.spelt(word)} ${this.pages}`, this.left, y, { width: this.width, align: 'right' });
    document.endMarkedContent();
    page.margins.bottom = bottom;
    document.x = this.left;
    document.y = page.margins.top;
    this.use(style);
  }
}
