import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A search that finds out sooner how far it has to look. */
export class SearchInFewerSteps1764000670000 implements MigrationInterface {
  name = 'SearchInFewerSteps1764000670000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CANDIDATES);
  }

  /** What was there before answers the same, more slowly: there is nothing to go back to. */
  async down(): Promise<void> {}
}

/**

/**
 * As the first migration of the search says, with another choice of what is looked at next, going by what was found on
 * the way: all that is left where that should be little, without a block then, since reading the list of a large one
 * costs more than all that is found in it; otherwise the largest block in which about as much as is wanted should be.
 * Going up one size at a time, a rare word cost a look into each of the five.
 */
const CANDIDATES = `
  CREATE OR REPLACE FUNCTION search_candidates(asked tsquery, keys tsquery, titles boolean, before bigint, wanted integer)
    RETURNS TABLE (seq bigint, lowest bigint) LANGUAGE plpgsql STABLE ROWS 100
    SET enable_seqscan = off SET enable_indexscan = off SET enable_indexonlyscan = off
    SET plan_cache_mode = force_generic_plan SET jit = off SET max_parallel_workers_per_gather = 0 AS $$
  DECLARE
    most CONSTANT integer := wanted * 4;
    upper_end bigint := before;
    level integer := 0;
    -- the largest block that is tried
    highest integer := 4;
    all_left boolean := false;
    too_many boolean := false;
    share float8;
    width bigint;
    base bigint;
    block tsquery;
    hits bigint[];
    found bigint[] := '{}';
  BEGIN
    IF numnode(asked) = 0 THEN asked := keys; END IF;
    WHILE upper_end > 0 AND cardinality(found) < wanted LOOP
      width := 1024::bigint << (3 * level);
      base := CASE WHEN all_left THEN 0 ELSE (upper_end - 1) / width * width END;
      block := format('''~b%s:%s''', level, base / width)::tsquery;
      IF titles AND all_left THEN
        SELECT array_agg(near.seq) INTO hits FROM (
          SELECT d.seq FROM search_document d WHERE d.title @@ asked AND d.title @@ keys AND d.title IS NOT NULL AND d.seq + 0 < upper_end
           LIMIT most + 1) near;
      ELSIF titles THEN
        SELECT array_agg(near.seq) INTO hits FROM (
          SELECT d.seq FROM search_document d WHERE d.title @@ block AND d.title @@ asked AND d.title @@ keys AND d.title IS NOT NULL AND d.seq + 0 < upper_end
           LIMIT CASE WHEN level > 0 THEN most + 1 END) near;
      ELSIF all_left THEN
        SELECT array_agg(near.seq) INTO hits FROM (
          SELECT d.seq FROM search_document d WHERE d.words @@ asked AND d.words @@ keys AND d.seq + 0 < upper_end
           LIMIT most + 1) near;
      ELSE
        SELECT array_agg(near.seq) INTO hits FROM (
          SELECT d.seq FROM search_document d WHERE d.words @@ block AND d.words @@ asked AND d.words @@ keys AND d.seq + 0 < upper_end
           LIMIT CASE WHEN level > 0 THEN most + 1 END) near;
      END IF;
      IF cardinality(hits) > most AND (all_left OR level > 0) THEN
        -- More than was to be expected: that far is not looked at once again.
        highest := CASE WHEN all_left THEN 2 ELSE level - 1 END;
        level := highest;
        all_left := false;
        too_many := true;
        CONTINUE;
      END IF;
      found := found || coalesce(hits, '{}');
      upper_end := base;
      -- Where nothing was found yet, half a document was: what is asked for may be rarer than that.
      share := greatest(cardinality(found), 0.5) / (before - upper_end);
      all_left := NOT too_many AND share * upper_end <= most;
      level := 0;
      WHILE level < highest AND share * (1024::bigint << (3 * (level + 1))) <= wanted * 3 LOOP
        level := level + 1;
      END LOOP;
    END LOOP;
    IF cardinality(found) > wanted THEN
      found := ARRAY(SELECT each FROM unnest(found) each ORDER BY each DESC LIMIT wanted);
      upper_end := found[wanted];
    END IF;
    RETURN QUERY SELECT each, upper_end FROM unnest(found) each;
    RETURN QUERY SELECT NULL::bigint, upper_end;
  END $$`;
