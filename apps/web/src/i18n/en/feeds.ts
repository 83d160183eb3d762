const feeds = {
  title: 'Feeds',
  text: 'Read the forum in your feed reader. These addresses show what you may see, and nothing once you may not. Keep them to yourself.',
  forum: 'The forum in a feed reader',
  make: 'Make the addresses',
  renew: 'Make new ones',
  revoke: 'Switch them off',
  made: 'The addresses are ready. Older ones no longer work.',
  revoked: 'The addresses no longer work.',
  everything: 'All new threads',
  which: 'New threads of a space',
  choose: 'Choose a space',
  ofSpace: 'New threads of {{name}}',
};

export default feeds;
