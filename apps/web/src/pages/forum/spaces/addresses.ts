/** The addresses in a text: one a line, or as a mail program lists them (`Ada <ada@example.org>, …`). Each once. */
export function addressesIn(text: string): string[] {
  const found = text.match(/[^\s<>,;"()]+@[^\s<>,;"()]+/g) ?? [];
  return [...new Set(found.map((address) => address.toLowerCase()))];
}
