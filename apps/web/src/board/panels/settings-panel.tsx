import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { SESSION_SETTING_BOUNDS, type Continuation, type ContinuationRule, type Problem } from '#contracts';
import { useFieldWords } from '../../ui/field-words.js';
import { useBoard, useView } from '../hooks/board-context.js';
import css from '../styles/panels.module.css';
import { changesOf, fieldsOf, type SettingsFields } from './settings-form.js';
import { Sheet } from './sheet.js';

type Set = <Name extends keyof SettingsFields>(name: Name, value: SettingsFields[Name]) => void;
type Flag =
  'severalVotesPerTopic' | 'votesHidden' | 'anonymousTopics' | 'thumbsSecret' | 'observersAllowed' | 'guestsAllowed';

/** How this session is run. Only what was changed is sent; a refusal is shown here and loses nothing. */
export function SettingsPanel({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('board');
  const { client } = useBoard();
  const settings = useView((view) => view.state?.settings ?? null);
  const [fields, setFields] = useState<SettingsFields | null>(settings && fieldsOf(settings));
  const [wrong, setWrong] = useState<string | null>(null);
  const inWords = useFieldWords();
  const reasonOf = ({ fields: [first] = [], detail, title }: Problem): string =>
    first ? inWords(first) : (detail ?? title);
  if (!settings || !fields) return null;
  const set: Set = (name, value) => setFields({ ...fields, [name]: value });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const changes = changesOf(settings, fields);
    if (!changes) return setWrong(t('settings.timeboxesWrong'));
    if (Object.keys(changes).length === 0) return onClose();
    const outcome = await client.send('change-settings', { changes });
    if (outcome.ok) onClose();
    else setWrong(reasonOf(outcome.problem));
  };
  return (
    <Sheet title={t('settings.title')} onClose={onClose}>
      <form className={css.stack} onSubmit={(event) => void submit(event)}>
        <VotingFields fields={fields} set={set} />
        <TimeFields fields={fields} set={set} />
        <DecisionFields fields={fields} set={set} />
        {wrong && (
          <p role="alert" className={css.wrong}>
            {wrong}
          </p>
        )}
        <div className={css.foot}>
          <button type="button" className={css.button} onClick={onClose}>
            {t('panel.cancel')}
          </button>
          <button type="submit" className={css.main}>
            {t('panel.save')}
          </button>
        </div>
      </form>
    </Sheet>
  );
}

interface GroupProps {
  fields: SettingsFields;
  set: Set;
}

function FlagField({ name, words, fields, set, fixed }: GroupProps & { name: Flag; words: string; fixed?: boolean }) {
  return (
    <label className={css.check}>
      <input
        type="checkbox"
        checked={fields[name]}
        disabled={fixed}
        onChange={(event) => set(name, event.target.checked)}
      />
      {words}
    </label>
  );
}

function VotingFields({ fields, set }: GroupProps) {
  const { t } = useTranslation('board');
  const frozen = useView((view) => view.state?.votingStarted ?? false);
  return (
    <fieldset className={css.group}>
      <legend>{t('phases.voting')}</legend>
      {frozen && <p className={css.hint}>{t('settings.frozen')}</p>}
      <label className={css.field}>
        {t('settings.votes')}
        <input
          type="number"
          {...SESSION_SETTING_BOUNDS.votesPerPerson}
          disabled={frozen}
          value={fields.votesPerPerson}
          onChange={(event) => set('votesPerPerson', event.target.valueAsNumber || 1)}
        />
      </label>
      <FlagField name="severalVotesPerTopic" words={t('settings.several')} fixed={frozen} fields={fields} set={set} />
      <FlagField name="votesHidden" words={t('settings.hidden')} fixed={frozen} fields={fields} set={set} />
    </fieldset>
  );
}

function TimeFields({ fields, set }: GroupProps) {
  const { t } = useTranslation('board');
  return (
    <fieldset className={css.group}>
      <legend>{t('phases.discussing')}</legend>
      <label className={css.field}>
        {t('settings.timeboxes')}
        <input
          inputMode="decimal"
          value={fields.timeboxes}
          onChange={(event) => set('timeboxes', event.target.value)}
        />
        <small>{t('settings.timeboxesHint')}</small>
      </label>
      <label className={css.field}>
        {t('settings.gathering')}
        <input
          inputMode="decimal"
          value={fields.gathering}
          onChange={(event) => set('gathering', event.target.value)}
        />
        <small>{t('settings.noTimer')}</small>
      </label>
      <label className={css.field}>
        {t('settings.voting')}
        <input inputMode="decimal" value={fields.voting} onChange={(event) => set('voting', event.target.value)} />
        <small>{t('settings.noTimer')}</small>
      </label>
    </fieldset>
  );
}

function DecisionFields({ fields, set }: GroupProps) {
  const { t } = useTranslation('board');
  return (
    <fieldset className={css.group}>
      <legend>{t('poll.title')}</legend>
      <label className={css.field}>
        {t('settings.poll')}
        <input
          type="number"
          {...SESSION_SETTING_BOUNDS.pollSeconds}
          value={fields.pollSeconds}
          onChange={(event) => set('pollSeconds', event.target.valueAsNumber || 1)}
        />
      </label>
      <label className={css.field}>
        {t('settings.continuation')}
        <select
          value={fields.continuation}
          onChange={(event) => set('continuation', event.target.value as ContinuationRule)}
        >
          <option value="majority">{t('settings.majority')}</option>
          <option value="facilitator">{t('settings.facilitator')}</option>
        </select>
      </label>
      <label className={css.field}>
        {t('settings.tie')}
        <select value={fields.tie} onChange={(event) => set('tie', event.target.value as Continuation)}>
          <option value="finish">{t('settings.tieFinish')}</option>
          <option value="continue">{t('settings.tieContinue')}</option>
        </select>
      </label>
      <FlagField name="thumbsSecret" words={t('settings.secret')} fields={fields} set={set} />
      <FlagField name="anonymousTopics" words={t('settings.anonymous')} fields={fields} set={set} />
      <FlagField name="observersAllowed" words={t('settings.observers')} fields={fields} set={set} />
      <FlagField name="guestsAllowed" words={t('settings.guests')} fields={fields} set={set} />
    </fieldset>
  );
}
