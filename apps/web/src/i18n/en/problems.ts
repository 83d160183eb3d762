/** What the server refuses, by its code. Where it says more (in English), that is shown instead. */
const problems = {
  'invalid-input': 'Please look at the marked fields.',
  'sign-in-required': 'Please sign in.',
  forbidden: 'You may not do this.',
  'not-found': 'There is nothing here any more.',
  conflict: 'Somebody else was quicker. Reload to see what it is like now.',
  gone: 'This is no longer available.',
  'payload-too-large': 'That is too much at once.',
  'rate-limited': 'That was a lot at once. Wait a minute and try again.',
  internal: 'Something went wrong on our side.',
  unavailable: 'The server did not answer. Check the connection and try again.',
  'wrong-credentials': 'E-mail address or password is not right.',
  'link-invalid': 'This link is no longer valid.',
  'cross-site-request': 'This page was opened from another site. Reload it and try again.',
  'sign-up-closed': 'Joining is by invitation.',
  'last-admin': 'There must be at least one administrator.',
  'meetup-cancelled': 'The meetup was cancelled.',
  'meetup-over': 'The meetup is over.',
  'not-registered': 'Please register first.',
  'own-record': 'Nobody corrects a record of their own.',
  'dispute-open': 'Your question about this record is waiting for an answer.',
  'dispute-answered': 'Somebody has answered already.',
};

export default problems;
