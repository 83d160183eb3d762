/** What the bare server asks the database: the rows of one answer, with nothing in it that would keep anybody out. */

export const PAGE_SIZE = 20;

const PERSON = (id: string) => `
  (SELECT json_build_object('id', person.id, 'name', display_name, 'handle', handle)
     FROM person LEFT JOIN member_handle ON person_id = person.id WHERE person.id = ${id})`;

const ISO = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const LISTED = `
  thread.id, thread.title, thread.kind,
  json_build_object('id', space.id, 'slug', space.slug, 'name', space.name) AS space,
  ${PERSON('thread.author_id')} AS author, thread.anonymous,
  array(SELECT name FROM thread_tag JOIN tag ON tag.id = tag_id WHERE thread_id = thread.id ORDER BY name) AS tags,
  ${ISO('thread.created_at')} AS "createdAt", ${ISO('thread.last_activity_at')} AS "lastActivityAt",
  thread.reply_count AS "replyCount", thread.answer_count AS "answerCount", thread.me_too_count AS "meTooCount",
  thread.accepted_post_id IS NOT NULL AS answered, thread.endorsed_count > 0 AS endorsed,
  thread.pinned_at IS NOT NULL AS pinned, thread.locked_at IS NOT NULL AS locked, thread.hidden_at IS NOT NULL AS hidden,
  (SELECT (SELECT count(*)::int FROM (
             SELECT FROM post WHERE thread_id = thread.id AND number > read_position.last_number
                AND deleted_at IS NULL AND hidden_at IS NULL AND author_id <> $1::uuid LIMIT 1000) waiting)
     FROM read_position WHERE person_id = $1::uuid AND thread_id = thread.id) AS unread,
  (SELECT left(regexp_replace(left(html, 3000), '<[^>]*(>|$)', ' ', 'g'), 240)
     FROM post WHERE thread_id = thread.id AND number = 1) AS excerpt`;

const post = (flags: { voted: string; bookmarked: string; origin: string }) => `
  json_build_object('id', post.id, 'parentId', post.parent_id, 'number', post.number, 'depth', post.depth,
    'author', ${PERSON('post.author_id')}, 'anonymous', post.anonymous, 'mine', post.author_id = $1::uuid,
    'html', post.html, 'createdAt', ${ISO('post.created_at')}, 'editedAt', ${ISO('post.edited_at')},
    'edits', post.edits, 'score', post.score, 'voted', ${flags.voted}, 'accepted', false, 'endorsed', null,
    'descendantCount', post.descendant_count, 'remark', post.remark, 'deleted', post.deleted_at IS NOT NULL,
    'hidden', post.hidden_at IS NOT NULL, 'bookmarked', ${flags.bookmarked}, 'origin', ${flags.origin},
    'path', encode(post.path, 'hex'))`;

const POST = post({
  voted: 'EXISTS (SELECT FROM post_vote WHERE post_id = post.id AND person_id = $1::uuid)',
  bookmarked: 'EXISTS (SELECT FROM bookmark WHERE post_id = post.id AND person_id = $1::uuid)',
  origin: `(SELECT json_build_object('url', url, 'licence', licence) FROM import_origin WHERE post_id = post.id)`,
});

const page = (from: string) => `
  SELECT ${LISTED},
         json_build_object('acceptedPostId', thread.accepted_post_id, 'mine', thread.author_id = $1::uuid,
           'archived', space.archived_at IS NOT NULL, 'deleted', thread.deleted_at IS NOT NULL,
           'meToo', EXISTS (SELECT FROM me_too WHERE thread_id = thread.id AND person_id = $1::uuid),
           'lastRead', coalesce((SELECT last_number FROM read_position
                                  WHERE thread_id = thread.id AND person_id = $1::uuid), 0),
           'lastNumber', thread.last_number, 'level', 'normal', 'canReply', true, 'canEdit', false, 'canAccept', false,
           'canModerate', false) AS rest,
         (SELECT ${POST} FROM post WHERE thread_id = thread.id AND number = 1) AS opening,
         (SELECT json_agg(${POST} ORDER BY path) FROM (
           SELECT * FROM post WHERE thread_id = thread.id AND depth > 0 AND path ${from}
            ORDER BY path LIMIT ${PAGE_SIZE + 1}) post) AS items
    FROM thread JOIN space ON space.id = thread.space_id WHERE thread.id = $2`;

export const STATEMENTS = {
  list: `SELECT ${LISTED} FROM (
           SELECT latest.* FROM unnest($2::uuid[]) AS visible (id) CROSS JOIN LATERAL (
             SELECT * FROM thread WHERE space_id = visible.id AND deleted_at IS NULL AND hidden_at IS NULL
                AND merged_into IS NULL ORDER BY last_activity_at DESC, id DESC LIMIT ${PAGE_SIZE + 1}) latest
            ORDER BY last_activity_at DESC, id DESC LIMIT ${PAGE_SIZE + 1}) thread
         JOIN space ON space.id = thread.space_id ORDER BY last_activity_at DESC, thread.id DESC`,
  first: page(`> ''::bytea`),
  around: page(`>= (SELECT min(path) FROM (
             SELECT path FROM post near WHERE thread_id = thread.id AND depth > 0
                AND path <= (SELECT path FROM post WHERE id = $3) ORDER BY path DESC LIMIT 4) near)`),
  unread: `SELECT visible.id, coalesce(sum(waiting.posts), 0)::int AS unread
             FROM unnest($2::uuid[]) AS visible (id)
             LEFT JOIN (
               SELECT thread.space_id, (SELECT count(*) FROM (
                        SELECT FROM post WHERE thread_id = thread.id AND number > read.last_number
                           AND deleted_at IS NULL AND hidden_at IS NULL AND author_id <> $1::uuid LIMIT 1000) behind) AS posts
                 FROM (SELECT * FROM read_position WHERE person_id = $1::uuid ORDER BY at DESC LIMIT 1000) read
                 JOIN thread ON thread.id = read.thread_id
                WHERE thread.last_number > read.last_number AND thread.space_id = ANY ($2::uuid[])
                ORDER BY read.at DESC LIMIT 200) waiting ON waiting.space_id = visible.id
            GROUP BY visible.id ORDER BY visible.id`,
  search: `SELECT CASE WHEN post.depth = 0 THEN 'thread' ELSE 'post' END AS kind, thread.id AS "threadId",
                  post.id AS "postId", thread.title, ranked.text, ranked.rank, ranked.seq,
                  json_build_object('id', space.id, 'name', space.name, 'slug', space.slug) AS space,
                  ${PERSON('post.author_id')} AS author, post.anonymous, thread.accepted_post_id IS NOT NULL AS answered,
                  ${ISO('post.created_at')} AS "createdAt"
             FROM (SELECT *, ts_rank_cd(words, plainto_tsquery('english', $2), 1) AS rank FROM (
                     SELECT id, seq, text, words FROM search_document
                      WHERE words @@ plainto_tsquery('english', $2) AND words @@ $1::tsquery
                      ORDER BY seq DESC LIMIT 150) newest
                    ORDER BY rank DESC, seq DESC LIMIT ${PAGE_SIZE + 1}) ranked
             JOIN post ON post.id = ranked.id JOIN thread ON thread.id = post.thread_id
             JOIN space ON space.id = thread.space_id ORDER BY ranked.rank DESC, ranked.seq DESC`,
  reply: `WITH thread AS (
            UPDATE thread SET last_number = last_number + 1, reply_count = reply_count + 1,
                   answer_count = answer_count + 1, last_activity_at = now() WHERE id = $2 RETURNING id, last_number),
          opening AS (
            UPDATE post SET descendant_count = descendant_count + 1 FROM thread
             WHERE post.thread_id = thread.id AND number = 1 RETURNING post.id),
          post AS (
            INSERT INTO post (id, thread_id, parent_id, depth, number, path, author_id, raw, html, renderer_version, created_at)
            SELECT $3, thread.id, opening.id, 1, last_number, int4send(last_number), $1, $4, $5, 1, now()
              FROM thread, opening RETURNING *)
          SELECT ${post({ voted: 'false', bookmarked: 'false', origin: 'null' })} AS post FROM post`,
  vote: `WITH changed AS (
           INSERT INTO post_vote (post_id, person_id, created_at) VALUES ($2, $1, now())
           ON CONFLICT DO NOTHING RETURNING post_id)
         UPDATE post SET score = score + (SELECT count(*)::int FROM changed) WHERE id = $2 RETURNING score`,
  unvote: `WITH changed AS (DELETE FROM post_vote WHERE post_id = $2 AND person_id = $1 RETURNING post_id)
           UPDATE post SET score = score - (SELECT count(*)::int FROM changed) WHERE id = $2 RETURNING score`,
};
