import type { BrowserContext, ConsoleMessage } from 'playwright-core';

/** Runs in every page before anything of its own: says on the console what the page's security policy has stopped. */
const TELL_BREACHES = `addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
  console.error('security policy, ' + effectiveDirective + ': ' + blockedURI + ' ' + sample))`;

/** What was left behind by a page one has left: nobody waits for it any more. */
const GIVEN_UP = 'net::ERR_ABORTED';

/**
 * The server closed a connection, and the page sent its farewell before the browser had told it so. Socket.IO counts on
 * that and leaves it at that, but there is no way to keep the browser from saying it.
 */
const CROSSED = 'WebSocket is already in CLOSING or CLOSED state.';

const REFUSED = /^Failed to load resource: (?:the server responded with a status of (\d+)|(net::\w+))/;

/**
 * Everything that goes wrong in the browsers of a test: exceptions, errors in the console, requests that were refused or
 * not answered, breaches of the security policy. Each is told as `404 /api/v1/meetups/…`, or in the words of the browser.
 */
export class BrowserProblems {
  private readonly found = new Set<string>();
  private readonly provoked: (string | RegExp)[] = [];
  private readonly tolerated: (string | RegExp)[] = [];

  /** Watches all pages of a context, also those it opens later. Before its first page. */
  async watch(context: BrowserContext): Promise<void> {
    context.on('weberror', (error) => void this.found.add(`exception: ${error.error().message}`));
    context.on('console', (message) => {
      if (message.type() === 'error' && message.text() !== CROSSED) this.found.add(inOurWords(message));
    });
    context.on('response', (response) => {
      if (response.status() >= 400) this.found.add(`${response.status()} ${pathOf(response.url())}`);
    });
    context.on('requestfailed', (request) => {
      const why = request.failure()?.errorText ?? 'failed';
      if (why !== GIVEN_UP) this.found.add(`${why} ${pathOf(request.url())}`);
    });
    await context.addInitScript(TELL_BREACHES);
  }

  /** This test makes these happen on purpose; each has to. */
  provoke(...what: (string | RegExp)[]): void {
    this.provoked.push(...what);
  }

  /** What this test does may make these happen: whether it does is up to the moment. */
  tolerate(...what: (string | RegExp)[]): void {
    this.tolerated.push(...what);
  }

  /** @throws Error where something happened that nobody provoked, or did not that was */
  check(): void {
    const isThis = (what: string | RegExp) => (problem: string) =>
      typeof what === 'string' ? problem === what : what.test(problem);
    const found = [...this.found];
    const meant = [...this.provoked, ...this.tolerated];
    const unmeant = found.filter((problem) => !meant.some((what) => isThis(what)(problem)));
    const missing = this.provoked.filter((what) => !found.some(isThis(what)));
    if (unmeant.length + missing.length === 0) return;
    const told = [...unmeant, ...missing.map((what) => `did not happen: ${String(what)}`)];
    throw new Error(`In the browser:\n${told.join('\n')}`);
  }
}

/** Browsers write refusals into the console as well: told in the same words, they are one problem. */
function inOurWords(message: ConsoleMessage): string {
  const refused = REFUSED.exec(message.text());
  const { url } = message.location();
  return refused ? `${refused[1] ?? refused[2]} ${pathOf(url)}` : `console: ${message.text()}`;
}

const pathOf = (url: string): string => URL.parse(url)?.pathname ?? url;
