const palette = {
  title: 'Search everything',
  placeholder: 'Search, or go somewhere',
  results: 'Results',
  keys: '↑ ↓ to choose, Enter to go',
  looking: 'Searching…',
  nothing: 'Nothing found for “{{words}}”.',
  found_one: '{{count}} result',
  found_other: '{{count}} results',
  pages: 'Go to',
  deeds: 'Do',
  spaces: 'Spaces',
  meetups: 'Meetups',
  people: 'People',
  posts: 'Questions and answers',
  ask: 'Ask a question',
  bookmarks: 'Bookmarks',
  drafts: 'Drafts',
  appearance: 'Appearance: {{appearance}}',
  language: 'Language: {{language}}',
};

export default palette;
