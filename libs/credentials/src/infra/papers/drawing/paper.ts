import type { Block, Cells, PaperFacts } from '../../../domain/papers/paper.js';
import { drawCode } from './code.js';
import type { Fonts } from './document.js';
import { COFFEE, MUTED, type Place, Sheets, type Structure, type Style } from './sheets.js';

/** In points. */
const LABEL = 110;
const CODE = 104;
/** The widths of the columns; what is left over is for what stands in the second. */
const NARROW = { when: 82, minutes: 58, seus: 52 };

/** A paper that is drawn block by block, from the top. */
export class Paper {
  private readonly facts: PaperFacts;
  private readonly sheets: Sheets;
  private table: Structure | undefined;
  /** The names of the columns, while there are rows. */
  private columns: Cells | undefined;

  constructor(facts: PaperFacts, fonts: Fonts) {
    this.facts = facts;
    this.sheets = new Sheets(facts, fonts);
  }

  draw(block: Block): void {
    switch (block.kind) {
      case 'title':
        return this.sheets.paragraph('H1', block.text, { weight: 'bold', size: 24 }, 18);
      case 'heading':
        this.endTable();
        // Never the last thing on a page.
        this.sheets.makeRoom(110);
        this.sheets.document.y += 14;
        return this.sheets.paragraph('H2', block.text, { weight: 'bold', size: 13, color: COFFEE }, 6);
      case 'name':
        return this.sheets.paragraph('P', block.text, { weight: 'bold', size: 17, color: COFFEE }, 16);
      case 'text':
        return this.sheets.paragraph('P', block.text, block.quiet ? { size: 9, color: MUTED } : {}, 14);
      case 'facts':
        return this.drawFacts(block.facts);
      case 'columns':
        this.columns = block.cells;
        return this.drawColumns();
      case 'row':
      case 'sum':
        return this.drawRow(block.cells, block.kind === 'row' ? block.besides : undefined, block.kind === 'sum');
      case 'code':
        return this.drawCode(block.address, block.text);
    }
  }

  end(): void {
    this.endTable();
    const { sheets, facts } = this;
    if (sheets.letters.areLacking) sheets.paragraph('P', facts.lettersLacking, { size: 9, color: MUTED }, 0);
    sheets.content.end();
    sheets.document.end();
  }

  /** What was drawn since the last time. Of the page that is being drawn there is nothing yet. */
  taken(): Uint8Array {
    return (this.sheets.document.read() as Buffer | null) ?? new Uint8Array();
  }

  private drawFacts(facts: readonly { label: string; value: string }[]): void {
    const { document } = this.sheets;
    const table = this.sheets.child(this.sheets.content, 'Table');
    for (const { label, value } of facts) {
      this.sheets.use({ size: 10.5 });
      this.sheets.makeRoom(document.currentLineHeight(true) + 8);
      const row = this.sheets.child(table, 'TR');
      const { y } = document;
      const beside = { x: this.sheets.left, y: y + 1.5, width: LABEL - 10 };
      this.sheets.add(row, 'TH', [this.sheets.words(label, beside, { size: 9, color: MUTED })], 'Row');
      const [below, page] = [document.y, this.sheets.pages];
      const place = { x: this.sheets.left + LABEL, y, width: this.sheets.width - LABEL };
      this.sheets.add(row, 'TD', [this.sheets.words(value, place, { size: 10.5 })]);
      row.end();
      document.y = (page === this.sheets.pages ? Math.max(below, document.y) : document.y) + 6;
    }
    table.end();
    document.y += 10;
  }

  /** @param again at the top of a further page, where they are no part of what is read aloud */
  private drawColumns(again = false): void {
    const { document } = this.sheets;
    this.sheets.use({ weight: 'bold', size: 9, color: MUTED });
    if (again) document.markContent('Artifact', { type: 'Pagination' });
    this.line(this.columns!, again ? undefined : 'TH');
    if (again) document.endMarkedContent();
    this.sheets.rule(3);
    document.y += 6;
  }

  private drawRow(cells: Cells, besides: string | undefined, isSum: boolean): void {
    const { document } = this.sheets;
    const style: Style = { weight: isSum ? 'bold' : 'regular', size: 10 };
    const { width } = this.places()[1];
    this.sheets.use({ size: 8.5 });
    const small = besides ? this.sheets.heightOf(besides, width) + 1 : 0;
    this.sheets.use(style);
    const height = this.sheets.heightOf(cells[1], width) + small;
    if (this.sheets.makeRoom(height + 8) && this.columns) this.drawColumns(true);
    this.sheets.use(style);
    this.line(cells, 'TD', besides);
    this.sheets.rule(4);
    document.y += 5;
  }

  /**
   * One line of the table; it stands on one page.
   *
   * @param tag what its cells are to who listens; undefined where they hear nothing of it
   */
  private line(cells: Cells, tag: 'TH' | 'TD' | undefined, besides?: string): void {
    const { document, style } = this.sheets;
    const row = tag && this.sheets.child((this.table ??= this.sheets.child(this.sheets.content, 'Table')), 'TR');
    const { y } = document;
    let below = y;
    this.places().forEach((place, index) => {
      const words = [this.sheets.words(cells[index]!, { ...place, y }, style)];
      if (index === 1 && besides) words.push(this.sheets.words(besides, place, { size: 8.5, color: MUTED }));
      if (row) this.sheets.add(row, tag, words, tag === 'TH' ? 'Column' : undefined);
      else words.forEach(({ draw }) => draw());
      below = Math.max(below, document.y);
    });
    row?.end();
    document.y = below;
  }

  private endTable(): void {
    this.table?.end();
    this.table = undefined;
    this.columns = undefined;
  }

  private places(): [Place, Place, Place, Place] {
    const { when, minutes, seus } = NARROW;
    const end = this.sheets.left + this.sheets.width;
    return [
      { x: this.sheets.left, width: when - 8 },
      { x: this.sheets.left + when, width: this.sheets.width - when - minutes - seus },
      { x: end - seus - minutes, width: minutes, align: 'right' },
      { x: end - seus, width: seus, align: 'right' },
    ];
  }

  private drawCode(address: string, text: string): void {
    const { document } = this.sheets;
    this.sheets.makeRoom(CODE + 20);
    const { y } = document;
    const corner = { x: this.sheets.left, y: y + 4 };
    const bbox = [corner.x, corner.y, corner.x + CODE, corner.y + CODE] as unknown as [number, number, number, number];
    const figure = document.struct('Figure', { alt: address, bbox } as object, () =>
      drawCode(document, address, { ...corner, side: CODE }),
    );
    this.sheets.content.add(figure);
    figure.end();
    const place = { x: this.sheets.left + CODE + 16, width: this.sheets.width - CODE - 16 };
    this.sheets.add(this.sheets.content, 'P', [this.sheets.words(text, { ...place, y: y + 30 }, { size: 10 })]);
    document.y += 4;
    this.sheets.add(this.sheets.content, 'Link', [
      this.sheets.words(address, place, { size: 9, color: COFFEE }, address),
    ]);
    document.x = this.sheets.left;
    document.y = corner.y + CODE + 20;
  }
}
