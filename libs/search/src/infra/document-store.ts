import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { liveThread, livePost } from '#forum';
import type { Instant } from '#kernel';
import type { Tx } from '#platform';
import { inBothLanguages } from './both-languages.js';

/** A post with all its document is made of. */
export interface PostFacts {
  id: string;
  threadId: string;
  raw: string;
  edits: number;
  createdAt: Instant;
  /** Everybody who sees the space may read it. */
  live: boolean;
  opening: boolean;
  accepted: boolean;
  /** Null where it was asked without a name: no search finds who. */
  authorId: string | null;
  title: string;
  kind: string;
  answered: boolean;
  spaceId: string;
  spaceName: string;
  tags: string[];
  /** Of the document that is there; null is none. */
  stamp: string | null;
}

/** A document as it goes into the index. Words come folded and plain (domain/fold.ts). */
export interface Document {
  id: string;
  threadId: string | null;
  createdAt: Instant;
  title: { folded: string; plain: string } | null;
  labels: { folded: string; plain: string } | null;
  body: { folded: string; plain: string };
  /** C for an accepted answer, D for the rest. */
  weight: 'C' | 'D';
  keys: string[];
  text: string;
  stamp: string;
  edits: number;
}

const FACTS = `
  SELECT post.id, post.thread_id AS "threadId", post.raw, post.edits,
         (extract(epoch FROM post.created_at) * 1000)::float8 AS "createdAt",
         (${livePost('post')} AND ${liveThread('thread')}) AS live, post.depth = 0 AS opening,
         thread.accepted_post_id IS NOT DISTINCT FROM post.id AS accepted,
         CASE WHEN NOT post.anonymous THEN post.author_id END AS "authorId",
         thread.title, thread.kind, thread.accepted_post_id IS NOT NULL AS answered,
         space.id AS "spaceId", space.name AS "spaceName",
         ARRAY(SELECT tag.name FROM thread_tag JOIN tag ON tag.id = thread_tag.tag_id
                WHERE thread_tag.thread_id = thread.id ORDER BY tag.name) AS tags,
         document.stamp
    FROM post JOIN thread ON thread.id = post.thread_id JOIN space ON space.id = thread.space_id
    LEFT JOIN search_document document ON document.id = post.id`;

const OF_POST = { name: 'search-facts', text: `${FACTS} WHERE post.id = $1::uuid` };

/** The documents of the index, and the facts they are made of. */
@Injectable()
export class DocumentStore {
  /** One writer at a time for the posts of a thread: what was read before a change is not written after it. */
  async lockThread(tx: Tx, threadId: string): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('search ' || $1, 0))`, [threadId]);
  }

  facts(tx: Tx, postIds: string[]): Promise<PostFacts[]> {
    return tx.query(`${FACTS} WHERE post.id = ANY($1::uuid[]) ORDER BY post.created_at, post.id`, [postIds]);
  }

  /** One post, as after each that is written. */
  async factsOf(tx: Tx, postId: string): Promise<PostFacts | undefined> {
    return (await tx.prepared<PostFacts>(OF_POST, [postId]))[0];
  }

  /** Posts of a thread after a number, in the order they were written. */
  factsOfThread(tx: Tx, threadId: string, after: number, limit: number): Promise<(PostFacts & { number: number })[]> {
    return tx.query(
      `${FACTS.replace('SELECT', 'SELECT post.number,')}
        WHERE post.thread_id = $1 AND post.number > $2 ORDER BY post.number LIMIT $3`,
      [threadId, after, limit],
    );
  }

  /** Threads of a space after an id. */
  async threadsOfSpace(tx: Tx, spaceId: string, after: string | null, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM thread WHERE space_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
      [spaceId, after, limit],
    );
    return rows.map(({ id }) => id);
  }

  async remove(tx: Tx, ids: string[]): Promise<void> {
    if (ids.length > 0) await tx.query('DELETE FROM search_document WHERE id = ANY($1::uuid[])', [ids]);
  }

  /** Puts documents into the index, in the place of those that are there. They keep their place in its order. */
  async write(tx: Tx, documents: Document[]): Promise<void> {
    if (documents.length > 0) await tx.prepared(WRITE, [JSON.stringify(documents)]);
  }

  /** Makes words known to those who mean them. */
  async learn(tx: Tx, words: string[]): Promise<void> {
    if (words.length === 0) return;
    await tx.prepared(LEARN, [words]);
  }
}

/** What a document is made of, in short; `rules` changes with how documents are made. */
export const stampOf = (facts: PostFacts, rules: number): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        rules,
        facts.edits,
        facts.spaceId,
        facts.kind,
        facts.answered,
        facts.accepted,
        facts.authorId,
        facts.tags,
        facts.opening && [facts.title, facts.spaceName],
      ]),
    )
    .digest('base64url')
    .slice(0, 16);

const TITLE = `setweight(${inBothLanguages('title')}, 'A') || setweight(${inBothLanguages('labels')}, 'B')`;

const LEARN = {
  name: 'search-learn',
  text: `
  INSERT INTO search_word (word)
  SELECT new.word FROM unnest($1::text[]) AS new (word)
   WHERE NOT EXISTS (SELECT FROM search_word known WHERE known.word = new.word)
   ORDER BY new.word
      ON CONFLICT DO NOTHING`,
};

const WRITE = {
  name: 'search-write',
  text: `
  INSERT INTO search_document (id, seq, thread_id, created_at, words, title, text, stamp, edits)
  SELECT id, seq, "threadId", to_timestamp("createdAt" / 1000.0),
         title_words || setweight(${inBothLanguages('body')}, weight::"char") || keys,
         CASE WHEN title IS NOT NULL THEN title_words || keys END, text, stamp, edits
    FROM (
      SELECT new.*, place.seq, ${TITLE} AS title_words,
             array_to_tsvector(new.labelled || ARRAY(
               SELECT format('~b%s:%s', level, place.seq / (1024::bigint << (3 * level))) FROM generate_series(0, 4) level)) AS keys
        FROM (SELECT id, "threadId", "createdAt", title, labels, body, weight, text, stamp, edits,
                     ARRAY(SELECT jsonb_array_elements_text(keys)) AS labelled
                FROM jsonb_to_recordset($1::jsonb) AS document (
                  id uuid, "threadId" uuid, "createdAt" float8, title jsonb, labels jsonb, body jsonb, weight text,
                  keys jsonb, text text, stamp text, edits integer)) new
       CROSS JOIN LATERAL (
         SELECT coalesce((SELECT seq FROM search_document known WHERE known.id = new.id),
                         nextval(pg_get_serial_sequence('search_document', 'seq'))) AS seq) place) made
  ON CONFLICT (id) DO UPDATE
     SET thread_id = excluded.thread_id, created_at = excluded.created_at, words = excluded.words,
         title = excluded.title, text = excluded.text, stamp = excluded.stamp, edits = excluded.edits`,
};
