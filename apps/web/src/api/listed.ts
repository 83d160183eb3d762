/** One page of a list. `nextCursor` is `null` on the last. */
export interface Listed<Item> {
  items: Item[];
  nextCursor: string | null;
}
