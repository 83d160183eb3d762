import { fieldProblem, type FieldReason, type ReasonParams } from '#contracts';
import { DomainError } from '#kernel';
import { extensionIn } from './file-name.js';
import type { Content } from './inspect-file.js';
import { isPicture, type Kind, promisedBy } from './kinds.js';

const TEXTS: readonly (Kind | undefined)[] = ['txt', 'md', 'csv'];

/**
 * What a file is when its content and its name agree.
 *
 * @param content as `inspectFile` found it
 * @param accepted the kinds that are taken
 * @param extensions those of the kinds that are taken, to be told to whoever brings another
 * @throws DomainError `unsupported-media-type`
 */
export function kindOf(name: string, content: Content, accepted: readonly Kind[], extensions: readonly string[]): Kind {
  const extension = extensionIn(name);
  const promised = promisedBy(extension);
  const isTaken = (kind: Kind | undefined) => kind !== undefined && accepted.includes(kind);
  const known = content === 'text' || isTaken(content);
  if (!known || (extension !== '' && !isTaken(promised))) {
    throw refused('file-kind', { choices: extensions.join(', ') });
  }
  if (content === 'text') {
    if (extension === '' && isTaken('txt')) return 'txt';
    if (promised !== undefined && TEXTS.includes(promised)) return promised;
  } else if (promised === undefined || promised === content || (isPicture(promised) && isPicture(content!))) {
    // Pictures often have the extension of another kind, after a chat or a rename; they get the right one here.
    return content!;
  }
  throw refused('file-mismatch');
}

const refused = (code: FieldReason, params?: ReasonParams) =>
  new DomainError('unsupported-media-type', undefined, [fieldProblem('file', code, params)]);
