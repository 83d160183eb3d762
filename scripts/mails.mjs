import { readFileSync, writeFileSync } from 'node:fs';
import mjml from 'mjml';
import { format, resolveConfig } from 'prettier';
import { inProject } from './lib/project.mjs';
import { fail } from './lib/terminal.cjs';

/*
 * Makes the HTML of mails out of `mail.mjml`: the frame, and the blocks that stand in it as often as a mail needs them.
 * With --check it says whether what is committed is what the template makes. The program itself never loads MJML.
 */

const TEMPLATE = inProject('libs/platform/src/mail/mail.mjml');
const MADE = inProject('libs/platform/src/mail/mail-html.ts');

const { html, errors } = await mjml(readFileSync(TEMPLATE, 'utf8'), { validationLevel: 'strict', keepComments: true });
if (errors.length > 0) fail(errors.map(({ formattedMessage }) => formattedMessage).join('\n'));

// Indents and empty lines weigh as much as the rest, and a mail is cut where it is too long.
const tidy = html
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '')
  .join('\n');

const blocks = {};
const frame = tidy.replace(/<!--(\w+)-->\n?(.*?)<!--\/\1-->\n?/gs, (_, name, block) => {
  blocks[name] = block;
  return Object.keys(blocks).length === 1 ? '%body%' : '';
});

const source = `// Made from mail.mjml by \`npm run mails\`; never edited by hand.

/** The HTML of a mail: the frame, and each block. What stands between % signs is filled in, as HTML. */
export const MAIL_HTML = ${JSON.stringify({ frame, ...blocks })} as const;
`;
const made = await format(source, { ...(await resolveConfig(MADE)), parser: 'typescript' });

if (process.argv.includes('--check')) {
  if (readFileSync(MADE, 'utf8') !== made) fail('mail-html.ts is not what mail.mjml makes: run npm run mails.');
} else writeFileSync(MADE, made);
