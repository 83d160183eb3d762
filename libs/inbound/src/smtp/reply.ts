/** What the listener answers with instead of taking something, with its code (RFC 5321, section 4.2). */
export class Reply extends Error {
  constructor(
    readonly responseCode: number,
    message: string,
  ) {
    super(message);
  }
}

export const NOT_NOW = (): Reply => new Reply(451, 'Not now, please try again later');
export const NO_SUCH_ADDRESS = (): Reply => new Reply(550, 'There is no such address here');
export const TOO_MANY = (): Reply => new Reply(451, 'Too many at once, please try again later');
export const TOO_MANY_RECIPIENTS = (): Reply => new Reply(452, 'Too many recipients');
