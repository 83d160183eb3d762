import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A search that takes fewer steps, and says where its documents lie. */
export class SearchInFewerSteps1764000670000 implements MigrationInterface {
  name = 'SearchInFewerSteps1764000670000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION search_candidates');
    await runner.query(CANDIDATES);
  }

  /** What was there before answers the same, more slowly: there is nothing to go back to. */
  async down(): Promise<void> {}
}

/**
 * As the first migration of the search says, with three things more. How large the next block is, is reckoned from how
 * many were found in how much of the last one: it should hold at most twice what is still wanted, as reading the list of
 * a block that holds too much is the dearest step there is. Until something is found the blocks only grow, one size at a
 * time: what the newest documents lack may be everywhere in the older ones. Once enough was found to reckon by, and all
 * that is left should hold little, all of it is looked at. Of the oldest documents no block is asked for, as its list
 * would be read for nothing. And `place` says where a document lies, for the same statement to fetch it there rather
 * than to look its number up.
 */
const CANDIDATES = `
  CREATE FUNCTION search_candidates(asked tsquery, keys tsquery, titles boolean, before bigint, wanted integer)
    RETURNS TABLE (seq bigint, lowest bigint, place tid) LANGUAGE plpgsql STABLE ROWS 100
    SET enable_seqscan = off SET enable_indexscan = off SET enable_indexonlyscan = off
    SET plan_cache_mode = force_generic_plan SET jit = off SET max_parallel_workers_per_gather = 0 AS $$
  DECLARE
    most CONSTANT integer := wanted * 4;
    enough CONSTANT integer := 8;
    upper_end bigint := before;
    level integer := 0;
    share float8;
    all_left boolean := false;
    too_many boolean := false;
    width bigint;
    base bigint;
    block tsquery;
    hits bigint[];
    at tid[];
    found bigint[] := '{}';
    places tid[] := '{}';
  BEGIN
    IF numnode(asked) = 0 THEN asked := keys; END IF;
    WHILE upper_end > 0 AND cardinality(found) < wanted LOOP
      width := 1024::bigint << (3 * level);
      base := CASE WHEN all_left THEN 0 ELSE (upper_end - 1) / width * width END;
      block := format('''~b%s:%s''', level, base / width)::tsquery;
      IF titles AND base = 0 THEN
        SELECT array_agg(near.seq), array_agg(near.ctid) INTO hits, at FROM (
          SELECT d.seq, d.ctid FROM search_document d WHERE d.title @@ asked AND d.title @@ keys AND d.title IS NOT NULL AND d.seq + 0 < upper_end
           LIMIT CASE WHEN level > 0 OR all_left THEN most + 1 END) near;
      ELSIF titles THEN
        SELECT array_agg(near.seq), array_agg(near.ctid) INTO hits, at FROM (
          SELECT d.seq, d.ctid FROM search_document d WHERE d.title @@ block AND d.title @@ asked AND d.title @@ keys AND d.title IS NOT NULL AND d.seq + 0 < upper_end
           LIMIT CASE WHEN level > 0 THEN most + 1 END) near;
      ELSIF base = 0 THEN
        SELECT array_agg(near.seq), array_agg(near.ctid) INTO hits, at FROM (
          SELECT d.seq, d.ctid FROM search_document d WHERE d.words @@ asked AND d.words @@ keys AND d.seq + 0 < upper_end
           LIMIT CASE WHEN level > 0 OR all_left THEN most + 1 END) near;
      ELSE
        SELECT array_agg(near.seq), array_agg(near.ctid) INTO hits, at FROM (
          SELECT d.seq, d.ctid FROM search_document d WHERE d.words @@ block AND d.words @@ asked AND d.words @@ keys AND d.seq + 0 < upper_end
           LIMIT CASE WHEN level > 0 THEN most + 1 END) near;
      END IF;
      IF cardinality(hits) > most AND all_left THEN
        -- Far more than was to be expected: block by block from here.
        all_left := false;
        too_many := true;
        CONTINUE;
      END IF;
      IF cardinality(hits) > most AND level > 0 THEN
        level := level - 1;
        CONTINUE;
      END IF;
      found := found || coalesce(hits, '{}');
      places := places || coalesce(at, '{}');
      share := coalesce(cardinality(hits), 0)::float8 / (upper_end - base);
      upper_end := base;
      IF share = 0 THEN
        level := least(level + 1, 4);
      ELSE
        level := 0;
        WHILE level < 4 AND share * (1024::bigint << (3 * (level + 1))) <= (wanted - cardinality(found)) * 2 LOOP
          level := level + 1;
        END LOOP;
      END IF;
      all_left := NOT too_many AND cardinality(found) >= enough
        AND cardinality(found)::float8 / (before - upper_end) * upper_end <= wanted * 2;
    END LOOP;
    IF cardinality(found) > wanted THEN
      upper_end := (SELECT each FROM unnest(found) each ORDER BY each DESC OFFSET wanted - 1 LIMIT 1);
    END IF;
    RETURN QUERY SELECT each, upper_end, lies FROM unnest(found, places) AS one (each, lies) WHERE each >= upper_end;
    RETURN QUERY SELECT NULL::bigint, upper_end, NULL::tid;
  END $$`;
