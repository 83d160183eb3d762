const PREFIX = 'afterclass.guest.';
const MEETUP = /^\/api\/v1\/meetups\/([0-9a-f-]{36})(\/|$)/;

/**
 * What a guest was handed at the door of one meetup. It lives as long as the tab: a reload loses nothing, and the next
 * person at a shared computer finds nothing. It opens that meetup alone.
 */
export const guestTokens = {
  of(meetupId: string): string | null {
    try {
      return sessionStorage.getItem(PREFIX + meetupId);
    } catch {
      return null;
    }
  },
  /** `null` forgets it: a member needs none. */
  keep(meetupId: string, token: string | null): void {
    try {
      if (token === null) sessionStorage.removeItem(PREFIX + meetupId);
      else sessionStorage.setItem(PREFIX + meetupId, token);
    } catch {
      // The browser keeps nothing: the guest gives their name again after a reload.
    }
  },
  /** Forgets them all, when somebody signs in or out. */
  forget(): void {
    try {
      Object.keys(sessionStorage)
        .filter((key) => key.startsWith(PREFIX))
        .forEach((key) => sessionStorage.removeItem(key));
    } catch {
      // There is nothing to forget.
    }
  },
  /** The token for a request, by the meetup in its address. */
  forAddress(path: string): string | null {
    const meetupId = MEETUP.exec(path)?.[1];
    return meetupId === undefined ? null : this.of(meetupId);
  },
};
