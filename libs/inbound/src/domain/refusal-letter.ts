import type { InboundReason } from '#contracts';

/** Why a mail of somebody did not become a post, or not with all its files. */
export interface RefusalFacts {
  /** Undefined where it became a post, without some of its files. */
  reason: Exclude<InboundReason, 'automatic' | 'loop' | 'list'> | undefined;
  subject: string;
  /** The names of files that were not taken, with a sentence each. */
  files: { name: string; code: string }[];
}

/** What the letter says. */
export interface RefusalText {
  subject: string;
  paragraphs: string[];
  /** What its button says. */
  action: string;
}

type Words = Record<Exclude<InboundReason, 'automatic' | 'loop' | 'list'>, string>;

const EN: Words = {
  sender:
    'It came from an address that is not the one of your account. Write from the address of your account, or answer on the page. If it was not you who wrote: nothing was posted, and there is nothing you need to do.',
  suspended: 'Your account is suspended at the moment.',
  silenced: 'You cannot write at the moment.',
  gone: 'What you answered is no longer there, or you can no longer see it.',
  'thread-locked': 'The thread was closed in the meantime.',
  'space-archived': 'The space was archived in the meantime: it is for reading only.',
  empty: 'We found no words of your own in it. Write above the line that says so, in a mail of text.',
  'too-long': 'It is longer than 50,000 characters.',
  'too-many': 'You wrote very many mails within an hour. Please wait a while and send it again.',
  unreadable: 'We could not read it. Please try again, or answer on the page.',
};

const FR: Words = {
  sender:
    'Il venait d’une adresse qui n’est pas celle de votre compte. Écrivez depuis l’adresse de votre compte, ou répondez sur le site. Si ce n’était pas vous\u00a0: rien n’a été publié, vous n’avez rien à faire.',
  suspended: 'Votre compte est suspendu pour le moment.',
  silenced: 'Vous ne pouvez pas écrire pour le moment.',
  gone: 'Le message auquel vous répondiez n’existe plus, ou vous ne pouvez plus le voir.',
  'thread-locked': 'La discussion a été fermée entre-temps.',
  'space-archived': 'L’espace a été archivé entre-temps\u00a0: on ne peut plus que le lire.',
  empty: 'Nous n’y avons trouvé aucun mot de vous. Écrivez au-dessus de la ligne prévue, sous forme de texte.',
  'too-long': 'Il dépasse 50\u202f000 caractères.',
  'too-many': 'Vous avez envoyé beaucoup de messages en une heure. Patientez un peu, puis renvoyez-le.',
  unreadable: 'Nous n’avons pas pu le lire. Réessayez, ou répondez sur le site.',
};

const FILES: Record<'en' | 'fr', (code: string) => string> = {
  en: (code) =>
    code === 'payload-too-large'
      ? 'too large'
      : code === 'upload-quota'
        ? 'more than you may add at the moment'
        : 'not a kind of file that can be added here',
  fr: (code) =>
    code === 'payload-too-large'
      ? 'trop volumineux'
      : code === 'upload-quota'
        ? 'au-delà de ce que vous pouvez ajouter pour le moment'
        : 'ce type de fichier ne peut pas être ajouté ici',
};

/** One name on one line, of a length that a mail can show. */
const shownName = (name: string): string => name.replace(/\s+/g, ' ').slice(0, 100);

/** The letter that says why, in a language. */
export function refusalLetter(locale: string, { reason, subject, files }: RefusalFacts): RefusalText {
  const french = locale.startsWith('fr');
  const because = FILES[french ? 'fr' : 'en'];
  const left = files.map(({ name, code }) => `${shownName(name)}${french ? '\u00a0' : ''}: ${because(code)}`);
  const about = subject.replace(/\s+/g, ' ').trim().slice(0, 150);
  if (french) {
    return {
      subject: reason ? 'Votre réponse n’a pas été publiée' : 'Des fichiers de votre réponse manquent',
      paragraphs: reason
        ? [`Votre message «\u00a0${about}\u00a0» n’a pas été publié.`, FR[reason]]
        : [`Votre message «\u00a0${about}\u00a0» a été publié, sans ces fichiers\u00a0:`, left.join('\n')],
      action: 'Ouvrir la discussion',
    };
  }
  return {
    subject: reason ? 'Your reply was not posted' : 'Some files of your reply are missing',
    paragraphs: reason
      ? [`Your mail “${about}” was not posted.`, EN[reason]]
      : [`Your mail “${about}” was posted, without these files:`, left.join('\n')],
    action: 'Open the thread',
  };
}
