import type { WordsLike } from '../languages.js';
import type en from '../en/palette.js';

const palette: WordsLike<typeof en> = {
  title: 'Tout rechercher',
  placeholder: 'Rechercher, ou aller quelque part',
  results: 'Résultats',
  keys: '↑ ↓ pour choisir, Entrée pour y aller',
  looking: 'Recherche…',
  nothing: 'Rien trouvé pour « {{words}} ».',
  found_one: '{{count}} résultat',
  found_other: '{{count}} résultats',
  pages: 'Aller à',
  deeds: 'Faire',
  spaces: 'Espaces',
  meetups: 'Rencontres',
  people: 'Personnes',
  posts: 'Questions et réponses',
  materials: 'Supports',
  page: 'page {{page}}',
  ask: 'Poser une question',
  bookmarks: 'Signets',
  drafts: 'Brouillons',
  appearance: 'Apparence : {{appearance}}',
  language: 'Langue : {{language}}',
};

export default palette;
