import type { WordsLike } from '../languages.js';
import type en from '../en/material-form.js';

const materialForm: WordsLike<typeof en> = {
  kind: 'De quoi il s’agit',
  title: 'Titre',
  kinds: { file: 'Fichier', page: 'Page', link: 'Lien', video: 'Vidéo' },
  upload: {
    file: 'Fichier',
    fileHint: 'PDF, Word, Excel, PowerPoint, texte, EPUB, images et vidéos, jusqu’à 5 Go.',
    video: 'Fichier vidéo',
    videoHint: 'MP4 ou WebM, jusqu’à 5 Go. Ou indiquez ci-dessous l’adresse d’une vidéo.',
    choose: 'Choisir un fichier',
    missing: 'Veuillez choisir un fichier.',
    orUrlMissing: 'Veuillez choisir un fichier ou indiquer une adresse.',
    progress: '{{name}} : {{sent}} sur {{size}} ({{percent}} %)',
    waiting: 'La connexion est interrompue. L’envoi reprendra de lui-même là où il en est.',
    here: '{{name}} est arrivé ({{size}}).',
    other: 'En choisir un autre',
    goOn: 'Continuer',
    giveUp: 'Annuler l’envoi',
  },
  page: {
    label: 'Texte',
    mode: 'Écrire ou regarder le résultat',
    write: 'Écrire',
    preview: 'Aperçu',
    hint: 'Markdown : # pour les titres, - pour les listes, **gras**, [liens](https://example.org).',
  },
  link: { label: 'Adresse', video: 'Ou son adresse ailleurs' },
  searched: {
    pages_one: 'La recherche trouve {{count}} page.',
    pages_other: 'La recherche trouve {{count}} pages.',
    broken: 'Le fichier est abîmé : il peut être téléchargé, mais la recherche ne le trouve pas.',
    encrypted: 'Le fichier demande un mot de passe : il peut être téléchargé, mais la recherche ne le trouve pas.',
    'too-large': 'Le fichier est trop volumineux pour la recherche.',
    'too-slow': 'La lecture du fichier a pris trop de temps : la recherche ne le trouve pas.',
    'no-text': 'Le fichier ne contient que des images : la recherche n’y trouve aucun texte.',
  },
  version: {
    open: 'Nouvelle version',
    title: 'Une nouvelle version de « {{name}} »',
    note: 'Ce qui a changé (facultatif)',
    noteHint: 'En une ligne, pour ceux qui connaissent la précédente.',
    submit: 'Ajouter la version',
    done: 'La version {{number}} de « {{name}} » est ajoutée.',
  },
};

export default materialForm;
