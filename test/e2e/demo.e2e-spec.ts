import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DAY, SystemClock } from '#kernel';
import { type TestApp, testApp } from '../support/app.js';
import type { RoadJson, SubmissionJson } from '../support/class-road.js';
import {
  asked,
  asTrainer,
  classOf,
  countsOf,
  entriesOf,
  eventually,
  got,
  Installation,
  linkFor,
  type Listed,
  liveIdIn,
  phaseOf,
  rows,
  signIn,
} from '../support/demo.js';
import { aMember, type IdentityApp } from '../support/identity-app.js';

const closeLive = (program: TestApp, id: string) =>
  rows(program, `UPDATE lean_coffee_session SET phase = 'closed' WHERE id = $1`, [id]);

describe('a demo that has just been planted', () => {
  let installation: Installation;
  let program: TestApp & { says: string[] };

  beforeAll(async () => {
    installation = await Installation.fresh();
    program = await installation.start();
  });

  afterAll(() => installation.remove());

  it.each(['member', 'moderator', 'trainer'])('lets a visitor in as a %s with one click', async (role) => {
    const cookie = await signIn(program, role);
    const me = await program.http().get('/api/v1/me').set('cookie', cookie).expect(200);
    expect((me.body as { person: { roles: string[] } }).person.roles).toContain(role);
  });

  it('has made records of the past meetup that tell each way in which minutes come about', async () => {
    const records = await rows<{ key: string }>(
      program,
      `SELECT split_part(p.email, '@', 1) AS key, minutes, computed_minutes AS computed, issued_at IS NOT NULL AS issued,
              (explanation->'totals'->>'bridged')::int / 1000 AS bridged
         FROM attendance_record r JOIN person p ON p.id = r.person_id ORDER BY key`,
    );
    const full = { minutes: 60, computed: 60, issued: true, bridged: 0 };
    expect(records).toEqual([
      { key: 'amara', ...full, bridged: 75 },
      { key: 'dilan', minutes: 55, computed: 21, issued: true, bridged: 0 },
      { key: 'felix', ...full },
      { key: 'hana', ...full },
      { key: 'jonas', ...full },
      { key: 'lucia', ...full },
      { key: 'nora', ...full },
      { key: 'tariq', minutes: 48, computed: 48, issued: true, bridged: 0 },
      { key: 'wren', minutes: 12, computed: 12, issued: false, bridged: 0 },
    ]);
  });

  it('has two topics on the board of the next meetup, one of them carried over', async () => {
    const topics = await eventually<{ origin: unknown }>(
      program,
      2,
      `SELECT e.body->'origin'->>'kind' AS origin FROM lean_coffee_event e JOIN meetup m ON m.id = e.session_id
        WHERE m.starts_at > now() AND e.type = 'topic-added' ORDER BY e.seq`,
    );
    expect(topics).toEqual([{ origin: null }, { origin: 'carried' }]);
  });

  it('meets on the third Thursday of every month', async () => {
    const days = await rows<{ weekday: number; day: number }>(
      program,
      `SELECT extract(isodow FROM starts_at)::int AS weekday, extract(day FROM starts_at)::int AS day
         FROM meetup WHERE series_id IS NOT NULL`,
    );
    expect(days.length).toBeGreaterThanOrEqual(12);
    for (const { weekday, day } of days) expect([weekday, day >= 15 && day <= 21]).toEqual([4, true]);
  });

  it('has a forum with a space for all, one for each class, and one that strangers read', async () => {
    const names = async (role: string) =>
      (await asked<{ name: string }>(program, role, 'spaces')).map(({ name }) => name.split(',')[0]).sort();
    const classes = ['Certified ScrumMaster', 'Product Owners in Lyon'];
    expect(await names('member')).toEqual(['Alumni', ...classes, 'Open door'].sort());
    expect(await names('trainer')).toEqual(await names('member'));
    expect(await names('moderator')).toEqual(['Alumni', 'Open door']);
    const forStrangers = await program.http().get('/api/v1/threads').expect(200);
    const spaces = (forStrangers.body as { items: Listed[] }).items.map(({ space }) => space.slug);
    expect(new Set(spaces)).toEqual(new Set(['open-door']));
  });

  it('has threads of the last weeks, of many kinds, some with posts that the member has not read', async () => {
    const threads = await asked<Listed>(program, 'member', 'threads?limit=50');
    const story = threads.filter(({ createdAt }) => Date.parse(createdAt) < Date.now() - DAY);
    expect(story).toHaveLength(12);
    const ages = story.map(({ createdAt }) => Math.round((Date.now() - Date.parse(createdAt)) / DAY));
    expect([Math.min(...ages), Math.max(...ages)]).toEqual([2, 68]);
    const count = (holds: (thread: Listed) => boolean) => story.filter(holds).length;
    expect(count(({ answered }) => answered)).toBe(2);
    expect(count(({ endorsed }) => endorsed)).toBe(1);
    expect(count(({ replyCount }) => replyCount === 0)).toBe(1);
    expect(count(({ unread }) => (unread ?? 0) > 0)).toBe(4);
    expect(count(({ unread }) => unread === null)).toBe(3);
    expect(story.filter(({ anonymous }) => anonymous)).toMatchObject([
      { author: null, space: { name: /^Product Owners in Lyon/ } },
    ]);
    const waiting = await asked<{ name: string; unread: number }>(program, 'member', 'spaces');
    const unread = waiting.filter((space) => space.unread > 0).map(({ name }) => name.split(',')[0]);
    expect(unread.sort()).toEqual(['Alumni', 'Product Owners in Lyon']);
  });

  it('tells the member who mentioned and who answered her, at the time when they did', async () => {
    const notes = await eventually<{ kind: string; hours: number }>(
      program,
      2,
      `SELECT n.kind, round(extract(epoch FROM now() - n.created_at) / 3600)::int AS hours
         FROM notification n JOIN post ON post.id = n.post_id
         JOIN read_position r ON r.thread_id = post.thread_id AND r.person_id = n.person_id
         JOIN person p ON p.id = n.person_id
        WHERE p.email LIKE 'amara@%' AND n.kind IN ('mention', 'answer') AND post.number > r.last_number ORDER BY n.kind`,
    );
    expect(notes).toEqual([
      { kind: 'answer', hours: 5 },
      { kind: 'mention', hours: 30 },
    ]);
  });

  it('has a flag for the moderator to decide', async () => {
    const cases = await asked<{ kind: string; flagKinds: string[] }>(program, 'moderator', 'moderation/cases');
    expect(cases).toMatchObject([{ kind: 'flag', flagKinds: ['spam'] }]);
  });

  describe('has a class that is over, and', () => {
    it('most of its people submitted, one who may be, and one who is short', async () => {
      const { path } = await classOf(program, 'CSPO');
      const submission = await got<SubmissionJson>(program, 'trainer', `${path}/submission`);
      expect(submission.counts).toEqual({ eligible: 1, hindered: 1, submitted: 5, differing: 0 });
      const hindrances = submission.items.filter((one) => one.hindrances.length > 0);
      expect(hindrances.map(({ name, hindrances }) => [name, hindrances])).toEqual([
        [
          'Odile Marchand',
          [
            { code: 'minutes', missing: 210 },
            { code: 'understanding', missing: null },
          ],
        ],
      ]);
      const { halfDays } = await got<{ halfDays: object[] }>(program, 'trainer', `${path}/statistics`);
      expect(halfDays).toMatchObject([
        { code: 5, mark: 2, missing: 0 },
        ...[1, 2].map(() => ({ code: 6, mark: 1, missing: 0 })),
        { code: 5, mark: 1, missing: 1 },
      ]);
    });

    it('the member certified for two years from the day on which she activated it', async () => {
      const { path, endsAt } = await classOf(program, 'CSPO');
      const road = await got<RoadJson>(program, 'member', `${path}/road`);
      const issuedOn = new Date(Date.parse(endsAt) + 6 * DAY).toISOString().slice(0, 10);
      expect(road).toMatchObject({ state: 'valid', minutes: 840, preWorkSent: true, issuedOn });
      expect(Number(road.expiresOn!.slice(0, 4))).toBe(Number(issuedOn.slice(0, 4)) + 2);
    });

    it('materials that she has read, in the version that was taught, with a newer one beside it', async () => {
      const { path } = await classOf(program, 'CSPO');
      const entries = await entriesOf(program, path);
      expect(
        entries.map(({ release, openedAt, completedAt }) => [release, openedAt !== null, completedAt !== null]),
      ).toEqual([
        ['before', true, true],
        ['before', true, true],
        ['during', true, false],
        ['during', true, true],
        ['after', false, false],
      ]);
      expect(entries.map(({ taught, latest }) => [taught.number, latest.number])).toEqual([
        ...[1, 2, 3].map(() => [1, 1]),
        [1, 2],
        [1, 1],
      ]);
    });

    it('a handbook whose pages are found, with what was asked at them', async () => {
      const { path } = await classOf(program, 'CSPO');
      const { id } = (await entriesOf(program, path))[2]!.taught;
      await eventually(program, 8, 'SELECT FROM material_page_text WHERE version_id = $1', [id]);
      const counts = await asked<object>(program, 'member', `materials/versions/${id}/thread-counts`);
      expect(counts).toEqual([
        { page: 4, threads: 1 },
        { page: 6, threads: 1 },
      ]);
      const threads = await asked<{ title: string }>(program, 'member', `materials/versions/${id}/threads?page=4`);
      expect(threads).toMatchObject([{ title: 'Does a Product Goal need a number?', answered: true }]);
    });
  });

  it('has a class to come, which some have joined and prepare for', async () => {
    const { path } = await classOf(program, 'CSM');
    expect(await got<RoadJson>(program, 'member', `${path}/road`)).toMatchObject({ state: 'pre-work-sent' });
    const mine = await entriesOf(program, path);
    expect(mine.map(({ prework, completedAt }) => [prework, completedAt !== null])).toEqual([
      [true, true],
      [true, false],
      [true, false],
    ]);
    const roster = await asked<{ joinedAt: string | null; invitedAt: string | null }>(
      program,
      'trainer',
      `${path}/roster`,
    );
    const states = roster.map(({ joinedAt, invitedAt }) => (joinedAt ? 'joined' : invitedAt ? 'invited' : 'not yet'));
    expect(states.sort()).toEqual(['invited', 'invited', 'joined', 'joined', 'joined', 'joined']);
  });

  it('has a free library, of which the member has read a page', async () => {
    const pages = await asked<{ completedAt: string | null; minutes: number }>(program, 'member', 'library');
    expect(pages.map(({ completedAt }) => completedAt !== null)).toEqual([false, false, false, true]);
    for (const { minutes } of pages) expect(minutes).toBeGreaterThan(0);
  });

  it('goes on by itself while nobody else facilitates: topics, votes, thumbs and takeaways', async () => {
    const liveId = liveIdIn(program.says);
    for (const type of ['topic-added', 'vote-cast', 'topic-started', 'thumb-shown', 'poll-closed', 'takeaway-added']) {
      const sql = 'SELECT FROM lean_coffee_event WHERE session_id = $1 AND type = $2';
      expect((await eventually(program, 1, sql, [liveId, type])).length).toBeGreaterThanOrEqual(1);
    }
  }, 60_000);

  it('leaves the driving to the trainer who is there, and takes it up again once the trainer is gone', async () => {
    const liveId = liveIdIn(program.says);
    const trainer = await asTrainer(program, liveId);
    for (let turn = 0; turn < 5 && phaseOf(trainer) !== 'voting'; turn++) {
      const command = phaseOf(trainer) === 'gathering' ? 'open-voting' : 'reopen-step';
      const answer = await trainer.tries(command, { expected: trainer.step });
      if (answer.ok) await trainer.has(answer.data.seq);
    }
    const votes = `SELECT seq FROM lean_coffee_event WHERE session_id = $1 AND type IN ('vote-cast', 'vote-retracted')`;
    const soFar = await rows(program, votes, [liveId]);
    // Long after a stand-in would have closed it.
    await eventually(program, soFar.length + 20, votes, [liveId]);
    expect(phaseOf(trainer)).toBe('voting');
    const { seq } = trainer;
    trainer.close();
    const closed = `SELECT FROM lean_coffee_event WHERE session_id = $1 AND type = 'voting-closed' AND seq > $2`;
    expect(await eventually(program, 1, closed, [liveId, seq])).toHaveLength(1);
  }, 60_000);

  it('goes to the next table when this one is over', async () => {
    const liveId = liveIdIn(program.says);
    const trainer = await asTrainer(program, liveId);
    expect(trainer.state?.owner).toBe(trainer.mine?.personId);
    await trainer.give('end-session');
    await trainer.until(() => phaseOf(trainer) === 'closed', 'the end');
    const [next] = await eventually<{ id: string }>(
      program,
      1,
      `SELECT s.id FROM lean_coffee_session s JOIN meetup m ON m.id = s.id
        WHERE m.series_id IS NULL AND s.phase <> 'closed' AND s.id <> $1
          AND EXISTS (SELECT FROM lean_coffee_connection c WHERE c.session_id = s.id AND c.left_at IS NULL)`,
      [liveId],
    );
    expect(next?.id).not.toBe(liveId);
    trainer.close();
  });
});

describe('a demo that is started again', () => {
  let installation: Installation;

  beforeAll(async () => {
    installation = await Installation.fresh();
  });

  afterAll(() => installation.remove());

  it('finds all it had, and leaves the table before the program ends', async () => {
    const first = await installation.start();
    const before = await countsOf(first);
    const seated = 'SELECT FROM lean_coffee_connection WHERE session_id = $1 AND left_at IS NULL';
    await eventually(first, 8, seated, [liveIdIn(first.says)]);
    await installation.stop(first);

    const second = await installation.start();
    expect(await countsOf(second)).toEqual(before);
    expect(liveIdIn(second.says)).toBe(liveIdIn(first.says));
    expect(linkFor('trainer', second.says)).toBe(linkFor('trainer', first.says));
    const stillOpen = await rows(
      second,
      `SELECT FROM lean_coffee_connection c JOIN lean_coffee_node n ON n.id = c.node_id
        WHERE c.left_at IS NULL AND n.stopped_at IS NOT NULL`,
    );
    expect(stillOpen).toEqual([]);
    await installation.stop(second);
  });

  it('goes on where an interrupted start broke off, and does nothing twice', async () => {
    const first = await installation.start();
    const before = await countsOf(first);
    await rows(first, `UPDATE setting SET value = value || '{"planted": false}' WHERE key = 'demo.memory'`);
    await installation.stop(first);

    const second = await installation.start();
    expect(await countsOf(second)).toEqual(before);
    await installation.stop(second);
  });

  it('opens a new table where the old one is over, and nothing else', async () => {
    const first = await installation.start();
    const [before] = (await countsOf(first)) as { people: number; meetups: number }[];
    await installation.stop(first);
    const between = await testApp({ database: installation.database });
    await closeLive(between, liveIdIn(first.says));
    await between.close();

    const second = await installation.start();
    const [after] = (await countsOf(second)) as { people: number; meetups: number }[];
    expect(liveIdIn(second.says)).not.toBe(liveIdIn(first.says));
    expect(after).toMatchObject({ people: before!.people, meetups: before!.meetups + 1 });
    await installation.stop(second);
  });

  it('has no way in for visitors once it is in production', async () => {
    const demo = await installation.start();
    await installation.stop(demo);
    const production = await installation.start({ env: { NODE_ENV: 'production' } });
    expect(production.says).toEqual([]);
    await production.http().get(linkFor('trainer', demo.says)).expect(404);
    await installation.stop(production);
  });
});

describe('a database in which other people live', () => {
  it('is left alone', async () => {
    const installation = await Installation.fresh();
    const quiet = await testApp({ database: installation.database });
    await aMember({ app: quiet.app } as IdentityApp, { withoutPassword: true });
    await quiet.close();

    const program = await installation.start({ clock: new SystemClock() });
    expect(program.says).toEqual([]);
    const [counts] = (await countsOf(program)) as Record<string, number>[];
    const none = {
      meetups: 0,
      registrations: 0,
      overrides: 0,
      spaces: 0,
      posts: 0,
      votes: 0,
      flags: 0,
      classes: 0,
      bookings: 0,
      enrolments: 0,
      invitations: 0,
      scans: 0,
      marks: 0,
      materials: 0,
      files: 0,
      versions: 0,
      uses: 0,
      anchors: 0,
    };
    expect(counts).toEqual({ people: 1, ...none });
    await installation.remove();
  });
});
