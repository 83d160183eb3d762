/** Which methods each path answers to, so that a known path with another method is told apart from an unknown one. */
export class RouteTable {
  private readonly routes = new Map<string, { pattern: RegExp; methods: Set<string> }>();

  /** Remembers a route of Fastify, for example `/api/v1/meetups/:id`. Wildcards are no paths of ours. */
  add(url: string, method: string | string[]): void {
    if (url.includes('*')) return;
    const route = this.routes.get(url) ?? { pattern: patternOf(url), methods: new Set<string>() };
    for (const one of [method].flat()) route.methods.add(one);
    this.routes.set(url, route);
  }

  /** The methods `path` answers to, sorted; none where nothing is there. */
  methodsOf(path: string): string[] {
    const found = [...this.routes.values()].filter(({ pattern }) => pattern.test(path));
    return [...new Set(found.flatMap(({ methods }) => [...methods]))].sort();
  }
}

const patternOf = (url: string): RegExp =>
  new RegExp(
    `^${url
      .split('/')
      .map((part) => (part.includes(':') ? '[^/]+' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')))
      .join('/')}/?$`,
  );
