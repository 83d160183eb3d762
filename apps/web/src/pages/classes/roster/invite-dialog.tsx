import { NativeSelect } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { inviteIntoClass, type Enrolment } from '../../../api/classes.js';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../../i18n/languages.js';
import { toast } from '../../../shell/toasts.js';
import { Dialog } from '../../../ui/dialog.js';
import { FormButtons } from '../../../ui/form-buttons.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { useSubmit } from '../../../ui/use-submit.js';

interface InviteDialogProps {
  offeringId: string;
  /** How many have not joined; all of them are invited where nobody is chosen. */
  count: number;
  chosen?: Enrolment[];
  onClose: () => void;
  onSent?: () => void;
}

/** Says how many mails go out, and sends them. Who was chosen by name is invited again as well. */
export function InviteDialog({ offeringId, count, chosen, onClose, onSent }: InviteDialogProps) {
  const { t, i18n } = useTranslation(['enrolling', 'common']);
  const client = useQueryClient();
  const form = useForm({ mode: 'uncontrolled', initialValues: { locale: i18n.language as Language } });
  const { busy, problem, onSubmit } = useSubmit(
    form,
    ({ locale }) =>
      inviteIntoClass(offeringId, {
        locale,
        again: chosen !== undefined,
        ...(chosen && { enrolmentIds: chosen.map(({ id }) => id) }),
      }),
    async ({ invited }) => {
      toast(t('invite.done', { count: invited }));
      onClose();
      onSent?.();
      await client.invalidateQueries({ queryKey: ['classes'] });
    },
  );
  const [one, ...others] = chosen ?? [];
  const alone = others.length === 0 ? one : undefined;
  return (
    <Dialog onClose={onClose} title={alone ? t('invite.titleOne', { name: alone.name }) : t('invite.title')}>
      <form className="stack" onSubmit={onSubmit} noValidate>
        <p>
          {alone
            ? t('invite.textOne', { email: alone.email })
            : t('invite.text', { count: chosen ? chosen.length : count })}
        </p>
        {!chosen && <p className="muted">{t('invite.lately')}</p>}
        {chosen?.some(({ invitedAt }) => invitedAt !== null) && <p className="muted">{t('invite.again')}</p>}
        <ProblemNote of={problem} />
        <NativeSelect
          key={form.key('locale')}
          {...form.getInputProps('locale')}
          label={t('invite.language')}
          data={LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }))}
        />
        <FormButtons busy={busy} onCancel={onClose}>
          {t('invite.submit')}
        </FormButtons>
      </form>
    </Dialog>
  );
}
