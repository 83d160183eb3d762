/** The words of forms about something to hand out or to read: what it holds, and its versions. */
const materialForm = {
  kind: 'What it is',
  title: 'Title',
  kinds: { file: 'File', page: 'Page', link: 'Link', video: 'Video' },
  upload: {
    file: 'File',
    fileHint: 'PDF, Word, Excel, PowerPoint, text, EPUB, pictures and videos, up to 5 GB.',
    video: 'Video file',
    videoHint: 'MP4 or WebM, up to 5 GB. Or give the address of one below.',
    choose: 'Choose a file',
    missing: 'Please choose a file.',
    orUrlMissing: 'Please choose a file, or give an address.',
    progress: '{{name}}: {{sent}} of {{size}} ({{percent}} %)',
    waiting: 'The connection is gone. It goes on by itself from where it is.',
    here: '{{name}} is here ({{size}}).',
    other: 'Choose another',
    goOn: 'Go on',
    giveUp: 'Cancel the upload',
  },
  page: {
    label: 'Text',
    mode: 'Write or look at it',
    write: 'Write',
    preview: 'Preview',
    hint: 'Markdown: # for headings, - for lists, **bold**, [links](https://example.org).',
  },
  link: { label: 'Address', video: 'Or its address elsewhere' },
  searched: {
    pages_one: '{{count}} page can be searched.',
    pages_other: '{{count}} pages can be searched.',
    broken: 'The file is damaged: it can be downloaded, but not searched.',
    encrypted: 'The file asks for a password: it can be downloaded, but not searched.',
    'too-large': 'The file is too large to be searched.',
    'too-slow': 'Reading the file took too long: it can be downloaded, but not searched.',
    'no-text': 'There is no text in the file to be searched, only pictures.',
  },
  version: {
    open: 'New version',
    title: 'A new version of “{{name}}”',
    note: 'What is different (optional)',
    noteHint: 'In one line, for those who know the one before.',
    submit: 'Add the version',
    done: 'Version {{number}} of “{{name}}” is there.',
  },
};

export default materialForm;
