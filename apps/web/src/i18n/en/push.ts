const push = {
  title: 'On this device',
  text: 'A message on your device when somebody answers, mentions or quotes you, also while no page of ours is open.',
  unsupported: 'This browser cannot show such messages. On an iPhone or iPad, add the page to your home screen first.',
  denied: 'You have forbidden this site to show messages. You can allow them in the settings of your browser.',
  start: 'Show messages here',
  started: 'This device shows messages from now on.',
  failed: 'The browser did not let us. Please try again later.',
  devices: 'Devices that show messages',
  none: 'None so far.',
  here: 'this one',
  since: 'since {{moment}}',
  remove: 'Remove',
  removeFor: 'Remove {{name}}',
  removed: 'That device shows no messages any more.',
};

export default push;
