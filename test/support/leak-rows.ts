/** What is in a cohort, or the ids of nothing at all. */
export interface Things {
  space: string;
  thread: string;
  post: string;
  answer: string;
  upload: string;
  person: string;
  kase: string;
  /** A class whose people are those of the cohort, and something that it hands out. */
  offering: string;
  section: string;
  entry: string;
  material: string;
  version: string;
}

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** One way to ask for something of the cohort. */
export interface Row {
  handler: string;
  method: Method;
  path: (things: Things) => string;
  body?: (things: Things) => object;
  /** Lists and forms that name no thing of the cohort in their address: they are answered, and hold none of it. */
  open?: true;
  /** In the cohort it is for those who moderate it. */
  moderated?: true;
  /** Outsiders who may do this: administrators keep the lists of people, moderators open cases. */
  allowed?: string[];
}

/** The ids of nothing. */
export const NOTHING: Things = {
  space: '01970000-0000-7000-8000-000000000001',
  thread: '01970000-0000-7000-8000-000000000002',
  post: '01970000-0000-7000-8000-000000000003',
  answer: '01970000-0000-7000-8000-000000000004',
  upload: '01970000-0000-7000-8000-000000000005',
  person: '01970000-0000-7000-8000-000000000006',
  kase: '01970000-0000-7000-8000-000000000007',
  offering: '01970000-0000-7000-8000-000000000008',
  section: '01970000-0000-7000-8000-000000000009',
  entry: '01970000-0000-7000-8000-00000000000a',
  material: '01970000-0000-7000-8000-00000000000b',
  version: '01970000-0000-7000-8000-00000000000c',
};

/** A row of the matrix. */
export const row = (handler: string, method: Method, path: Row['path'], more: Partial<Row> = {}): Row => ({
  handler,
  method,
  path,
  ...more,
});
const KEEPERS = ['global moderator', 'admin'];
const OPEN = { open: true } as const;
const ADMIN = { allowed: ['admin'] };

/** What a class hands out. */
const MATERIAL_ROWS: Row[] = [
  row('ArrangementController.all', 'get', ({ offering }) => `/offerings/${offering}/materials`, ADMIN),
  row('ArchiveController.download', 'get', ({ offering }) => `/offerings/${offering}/materials.zip`, ADMIN),
  row('MaterialsController.one', 'get', ({ material }) => `/materials/${material}`, ADMIN),
  row('MaterialsController.version', 'get', ({ version }) => `/materials/versions/${version}`, ADMIN),
  row('MaterialsController.file', 'get', ({ version }) => `/materials/versions/${version}/file`, ADMIN),
  row('AnchorsController.here', 'get', ({ version }) => `/materials/versions/${version}/threads`, ADMIN),
  row('AnchorsController.counts', 'get', ({ version }) => `/materials/versions/${version}/thread-counts`, ADMIN),
  row('MaterialsController.list', 'get', () => `/materials`, OPEN),
  row('LibraryController.list', 'get', () => '/library', OPEN),
  row('LibraryController.one', 'get', () => `/library/${NOTHING.space}`, OPEN),
  row('LibraryController.opened', 'put', ({ material }) => `/library/${material}/opened`),
  row('LibraryController.read', 'put', ({ material }) => `/library/${material}/read`),
  row('UseController.opened', 'put', ({ entry }) => `/material-entries/${entry}/opened`, ADMIN),
  row('UseController.completed', 'put', ({ entry }) => `/material-entries/${entry}/completed`, ADMIN),
  row('UseController.reopened', 'delete', ({ entry }) => `/material-entries/${entry}/completed`, ADMIN),
  row('MaterialsController.change', 'patch', ({ material }) => `/materials/${material}`, {
    ...ADMIN,
    body: () => ({ revision: 1, title: 'Mine' }),
  }),
  row('MaterialsController.addVersion', 'post', ({ material }) => `/materials/${material}/versions`, {
    ...ADMIN,
    body: () => ({ markdown: 'Mine' }),
  }),
  row('ArrangementController.addSection', 'post', ({ offering }) => `/offerings/${offering}/materials/sections`, {
    ...ADMIN,
    body: () => ({ title: 'Mine' }),
  }),
  row(
    'ArrangementController.renameSection',
    'patch',
    (t) => `/offerings/${t.offering}/materials/sections/${t.section}`,
    {
      ...ADMIN,
      body: () => ({ title: 'Mine' }),
    },
  ),
  row(
    'ArrangementController.removeSection',
    'delete',
    (t) => `/offerings/${t.offering}/materials/sections/${t.section}`,
    ADMIN,
  ),
  row('ArrangementController.addEntry', 'post', ({ offering }) => `/offerings/${offering}/materials/entries`, {
    ...ADMIN,
    body: ({ section, material }) => ({ sectionId: section, materialId: material, release: 'before' }),
  }),
  row('ArrangementController.changeEntry', 'patch', (t) => `/offerings/${t.offering}/materials/entries/${t.entry}`, {
    ...ADMIN,
    body: () => ({ release: 'before' }),
  }),
  row(
    'ArrangementController.removeEntry',
    'delete',
    (t) => `/offerings/${t.offering}/materials/entries/${t.entry}`,
    ADMIN,
  ),
  row('ArrangementController.setOrder', 'put', ({ offering }) => `/offerings/${offering}/materials/order`, {
    ...ADMIN,
    body: () => ({ sections: [] }),
  }),
  row('ArrangementController.copyFrom', 'post', ({ offering }) => `/offerings/${offering}/materials/copy-from`, {
    ...ADMIN,
    body: ({ offering }) => ({ offeringId: offering }),
  }),
  row('PreworkController.set', 'put', ({ offering }) => `/offerings/${offering}/prework`, {
    ...ADMIN,
    body: () => ({ daysBefore: 3 }),
  }),
  row('PreworkController.mail', 'post', ({ offering }) => `/offerings/${offering}/prework/mail`, ADMIN),
];

/** Every surface of the forum and of the rooms on top. A handler that is in no row fails the test below. */
export const MATRIX: Row[] = [
  ...MATERIAL_ROWS,
  row('SpacesController.all', 'get', () => '/spaces', OPEN),
  row('SpacesController.one', 'get', ({ space }) => `/spaces/${space}`),
  row('SpacesController.statistics', 'get', ({ space }) => `/spaces/${space}/statistics`, { moderated: true }),
  row('SpacesController.open', 'post', () => '/spaces', {
    ...OPEN,
    body: () => ({ name: 'Mine', audience: 'cohort' }),
  }),
  row('SpacesController.change', 'patch', ({ space }) => `/spaces/${space}`, { body: () => ({ name: 'Taken' }) }),
  row('SpacesController.inIt', 'get', ({ space }) => `/spaces/${space}/members`),
  row('SpacesController.admit', 'post', ({ space }) => `/spaces/${space}/members`, {
    body: () => ({ email: 'nobody@example.org' }),
    allowed: ['admin'],
  }),
  row('SpacesController.changeRole', 'patch', ({ space, person }) => `/spaces/${space}/members/${person}`, {
    body: () => ({ role: 'member' }),
    allowed: ['admin'],
  }),
  row('SpacesController.withdraw', 'delete', ({ space }) => `/spaces/${space}/members/${NOTHING.person}`, {
    allowed: ['admin'],
  }),
  row('ThreadsController.list', 'get', () => '/threads?limit=50', OPEN),
  row('ThreadsController.list', 'get', ({ space }) => `/threads?space=${space}`),
  row('ThreadsController.list', 'get', () => '/threads?tag=kumquat', OPEN),
  row('ThreadsController.list', 'get', ({ person }) => `/threads?author=${person}&sort=newest`, OPEN),
  row('ThreadsController.list', 'get', () => '/threads?sort=unanswered&answered=no', OPEN),
  row('ThreadsController.begin', 'post', () => '/threads', {
    body: ({ space }) => ({ spaceId: space, kind: 'question', title: 'Hello', body: 'Hello' }),
  }),
  row('ThreadsController.one', 'get', ({ thread }) => `/threads/${thread}`),
  row('ThreadsController.one', 'get', ({ thread, post }) => `/threads/${thread}?sort=time&around=${post}`),
  row('ThreadsController.change', 'patch', ({ thread }) => `/threads/${thread}`, { body: () => ({ title: 'Mine' }) }),
  row('ThreadsController.answer', 'post', ({ thread }) => `/threads/${thread}/posts`, {
    body: () => ({ clientId: '01970000-0000-7000-8000-0000000000aa', body: 'Hello' }),
  }),
  row('PostsController.one', 'get', ({ post }) => `/posts/${post}?raw=1`),
  row('PostsController.replies', 'get', ({ answer }) => `/posts/${answer}/replies`),
  row('PostsController.change', 'patch', ({ post }) => `/posts/${post}`, { body: () => ({ body: 'Mine', edits: 0 }) }),
  row('PostsController.delete', 'delete', ({ post }) => `/posts/${post}`),
  row('PostsController.restore', 'post', ({ post }) => `/posts/${post}/restore`),
  row('PeopleController.one', 'get', ({ person }) => `/people/${person}`, OPEN),
  row('CompletionController.tags', 'get', () => '/tags?prefix=kum', OPEN),
  row('CompletionController.mentions', 'get', ({ space }) => `/mentions?prefix=a&spaceId=${space}`),
  row('CompletionController.mentions', 'get', ({ thread }) => `/mentions?prefix=a&threadId=${thread}`),
  row('CompletionController.preview', 'post', () => '/preview', {
    body: ({ space }) => ({ body: '@asker', spaceId: space }),
  }),
  row('KeptPostsController.list', 'get', () => '/bookmarks', OPEN),
  row('KeptPostsController.keep', 'put', ({ post }) => `/posts/${post}/bookmark`, { body: () => ({}) }),
  row('KeptPostsController.forget', 'delete', ({ post }) => `/posts/${post}/bookmark`, OPEN),
  row('KeptPostsController.ofPost', 'get', ({ post }) => `/posts/${post}/revisions`),
  row('ReadingController.unread', 'get', () => '/unread', OPEN),
  row('ReadingController.read', 'put', ({ thread }) => `/threads/${thread}/read`, { body: () => ({ number: 1 }) }),
  row('ReadingController.subscribeToThread', 'put', ({ thread }) => `/threads/${thread}/subscription`, {
    body: () => ({ level: 'watch' }),
  }),
  row('ReadingController.leaveToSpace', 'delete', ({ thread }) => `/threads/${thread}/subscription`),
  row('ReadingController.subscribeToSpace', 'put', ({ space }) => `/spaces/${space}/subscription`, {
    body: () => ({ level: 'watch' }),
  }),
  row('DraftsController.list', 'get', () => '/drafts', OPEN),
  row('DraftsController.one', 'get', ({ post }) => `/drafts/reply:${post}`),
  row('DraftsController.save', 'put', ({ post }) => `/drafts/reply:${post}`, {
    ...OPEN,
    body: () => ({ version: 0, content: { body: 'Mine' } }),
  }),
  row('DraftsController.discard', 'delete', ({ post }) => `/drafts/reply:${post}?version=1`, OPEN),
  row('UploadsController.add', 'post', () => '/uploads', OPEN),
  row('UploadsController.show', 'get', ({ upload }) => `/uploads/${upload}`),
  row('SignalsController.vote', 'put', ({ answer }) => `/posts/${answer}/vote`),
  row('SignalsController.unvote', 'delete', ({ answer }) => `/posts/${answer}/vote`),
  row('SignalsController.sayMeToo', 'put', ({ thread }) => `/threads/${thread}/me-too`),
  row('SignalsController.takeMeTooBack', 'delete', ({ thread }) => `/threads/${thread}/me-too`),
  row('SignalsController.accept', 'put', ({ thread }) => `/threads/${thread}/accepted`, {
    body: ({ answer }) => ({ postId: answer }),
  }),
  row('SignalsController.unaccept', 'delete', ({ thread }) => `/threads/${thread}/accepted`),
  row('SignalsController.endorse', 'put', ({ answer }) => `/posts/${answer}/endorsement`),
  row('SignalsController.withdraw', 'delete', ({ answer }) => `/posts/${answer}/endorsement`),
  row('ProposalsController.ofThread', 'get', ({ thread }) => `/threads/${thread}/proposals`),
  row('ProposalsController.add', 'post', ({ thread }) => `/threads/${thread}/proposals`, { body: () => ({}) }),
  row('ProposalsController.ofMeetup', 'get', () => `/meetups/${NOTHING.space}/proposals`, OPEN),
  row('ProposalsController.remove', 'delete', () => `/proposals/${NOTHING.space}`, OPEN),
  row('NotificationsController.list', 'get', () => '/notifications', OPEN),
  row('NotificationsController.read', 'put', () => '/notifications/read', { ...OPEN, body: () => ({ all: true }) }),
  row('MailPreferencesController.show', 'get', () => '/me/mail-preferences', OPEN),
  row('MailPreferencesController.decide', 'put', () => '/me/mail-preferences', {
    body: ({ space }) => ({ kind: 'mention', spaceId: space, pace: 'off' }),
  }),
  row('FeedsController.all', 'get', () => '/feeds/all.atom', OPEN),
  row('FeedsController.space', 'get', ({ space }) => `/feeds/spaces/${space}.atom`),
  row('FeedsController.thread', 'get', ({ thread }) => `/feeds/threads/${thread}.atom`),
  row('SearchController.search', 'get', () => '/search?q=kumquat', OPEN),
  row('SearchController.search', 'get', ({ person }) => `/search?q=rambutan&author=${person}`, OPEN),
  row('SearchController.similar', 'get', () => '/threads/similar?title=kumquat', OPEN),
  row('MaterialSearchController.search', 'get', () => '/search/materials?q=kumquat', OPEN),
  row('AnchorsController.ofThread', 'get', ({ thread }) => `/threads/${thread}/anchor`),
  row('FlagsController.flag', 'post', ({ post }) => `/posts/${post}/flags`, {
    body: () => ({ kind: 'spam', words: 'Spam' }),
  }),
  row('FlagsController.mine', 'get', () => '/me/moderation', OPEN),
  row('FlagsController.appeal', 'post', ({ kase }) => `/me/moderation/${kase}/appeal`, {
    body: () => ({ words: 'No' }),
  }),
  row('SuspensionController.show', 'get', () => `/suspensions/${'A'.repeat(43)}`, OPEN),
  row('SuspensionController.appeal', 'post', () => `/suspensions/${'A'.repeat(43)}/appeal`, {
    ...OPEN,
    body: () => ({ words: 'No' }),
  }),
  row('ModerationController.waiting', 'get', () => '/moderation/waiting', OPEN),
  row('ModerationController.list', 'get', () => '/moderation/cases', OPEN),
  row('ModerationController.one', 'get', ({ kase }) => `/moderation/cases/${kase}`, { allowed: KEEPERS }),
  row('ModerationController.open', 'post', ({ kase }) => `/moderation/cases/${kase}/openings`, { allowed: KEEPERS }),
  row('ModerationController.act', 'post', () => '/moderation/actions', {
    body: ({ post }) => ({ action: 'hide', reason: 'spam', postId: post }),
  }),
  row('ModerationController.act', 'post', () => '/moderation/actions', {
    body: ({ thread }) => ({ action: 'lock', reason: 'spam', threadId: thread }),
  }),
  row('ModerationController.undo', 'post', ({ kase }) => `/moderation/actions/${kase}/undo`),
  row('ModerationController.openAppeals', 'get', () => '/moderation/appeals', OPEN),
  row('ModerationController.decide', 'post', ({ kase }) => `/moderation/appeals/${kase}/decision`, {
    body: () => ({ outcome: 'uphold', answer: 'No' }),
  }),
  row('ModeratedMembersController.file', 'get', ({ person }) => `/moderation/members/${person}`, OPEN),
  row('ModeratedMembersController.note', 'post', ({ person }) => `/moderation/members/${person}/notes`, {
    ...OPEN,
    body: () => ({ words: 'A note' }),
  }),
  row('ModeratedMembersController.audit', 'get', () => '/moderation/audit', OPEN),
  row('ModeratedMembersController.showRules', 'get', () => '/moderation/rules', OPEN),
  row('ModeratedMembersController.changeRules', 'put', () => '/moderation/rules', { ...OPEN, body: () => ({}) }),
];
