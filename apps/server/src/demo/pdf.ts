/** A page of a printed text. */
export interface PrintedPage {
  title: string;
  /** Each a paragraph; what begins with `- ` is an item of a list. */
  text: readonly string[];
  /** Boxes in a row, one leading to the next. */
  steps?: readonly string[];
}

const WIDTH = 595;
const HEIGHT = 842;
const MARGIN = 64;
/** Characters in a line: those of Helvetica are about half as wide as they are high. */
const LINE = 74;

/** What an ordinary keyboard does not have, as `WinAnsiEncoding` counts it (ISO 32000-1, annex D). */
const BEYOND_LATIN: Record<string, number> = { '…': 133, '‘': 145, '’': 146, '“': 147, '”': 148, '•': 149, '–': 150 };

/** A PDF of A4 pages, each with its title above and its number below. Letters of Latin 1, and quotation marks. */
export function printed(pages: readonly PrintedPage[]): Buffer<ArrayBuffer> {
  const kids = pages.map((_, index) => `${5 + 2 * index} 0 R`).join(' ');
  return fileOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    ...pages.flatMap((page, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Contents ${6 + 2 * index} 0 R ` +
        '/Resources << /Font << /F 3 0 R /B 4 0 R >> >> >>',
      streamOf(drawingOf(page, index + 1)),
    ]),
  ]);
}

const font = (name: string) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;

const streamOf = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

/** The objects, numbered from 1, and the table of where they lie. A character is a byte here. */
function fileOf(objects: readonly string[]): Buffer<ArrayBuffer> {
  let file = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + table + end, 'latin1');
}

function drawingOf({ title, text, steps = [] }: PrintedPage, number: number): string {
  const parts = [
    `0.55 0.33 0.2 rg ${MARGIN} ${HEIGHT - 96} 36 4 re f 0.16 0.14 0.13 rg`,
    written(title, { size: 24, bold: true, y: HEIGHT - 132 }),
  ];
  let y = HEIGHT - 176;
  if (steps.length > 0) {
    parts.push(...rowOf(steps, y - 36));
    y -= 84;
  }
  for (const paragraph of text) {
    const indent = paragraph.startsWith('- ') ? 18 : 0;
    if (indent > 0) parts.push(written('•', { size: 12, y }));
    for (const line of linesOf(paragraph.replace(/^- /, ''))) {
      parts.push(written(line, { size: 12, x: MARGIN + indent, y }));
      y -= 18;
    }
    y -= indent > 0 ? 4 : 10;
  }
  return [...parts, written(String(number), { size: 10, x: WIDTH / 2, y: 48 })].join('\n');
}

/** Boxes next to each other, with a line from each to the next. */
function rowOf(steps: readonly string[], y: number): string[] {
  const gap = 22;
  const width = (WIDTH - 2 * MARGIN - gap * (steps.length - 1)) / steps.length;
  return steps.flatMap((step, index) => {
    const x = MARGIN + index * (width + gap);
    const line = index === 0 ? '' : `0.55 0.33 0.2 RG 1.5 w ${x - gap + 4} ${y + 22} m ${x - 4} ${y + 22} l S `;
    return [
      `${line}0.97 0.94 0.9 rg ${x} ${y} ${width} 44 re f 0.16 0.14 0.13 rg`,
      written(step, { size: 11, bold: true, x: x + 10, y: y + 18 }),
    ];
  });
}

interface Place {
  size: number;
  bold?: boolean;
  x?: number;
  y: number;
}

const written = (text: string, { size, bold = false, x = MARGIN, y }: Place): string =>
  `BT /${bold ? 'B' : 'F'} ${size} Tf ${x} ${y} Td (${encoded(text)}) Tj ET`;

const encoded = (text: string): string =>
  [...text]
    .map((letter) => {
      const code = BEYOND_LATIN[letter];
      return code === undefined ? letter.replace(/[\\()]/, '\\$&') : `\\${code.toString(8)}`;
    })
    .join('');

function linesOf(paragraph: string): string[] {
  const lines = [''];
  for (const word of paragraph.split(' ')) {
    const longer = `${lines.at(-1)!} ${word}`.trimStart();
    if (longer.length <= LINE) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
