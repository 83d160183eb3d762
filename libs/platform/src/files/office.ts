import type { Document } from './kinds.js';

type Office = Extract<Document, 'docx' | 'xlsx' | 'pptx'>;

const MAIN_PARTS: readonly [entry: string, kind: Office][] = [
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
  ['ppt/presentation.xml', 'pptx'],
];

/** A program inside a document: those have other extensions (docm), and Office runs them from where they are. */
const MACROS = /(^|\/)vbaproject\.bin$/i;

/**
 * The kind of Office document that a ZIP archive is, by the names in it; undefined for every other archive, and for a
 * document that carries a program (ECMA-376, part 2). Nothing is ever unpacked.
 */
export function officeKind(names: readonly string[]): Office | undefined {
  if (!names.includes('[Content_Types].xml') || names.some((name) => MACROS.test(name))) return undefined;
  const kinds = MAIN_PARTS.filter(([entry]) => names.includes(entry));
  return kinds.length === 1 ? kinds[0]![1] : undefined;
}

/** How far from its end an archive's directory is told of: 22 bytes, and a remark of at most 65,535. */
export const ZIP_TAIL_BYTES = 22 + 65_535;

/** The largest directory that is read, in bytes: an Office document has some hundred entries. */
const LARGEST_DIRECTORY = 1_000_000;

/**
 * Where the directory of an archive lies (APPNOTE.TXT, 4.3.16); undefined where there is none, or a needlessly large one.
 *
 * @param tail the last `ZIP_TAIL_BYTES` of the file, or all of a shorter one
 */
export function directoryOf(tail: Uint8Array): { offset: number; length: number } | undefined {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  for (let at = tail.length - 22; at >= 0; at--) {
    if (view.getUint32(at, true) !== 0x06054b50 || at + 22 + view.getUint16(at + 20, true) !== tail.length) continue;
    const length = view.getUint32(at + 12, true);
    return length <= LARGEST_DIRECTORY ? { length, offset: view.getUint32(at + 16, true) } : undefined;
  }
  return undefined;
}

/** The names in an archive's directory (APPNOTE.TXT, 4.3.12), as far as it can be read. */
export function namesIn(directory: Uint8Array): string[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const names: string[] = [];
  let at = 0;
  while (at + 46 <= directory.length && view.getUint32(at, true) === 0x02014b50) {
    const [name, extra, remark] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    names.push(new TextDecoder().decode(directory.subarray(at + 46, at + 46 + name)));
    at += 46 + name + extra + remark;
  }
  return names;
}
