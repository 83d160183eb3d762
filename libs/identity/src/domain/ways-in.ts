/** What opens an account. */
export interface WaysIn {
  hasPassword: boolean;
  /** Whether a mail with a link would get to an address that is known to be theirs. */
  getsMail: boolean;
  passkeys: number;
  identities: number;
}

/** Whether one passkey or linked identity may go: something that opens the account has to be left. */
export const mayLoseOne = ({ hasPassword, getsMail, passkeys, identities }: WaysIn): boolean =>
  hasPassword || getsMail || passkeys + identities > 1;

/** Whether two spellings name one provider: a slash at the end is written by some and left out by others. */
export const isSameIssuer = (one: string, other: string): boolean =>
  one.replace(/\/+$/, '') === other.replace(/\/+$/, '');
