/** The words for keeping the free library. */
const libraryKeeping = {
  title: 'Keep the library',
  back: 'The library',
  none: 'The library is empty',
  noneText:
    'Put a first page, link or file into it: a blog post, an eBook or something else that all members may read.',
  undo: 'Undo',
  kind: 'In the library as',
  author: 'Author (optional)',
  minutes: 'Minutes of reading (optional)',
  minutesHint: 'The estimate that readers see, and may enter for their renewal.',
  add: {
    open: 'Add something',
    title: 'Something new for the library',
    wait: 'It can be added once the file is here. You can fill in the rest meanwhile.',
    submit: 'Add to the library',
    done: '“{{name}}” is in the library.',
  },
  change: { open: 'Change', of: 'Change “{{name}}”' },
  version: 'All members read it from now on.',
  versionOf: 'Version {{number}}, of {{day}}',
  versionNote: 'Version {{number}}, of {{day}} · new: {{note}}',
  out: {
    open: 'Take out',
    tag: 'taken out',
    done: '“{{name}}” is out of the library.',
    undo: 'Put back',
    back: '“{{name}}” is in the library again.',
  },
};

export default libraryKeeping;
