import type { WordsLike } from '../languages.js';
import type en from '../en/people.js';

const people: WordsLike<typeof en> = {
  about: 'À propos de cette personne',
  former: 'Ancien membre',
  formerText: 'Cette personne n’est plus membre. Ce qu’elle a écrit est resté.',
  imported: 'A écrit dans un forum repris ici, et n’a pas de compte.',
  since: 'Membre depuis le {{day}}',
  edit: 'Modifier mon profil',
  begun: 'Questions et discussions lancées',
  written: 'Tout ce qui est écrit sous ce nom',
  nothing: 'Rien que vous puissiez voir pour l’instant.',
  nothingMine: 'Rien pour l’instant. Ce que vous demandez ou lancez sous votre nom figure ici.',
};

export default people;
