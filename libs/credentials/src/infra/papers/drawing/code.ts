import QRCode from 'qrcode';
import { INK } from './sheets.js';

/** Draws an address as a code that telephones read (ISO/IEC 18004): its dark squares as one shape, so that none has a seam. */
export function drawCode(
  document: PDFKit.PDFDocument,
  address: string,
  { x, y, side }: { x: number; y: number; side: number },
): void {
  const { modules } = QRCode.create(address, { errorCorrectionLevel: 'M' });
  const one = side / modules.size;
  for (let row = 0; row < modules.size; row++) {
    for (let from = 0; from < modules.size; from++) {
      let to = from;
      while (to < modules.size && modules.get(row, to)) to += 1;
      if (to > from) document.rect(x + from * one, y + row * one, (to - from) * one, one);
      from = to;
    }
  }
  document.fill(INK);
}
