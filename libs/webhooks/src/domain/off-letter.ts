/** What administrators are told of a webhook that was switched off. */
interface OffLetter {
  subject: string;
  paragraph: string;
  action: string;
}

const hostOf = (url: string): string => /^https?:\/\/([^/]*)/.exec(url)?.[1] ?? url;

const WORDS = {
  en: {
    subject: (name: string) => `The webhook “${name}” is off`,
    failing: (name: string, host: string) =>
      `For a day nothing that the webhook “${name}” had to tell has reached ${host}. It is off now and tells nothing more until you switch it on again. What it did not tell can be sent again from its log.`,
    gone: (name: string, host: string) =>
      `${host} has answered that it wants to hear nothing more of the webhook “${name}”. It is off now.`,
    action: 'Look into it',
  },
  fr: {
    subject: (name: string) => `Le webhook « ${name} » est désactivé`,
    failing: (name: string, host: string) =>
      `Depuis un jour, rien de ce que le webhook « ${name} » devait annoncer n’est parvenu à ${host}. Il est désactivé et n’annonce plus rien jusqu’à ce que vous le réactiviez. Ce qui n’est pas passé peut être renvoyé depuis son journal.`,
    gone: (name: string, host: string) =>
      `${host} a répondu ne plus vouloir rien recevoir du webhook « ${name} ». Il est désactivé.`,
    action: 'Voir ce qui se passe',
  },
};

/** The mail about a webhook that is off. */
export function offLetter(
  locale: string,
  { name, url }: { name: string; url: string },
  reason: 'gone' | 'failing',
): OffLetter {
  const words = WORDS[locale.startsWith('fr') ? 'fr' : 'en'];
  return { subject: words.subject(name), paragraph: words[reason](name, hostOf(url)), action: words.action };
}
