/** What is written to an address that is paused, to see whether somebody reads there. */
export interface LiftLetter {
  subject: string;
  paragraphs: string[];
  action: string;
  after: string[];
}

const EN: LiftLetter = {
  subject: 'Do our mails reach you again?',
  paragraphs: [
    'We stopped writing to this address, because a mail came back or was reported as spam. If you would like our mails again, confirm that you read this one.',
  ],
  action: 'Send me mails again',
  after: ['The link works for a day. If you did not ask for it, leave it be.'],
};

const FR: LiftLetter = {
  subject: 'Nos e-mails vous parviennent-ils de nouveau\u00a0?',
  paragraphs: [
    'Nous n’écrivons plus à cette adresse, car un e-mail nous est revenu ou a été signalé comme indésirable. Si vous souhaitez recevoir de nouveau nos e-mails, confirmez que vous lisez celui-ci.',
  ],
  action: 'M’écrire de nouveau',
  after: ['Le lien fonctionne pendant un jour. Si vous n’avez rien demandé, ignorez-le.'],
};

/** The letter in a language. */
export const liftLetter = (locale: string): LiftLetter => (locale === 'fr' ? FR : EN);
