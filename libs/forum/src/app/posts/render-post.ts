import { Injectable } from '@nestjs/common';
import { Configuration, type Tx } from '#platform';
import {
  readableText,
  referencesIn,
  type RenderContext,
  renderMarkdown,
  type Rendered,
  RENDERER_VERSION,
} from '#markdown';
import { Database } from '#platform';
import {
  peopleBehind,
  pictureSizes,
  type Queryable,
  quotedPosts,
  storeRendering,
  type TextPlace,
} from '../../infra/posts/rendering-store.js';

/** A post as HTML, with whom it mentions. */
export interface RenderedPost extends Rendered {
  /** Ids of mentioned people who see the space. */
  mentioned: string[];
}

/** A stored post whose HTML may be of an older renderer. */
export interface Outdated {
  id: string;
  html: string | null;
  /** Its text; null where the HTML is of today. */
  outdated: string | null;
}

/** Turns what was written into HTML, with the names of whom and what it refers to. */
@Injectable()
export class RenderPost {
  private readonly origin: string;

  constructor(
    configuration: Configuration,
    private readonly database: Database,
  ) {
    this.origin = new URL(configuration.publicUrl).origin;
  }

  /** Who does not see the space of the text is not linked, and its posts alone are quoted by name. */
  async run(from: Queryable, raw: string, place: TextPlace): Promise<RenderedPost> {
    const { handles, posts, uploads } = referencesIn(raw);
    const people: RenderContext['people'] =
      place.spaceId && handles.length > 0 ? await peopleBehind(from, handles, place.spaceId) : new Map();
    const quoted = posts.length > 0 ? await quotedPosts(from, posts, place) : new Map();
    const pictures = uploads.length > 0 ? await pictureSizes(from, uploads, place) : new Map();
    const rendered = renderMarkdown(raw, { origin: this.origin, people, posts: quoted, pictures });
    const mentioned = rendered.mentions.flatMap((handle) => people.get(handle.toLowerCase())?.id ?? []);
    return { ...rendered, mentioned, quotes: rendered.quotes.filter((id) => quoted.has(id)) };
  }

  /** The same for a text that refers to nobody and nothing, without a question to the database; undefined for others. */
  plain(raw: string): RenderedPost | undefined {
    const { handles, posts, uploads } = referencesIn(raw);
    if (handles.length + posts.length + uploads.length > 0) return undefined;
    return { ...renderMarkdown(raw, { origin: this.origin, people: new Map() }), mentioned: [] };
  }

  /** Texts of a stored post in Markdown, as others than its author may read them. */
  async readable(texts: string[], place: TextPlace): Promise<string[]> {
    const posts = [...new Set(texts.flatMap((raw) => referencesIn(raw).posts))];
    if (posts.length === 0) return texts;
    const quoted = await quotedPosts(this.database, posts, place);
    return texts.map((raw) => readableText(raw, { origin: this.origin, posts: quoted }));
  }

  /** Stores a new text of a post, with whom it mentions and what it quotes. */
  store(tx: Tx, postId: string, rendered: RenderedPost): Promise<void> {
    return storeRendering(tx, postId, rendered);
  }

  /** Renders again what an older renderer made, or what quotes a post that has changed since. */
  async refresh(rows: Outdated[], spaceId: string): Promise<void> {
    for (const row of rows) {
      if (row.outdated === null) continue;
      const { html } = await this.run(this.database, row.outdated, { spaceId, postId: row.id });
      row.html = html;
      // An edit in the meantime has brought newer HTML with it.
      await this.database.query('UPDATE post SET html = $2, renderer_version = $3 WHERE id = $1 AND raw = $4', [
        row.id,
        html,
        RENDERER_VERSION,
        row.outdated,
      ]);
    }
  }
}
