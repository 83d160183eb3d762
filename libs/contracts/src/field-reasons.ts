/**
 * Why a field is refused: a code that stays the same, and the English sentence for those who use the interface without
 * the web client, which has its own words for each code. `{name}` is filled in from the parameters.
 */
export const FIELD_REASONS = {
  // Shape
  invalid: 'is not valid',
  unknown: 'is not known here',
  object: 'must be an object',
  list: 'must be a list',
  'too-many': 'must have at most {max} entries',
  'too-few': 'must have at least {min} entries',
  repeated: 'must not name one twice',
  choice: 'must be one of: {choices}',
  id: 'must be an id',
  cursor: 'must be the nextCursor of a page',
  unstorable: 'must be plain text: it holds a character that cannot be stored',
  'too-deep': 'is nested too deeply',

  // Text
  text: 'must be text',
  empty: 'must not be empty',
  line: 'must be one line of {min} to {max} characters',
  'text-within': 'must be text of {min} to {max} characters',
  'too-long': 'must be text of at most {max} characters',
  controls: 'must not hold control characters',
  name: 'must be {min} to {max} characters without control characters',

  // Numbers, yes and no, time
  whole: 'must be a whole number',
  between: 'must be a whole number from {min} to {max}',
  'yes-or-no': 'must be true or false',
  date: 'must be a day such as 2026-12-17',
  time: 'must be a time of day such as 18:30',
  moment: 'must be a point in time, such as 2027-01-31T12:00:00Z',
  'time-zone': 'must be the name of a time zone, such as Europe/Paris',

  // People and their accounts
  email: 'must be an e-mail address',
  'link-incomplete': 'is not complete',
  passkey: 'must be what a browser answers for a passkey, in base64url',
  'password-short': 'must have at least {min} characters',
  'password-long': 'must have at most {max} characters',
  'password-guessable': 'is too easy to guess',
  'password-is-email': 'must not be the e-mail address',
  'password-wrong': 'is not right',
  'not-a-member': 'is not a member',
  'scope-for-admins': 'admin is for administrators',
  'too-soon': 'must be at least an hour away',
  'too-far': 'must be within a year',

  // Meetups
  'webhook-url': 'must be an address of the open internet that begins with https://',
  'call-url': 'must be an address that begins with https://, of at most {max} characters',
  'more-than-it-lasts': 'must not be more than the meetup lasts',
  'before-first-day': 'must not lie before the first day',
  'before-this-meetup': 'must not lie before this meetup',
  'not-a-series-day': 'must be a day on which the series meets',
  'in-the-past': 'must not lie in the past',
  'into-the-past': 'must not put the meetup into the past',
  'series-only': 'is for meetups of a series',
  'nothing-to-change': 'names nothing to change',
  'moves-one-meetup': 'moves one meetup; those that follow move by `recurrence`',
  'changes-following': 'changes those that follow: set `scope`',

  // Classes
  taken: 'is taken already',
  'not-offered': 'is not a course that is offered',
  'not-a-trainer': 'is not a trainer',
  'without-you': 'must name you as well: administrators hand classes over',
  'half-day-ends': 'must be after it starts',
  'half-days-overlap': 'must not be before the half-day ahead of it has ended',
  'only-breaks': 'must be less than the half-day lasts',
  'half-day-attended': 'must keep the half-days that somebody has attended',
  'fewer-than-booked': 'must not be less than the {min} seats that are booked',
  'class-code': 'is not the code of a class that can be joined',
  'in-that-class': 'is a class that {name} is in already',
  'this-class': 'is the class itself',
  'groups-of-nobody': 'has nobody who is there',
  'groups-of-few': 'must not be more than the {max} people',
  'groups-together': 'cannot keep these in one group: {people}',
  'groups-apart': 'cannot keep these apart from each other: {people}',
  'csv-broken': 'cannot be read as CSV beyond row {row}',
  'too-many-rows': 'must have at most {max} rows',
  'too-many-columns': 'must have at most {max} columns: row {row} has more',
  mapping: 'must be fields with their columns, such as email:0,name:2',
  'minutes-missing': '{name}: {missing} minutes of attendance are missing',
  'participation-open': '{name}: participation is not confirmed yet',
  'understanding-open': '{name}: understanding is not confirmed yet',
  'has-withdrawn': '{name} has withdrawn',
  'activated-already': '{name} has activated the certification already',
  'day-ahead': 'must not lie ahead',
  'before-class': 'must not lie before the class',
  'not-renewed': 'must be later than it expires without a renewal',
  'before-issue': 'must be after the date of issue',
  'spent-already': 'must not name what was spent on a renewal already',
  'not-countable': 'must name what counts towards the renewal of each',
  'columns-missing': 'must say which columns hold the address and the name',

  // Materials
  'content-missing': 'must be there: it is the content',
  'content-other': 'is not the content of this kind',
  'upload-unfinished': 'has not come whole',
  'with-on-date': 'is for what is released on a date, which needs it',
  'prework-before': 'must be before the class, or on a date, for what is prepared',
  'with-prework': 'is for what is prepared',
  'in-library': 'must say what it is in the free library',
  'only-in-library': 'is for the free library',
  'other-course': 'must be a class of the same course',

  // Forum
  'only-in-cohorts': 'is for the spaces of a cohort',
  slug: 'must be 1 to 60 small letters, digits and single dashes',

  // Sessions
  timeboxes: 'must list {min} to {max} timeboxes',
  'names-shown': 'Topics carry their author’s name in this session',
  'other-topics': 'must list other topics, each once',
  'parts-of-topic': 'must list parts of the topic, each once',
  'topics-of-queue': 'must list topics of the queue, each once',
  'after-start': 'must be after the start',
  'already-spent': 'is less than somebody has already spent',
  'longer-than-session': 'must not be more than the {max} minutes that the session lasted',

  // Records
  'told-by-facts': 'is told by facts, and is corrected there',
  'no-estimate': 'must be told: nobody has said how long reading it takes',

  // Forum
  'newer-version': 'is {version} by now',
  site: 'must be the address of a site, such as coffee.example.org',
  'column-names': 'must name columns by what they mean: {choices}',

  // Moderation
  until: 'holds until {until}',
  'not-ahead': 'must lie ahead, within ten years',

  // Uploads
  'file-missing': 'must hold exactly one file',
  'file-empty': 'is empty',
  'file-too-large': 'must have at most {max} MB',
  'file-kind': 'must be one of these: {choices}',
  'file-mismatch': 'is not what its name says',
  'picture-broken': 'is a picture that cannot be read',
  'picture-too-large': 'must have at most {max} million pixels',
  'picture-frames': 'must have at most {max} frames',
  'quota-day': 'is more than you may add today: {files} files and {megabytes} MB are left',
  'quota-total': 'is more than you may keep here: {files} files and {megabytes} MB are left',
} as const;

export type FieldReason = keyof typeof FIELD_REASONS;

/** What a reason speaks of, such as the largest number allowed. */
export type ReasonParams = Record<string, string | number>;

/** One field of a request that is wrong: a dotted path such as `settings.votesPerPerson`, and why. */
export interface FieldProblem {
  field: string;
  code: FieldReason;
  params?: ReasonParams;
  /** The same in an English sentence. */
  reason: string;
}

/** The English sentence of a reason. */
export const sentenceOf = (code: FieldReason, params: ReasonParams = {}): string =>
  FIELD_REASONS[code].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));

/** What is wrong with a field. */
export const fieldProblem = (field: string, code: FieldReason, params?: ReasonParams): FieldProblem => ({
  field,
  code,
  ...(params && { params }),
  reason: sentenceOf(code, params),
});
