/** A text field: its words, and what of them is selected. */
export interface Field {
  text: string;
  start: number;
  end: number;
}

export type Tool = 'bold' | 'italic' | 'quote' | 'code' | 'link' | 'bullets' | 'numbers' | 'tasks';

const around = ({ text, start, end }: Field, before: string, after: string): Field => ({
  text: text.slice(0, start) + before + text.slice(start, end) + after + text.slice(end),
  start: start + before.length,
  end: end + before.length,
});

function eachLine({ text, start, end }: Field, prefix: (index: number) => string): Field {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const lines = text.slice(from, end).split('\n');
  const changed = lines.map((line, index) => prefix(index) + line).join('\n');
  return {
    text: text.slice(0, from) + changed + text.slice(end),
    start: start + prefix(0).length,
    end: from + changed.length,
  };
}

/** What a button of the toolbar makes of a field. What was selected stays selected. */
export function applied(tool: Tool, field: Field): Field {
  const selected = field.text.slice(field.start, field.end);
  switch (tool) {
    case 'bold':
      return around(field, '**', '**');
    case 'italic':
      return around(field, '_', '_');
    case 'code':
      return selected.includes('\n') ? around(field, '```\n', '\n```') : around(field, '`', '`');
    case 'link':
      return around(field, '[', '](https://)');
    case 'quote':
      return eachLine(field, () => '> ');
    case 'bullets':
      return eachLine(field, () => '- ');
    case 'numbers':
      return eachLine(field, (index) => `${index + 1}. `);
    case 'tasks':
      return eachLine(field, () => '- [ ] ');
  }
}

/** Puts words in the place of what is selected; the caret is behind them. */
export function inserted({ text, start, end }: Field, words: string): Field {
  const caret = start + words.length;
  return { text: text.slice(0, start) + words + text.slice(end), start: caret, end: caret };
}

/** The handle that is being typed at the caret: from where on, and so far. Nothing behind a letter: that is an address. */
export function mentionAt({ text, start, end }: Field): { from: number; prefix: string } | null {
  if (start !== end) return null;
  const found = /(?:^|[\s([{>])@([a-z0-9-]{0,40})$/i.exec(text.slice(Math.max(0, start - 60), start));
  return found ? { from: start - found[1]!.length - 1, prefix: found[1]! } : null;
}
