/** The addresses of somebody on a roster, and what is known of them. */
export interface RosterAddresses {
  /** On the roster: what the registration system or the trainer says. */
  email: string;
  joinedBy: 'address' | 'link' | 'code' | null;
  /** Confirmed, of the account which somebody joined with; null for who has not joined. */
  accountEmail: string | null;
  /** The account's address that a trainer has looked at, and kept the roster's all the same. */
  keptBeside: string | null;
}

/**
 * The address of an account where it is another one than the roster's: of who came by a link or a code. Who was found by the
 * roster's address and has another one by now has told that to nobody of the class.
 */
export const otherAddress = ({ email, joinedBy, accountEmail }: RosterAddresses): string | null =>
  (joinedBy === 'link' || joinedBy === 'code') && accountEmail !== email ? accountEmail : null;

/** Whether somebody has to look which address is right before it is submitted anywhere. */
export function differs(addresses: RosterAddresses): boolean {
  const other = otherAddress(addresses);
  return other !== null && addresses.keptBeside !== other;
}
