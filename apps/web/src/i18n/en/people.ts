const people = {
  about: 'About this person',
  former: 'Former member',
  formerText: 'This person is no longer a member. What they wrote has stayed.',
  imported: 'Wrote in a forum that was brought here, and has no account.',
  since: 'Member since {{day}}',
  edit: 'Change my profile',
  begun: 'Asked and begun',
  written: 'All that they wrote',
  nothing: 'Nothing that you can see yet.',
  nothingMine: 'Nothing yet. What you ask or begin under your name stands here.',
};

export default people;
