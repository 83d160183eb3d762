/** The longest local part of an address (RFC 5321, section 4.5.3.1.1). */
const LONGEST_LOCAL = 64;

/** Two ids. */
const ID_BITS = 256;

/** How long the name before the `+` may be, so that a signature of 43 bits fits in. */
const LONGEST_NAME = 5;

/** Whom an address was made for, and the post it answers. */
export interface ReplyTarget {
  personId: string;
  postId: string;
}

/** An address that takes what is behind a `+`, in its two halves. */
export interface ReplyMailbox {
  name: string;
  domain: string;
}

/** `reply@replies.example.org` in its halves; undefined where no tag would fit into it. */
export function mailboxOf(address: string): ReplyMailbox | undefined {
  const [, name, domain] = /^([a-z0-9][a-z0-9.-]*)@([a-z0-9.-]{1,180})$/i.exec(address) ?? [];
  if (!name || !domain || name.length > LONGEST_NAME) return undefined;
  return { name: name.toLowerCase(), domain: domain.toLowerCase() };
}

/** Signs behind the `+`, in base 36: mail servers need not tell upper from lower case. */
const tagLength = ({ name }: ReplyMailbox): number => LONGEST_LOCAL - name.length - 1;

/** How long a signature is: what the ids leave of the local part, in bits. */
export const signatureBits = (mailbox: ReplyMailbox): number =>
  Math.floor(tagLength(mailbox) * Math.log2(36)) - ID_BITS;

/** The address at which `target` is answered. @param signature of `signatureBits` bits */
export function replyAddress(mailbox: ReplyMailbox, target: ReplyTarget, signature: bigint): string {
  const ids = BigInt(`0x${target.personId}${target.postId}`.replaceAll('-', ''));
  const value = (ids << BigInt(signatureBits(mailbox))) | signature;
  return `${mailbox.name}+${value.toString(36).padStart(tagLength(mailbox), '0')}@${mailbox.domain}`;
}

/** What an address says, and its signature that remains to be checked; undefined for any other address. */
export function readReplyAddress(
  mailbox: ReplyMailbox,
  address: string,
): { target: ReplyTarget; signature: bigint } | undefined {
  const [local = '', domain, more] = address.toLowerCase().split('@');
  const tag = local.slice(mailbox.name.length + 1);
  if (more !== undefined || domain !== mailbox.domain || !local.startsWith(`${mailbox.name}+`)) return undefined;
  if (tag.length !== tagLength(mailbox) || !/^[0-9a-z]+$/.test(tag)) return undefined;
  const value = [...tag].reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n);
  const bits = BigInt(signatureBits(mailbox));
  const ids = (value >> bits).toString(16).padStart(ID_BITS / 4, '0');
  if (ids.length > ID_BITS / 4) return undefined;
  return {
    target: { personId: asId(ids.slice(0, 32)), postId: asId(ids.slice(32)) },
    signature: value & ((1n << bits) - 1n),
  };
}

const asId = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
