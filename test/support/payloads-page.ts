import type { BrowserContext, Page } from 'playwright-core';

/** What text of strangers has done in the pages of a context, if anything. */
export interface Watched {
  /** A sentence for everything that ran, loaded or led away. */
  readonly found: Set<string>;
  /** Touches all that is shown in the page, and adds what stands there that could run. */
  touch(page: Page): Promise<void>;
}

/** What payloads call. Runs in every page and frame before anything of its own. */
const CALLS = ['alert', 'confirm', 'prompt', 'print', 'open', 'execScript'];

/**
 * Watches for anything that runs. What the security policy stopped is told by the console (`BrowserProblems`): it should
 * not have come so far.
 */
export async function watchScripts(context: BrowserContext, origin: string): Promise<Watched> {
  const found = new Set<string>();
  await context.exposeFunction('tellThatItRan', (what: string) => void found.add(`ran: ${what}`));
  await context.addInitScript((calls) => {
    for (const name of calls) {
      Object.assign(window, {
        [name]: (...said: unknown[]) =>
          (window as unknown as { tellThatItRan(what: string): void }).tellThatItRan(`${name}(${said.join()})`),
      });
    }
  }, CALLS);
  context.on('dialog', (dialog) => {
    found.add(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.host !== new URL(origin).host) found.add(`asked for ${url.href}`);
  });
  context.on('page', () => void found.add('opened a page'));
  return {
    found,
    async touch(page) {
      const address = page.url();
      for (const harm of await page.evaluate(touchAll)) found.add(`${new URL(address).pathname}: ${harm}`);
      if (page.url() !== address) found.add(`led from ${address} to ${page.url()}`);
    },
  };
}

/** Runs in the page: all that a mouse and a keyboard can do to what strangers wrote, without following its links. */
function touchAll(): string[] {
  const harm = new Set<string>();
  const addresses = ['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'poster', 'srcdoc'];
  const scripts = ['javascript:', 'vbscript:', 'livescript:'];
  const stay = (event: Event) => event.preventDefault();
  document.addEventListener('click', stay, true);
  document.addEventListener('submit', stay, true);
  for (const element of document.querySelectorAll('body *')) {
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) harm.add(`<${element.localName} ${name}>`);
      const scheme = URL.parse(value, document.baseURI)?.protocol ?? '';
      if (addresses.includes(name) && scripts.includes(scheme)) harm.add(`${name}=${value}`);
    }
    if (['iframe', 'object', 'embed', 'base', 'meta', 'form'].includes(element.localName) && isTold(element)) {
      harm.add(`<${element.localName}>`);
    }
  }
  const events = 'mouseover mouseenter mousemove pointerover focus focusin blur click dblclick contextmenu keydown';
  const others = 'toggle load error animationstart animationend transitionend scroll wheel copy paste drag drop input';
  for (const element of document.querySelectorAll('[data-post-body] *')) {
    for (const type of `${events} ${others}`.split(' ')) {
      element.dispatchEvent(new Event(type, { bubbles: false, cancelable: true }));
    }
  }
  document.removeEventListener('click', stay, true);
  document.removeEventListener('submit', stay, true);
  return [...harm];

  function isTold(element: Element): boolean {
    return element.closest('[data-post-body]') !== null;
  }
}
