import { Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SESSION_SETTING_BOUNDS } from '#contracts';
import type { MeetupForm } from './meetup-form.js';

const SWITCHES = [
  ['severalVotesPerTopic', 'form.several'],
  ['votesHidden', 'form.hidden'],
  ['anonymousTopics', 'form.anonymous'],
  ['thumbsSecret', 'form.secret'],
  ['observersAllowed', 'form.observers'],
  ['guestsAllowed', 'form.guests'],
] as const;

/** How the Lean Coffee itself is run. */
export function CoffeeFields({ form }: { form: MeetupForm }) {
  const { t } = useTranslation('meetups');
  return (
    <section className="card stack">
      <h2>{t('form.coffeeTitle')}</h2>
      <div className="fields">
        <NumberInput
          {...form.getInputProps('settings.votesPerPerson')}
          label={t('form.votes')}
          min={SESSION_SETTING_BOUNDS.votesPerPerson.min}
          max={SESSION_SETTING_BOUNDS.votesPerPerson.max}
          allowDecimal={false}
        />
        <TextInput
          {...form.getInputProps('settings.timeboxSeconds')}
          label={t('form.timeboxes')}
          description={t('form.timeboxesHint')}
          inputMode="numeric"
        />
      </div>
      {SWITCHES.map(([name, label]) => (
        <Checkbox key={name} {...form.getInputProps(`settings.${name}`, { type: 'checkbox' })} label={t(label)} />
      ))}
      <div className="fields">
        <NativeSelect
          {...form.getInputProps('settings.continuation')}
          label={t('form.continuation')}
          data={[
            { value: 'majority', label: t('form.majority') },
            { value: 'facilitator', label: t('form.facilitator') },
          ]}
        />
        <NativeSelect
          {...form.getInputProps('settings.tie')}
          label={t('form.tie')}
          data={[
            { value: 'finish', label: t('form.finish') },
            { value: 'continue', label: t('form.continue') },
          ]}
        />
      </div>
    </section>
  );
}
