/** The words for opening and keeping spaces. */
const spaces = {
  name: 'Name',
  description: 'What it is for',
  audience: 'Who reads it',
  audienceHint: 'This stays as it is: what was written for some is never shown to others.',
  audiences: { public: 'Everybody', members: 'All members', cohort: 'One class', trainers: 'Trainers' },
  open: { title: 'Open a space', submit: 'Open it', done: 'The space is open.' },
  keep: { title: 'Keep a space', of: 'Keep “{{name}}”', back: 'Back to the space' },
  archive: {
    title: 'Archive it',
    text: 'Everything stays to be read; nobody writes here any more. You can bring it back.',
    submit: 'Archive the space',
    done: 'The space is archived.',
  },
  bringBack: {
    title: 'Bring it back',
    text: 'It is archived: everything can be read, and nobody writes here.',
    submit: 'Bring the space back',
    done: 'The space is open again.',
  },
  people: {
    title: 'Who is in it',
    addresses: 'Let people in',
    addressesHint: 'Their e-mail addresses, one or a whole class. They need an account here first.',
    letIn: 'Let them in',
    noAddress: 'Write at least one e-mail address.',
    done_one: 'One person is in.',
    done_other: '{{count}} people are in.',
    unknown_one: 'Nobody here has this address yet. Invite them first.',
    unknown_other: 'Nobody here has these {{count}} addresses yet. Invite them first.',
    moderator: 'moderates',
    makeModerator: 'Let moderate',
    makeMember: 'No longer moderate',
    withdraw: 'Withdraw',
    withdrawn: '{{name}} no longer sees this space.',
  },
};

export default spaces;
