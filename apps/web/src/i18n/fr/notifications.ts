import type { WordsLike } from '../languages.js';
import type en from '../en/notifications.js';

const notifications: WordsLike<typeof en> = {
  title: 'Notifications',
  readAll: 'Tout marquer comme lu',
  allRead: 'Tout est lu.',
  all: 'Toutes les notifications',
  unread: 'Non lue',
  show: 'Lesquelles',
  showAll: 'Toutes',
  showUnread: 'Non lues',
  none: 'Il ne s’est encore rien passé',
  noneUnread: 'Tout est lu',
  noneText: 'Quand quelqu’un vous répond, vous mentionne ou accepte votre réponse, vous le voyez ici.',
  somebody: 'Quelqu’un',
  justNow: 'à l’instant',
  andMore_one: '{{said}}, et {{count}} de plus',
  andMore_other: '{{said}}, et {{count}} de plus',
  said: {
    mention: '{{name}} vous a mentionné',
    answer: '{{name}} a répondu à votre question',
    reply: '{{name}} vous a répondu',
    quote: '{{name}} vous a cité',
    watching: '{{name}} a écrit dans ce que vous suivez',
    accepted: 'Votre réponse a été acceptée',
    endorsed: '{{name}} appuie votre réponse',
    moderation: 'La modération a pris une décision qui vous concerne',
    upheld: 'Votre appel est tranché : la décision est maintenue',
    overturned: 'Votre appel est tranché en votre faveur',
    submitted: 'Vous êtes inscrit\u00a0: surveillez un message de la Scrum Alliance',
  },
  mails: {
    title: 'E-mails',
    text: 'Ce qui vous parvient aussi par e-mail, aussitôt. Ici, vous voyez tout.',
    answer: 'Quelqu’un répond à ma question',
    mention: 'Quelqu’un me mentionne',
    accepted: 'Ma réponse est acceptée',
    renewal: 'Une de mes certifications arrive à échéance',
  },
  out: {
    title: 'Ne plus recevoir ces e-mails ?',
    stops: {
      answer: 'Vous ne recevrez plus d’e-mail quand quelqu’un répond à votre question.',
      mention: 'Vous ne recevrez plus d’e-mail quand quelqu’un vous mentionne.',
      accepted: 'Vous ne recevrez plus d’e-mail quand votre réponse est acceptée.',
      renewal: 'Vous ne recevrez plus de rappel par e-mail avant l’échéance de vos certifications.',
    },
    stop: 'Arrêter ces e-mails',
    done: 'Ces e-mails sont arrêtés',
    stopped: {
      answer: 'Vous ne recevez plus d’e-mail quand quelqu’un répond à votre question.',
      mention: 'Vous ne recevez plus d’e-mail quand quelqu’un vous mentionne.',
      accepted: 'Vous ne recevez plus d’e-mail quand votre réponse est acceptée.',
      renewal: 'Vous ne recevez plus de rappel par e-mail avant l’échéance de vos certifications.',
    },
    settings: 'Choisir ce qui vient par e-mail',
    wrong: 'Ce lien ne fonctionne pas',
    wrongText:
      'Il est peut-être incomplet. Ouvrez-le de nouveau depuis l’e-mail, ou connectez-vous et choisissez ce qui vient par e-mail.',
  },
};

export default notifications;
