import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader finds in a PDF. */
export interface ReadPdf {
  /** The text of each page, its lines parted by line feeds. */
  pages: string[];
  title: string;
  language: string;
  /** In points. */
  width: number;
  /** The addresses of its links. */
  links: string[];
  /** What the first page is to those who listen: the tags in their order. */
  tags: string[];
}

interface Node {
  role?: string;
  children?: Node[];
}

const tagsIn = (node: Node): string[] => [...(node.role ? [node.role] : []), ...(node.children ?? []).flatMap(tagsIn)];

/** Reads a PDF as readers do. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const { info } = (await document.getMetadata()) as { info: { Title?: string; Language?: string } };
  const read: ReadPdf = {
    pages: [],
    title: info.Title ?? '',
    language: info.Language ?? '',
    width: 0,
    links: [],
    tags: [],
  };
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    read.pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    const notes = (await page.getAnnotations()) as { url?: string }[];
    read.links.push(...notes.flatMap(({ url }) => (url === undefined ? [] : [url])));
    if (number > 1) continue;
    read.width = Math.round(page.view[2]!);
    read.tags = tagsIn((await page.getStructTree()) as Node);
  }
  await task.destroy();
  return read;
}
