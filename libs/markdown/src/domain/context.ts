/** A post that is quoted: who is named above the words, and whether the words may be shown. */
export type QuotedPost = {
  /** The author's name as it is today ("former member" after erasure). Null leaves the name that was written. */
  author: string | null;
  /** The post was deleted or hidden: its words leave the quotes of it as well. */
  withheld: boolean;
};

/** In pixels. */
export type PictureSize = { width: number; height: number };

/**
 * What the renderer needs to know and may not look up. `referencesIn` finds what to look up; what is missing here is
 * rendered as plain text (mentions) or as it was written (quotes).
 */
export type RenderContext = {
  /** Our own origin, as `new URL(publicUrl).origin`: `https://community.example`. Links elsewhere are marked. */
  origin: string;
  /** Whom a mention means, by its handle in lower case. */
  people: ReadonlyMap<string, { id: string; name: string }>;
  /** What is known of quoted posts, by their id in lower case. */
  posts?: ReadonlyMap<string, QuotedPost>;
  /** How large uploaded pictures are, in pixels, by their id in lower case: the page keeps their place free. */
  pictures?: ReadonlyMap<string, PictureSize>;
};
