import { Button, NumberInput, Radio, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { hasRole, useMe } from '../../api/identity.js';
import { rulesQuery, saveRules, type Rules } from '../../api/moderation.js';
import { toast } from '../../shell/toasts.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { QueryView } from '../../ui/query-view.js';
import { useSubmit } from '../../ui/use-submit.js';
import { ModerationPage } from './moderation-page.js';

const CHOICES = ['when-open', 'always', 'never'] as const satisfies readonly Rules['newcomers'][];
const BOUNDS = { newForDays: 365, firstPosts: 100, firstPostsWithLinks: 100, floodPosts: 1_000, floodMinutes: 1_440 };
type Figure = keyof typeof BOUNDS;

/** When posts wait for a moderator. Moderators read it, administrators set it. */
export function RulesPage() {
  const { t } = useTranslation('moderation');
  const query = useQuery(rulesQuery);
  return (
    <ModerationPage title={t('rules.title')} house>
      <div className="stack">
        <p className="muted">{t('rules.text')}</p>
        <QueryView query={query}>{(rules) => <RulesForm rules={rules} />}</QueryView>
      </div>
    </ModerationPage>
  );
}

interface Values extends Record<string, unknown> {
  newcomers: Rules['newcomers'];
  figures: Record<Figure, number | string>;
  words: string;
  domains: string;
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

function RulesForm({ rules }: { rules: Rules }) {
  const { t } = useTranslation(['moderation', 'common']);
  const client = useQueryClient();
  const sets = hasRole(useMe(), 'admin');
  const { newcomers, words, domains, ...figures } = rules;
  const form = useForm<Values>({
    mode: 'uncontrolled',
    initialValues: { newcomers, figures, words: words.join('\n'), domains: domains.join('\n') },
    validate: {
      figures: Object.fromEntries(
        Object.keys(BOUNDS).map((figure) => [figure, (value: unknown) => (value === '' ? t('common:required') : null)]),
      ),
    },
  });
  const { busy, problem, onSubmit } = useSubmit(
    form,
    (values) => saveRules(rulesIn(values)),
    async () => {
      toast(t('rules.saved'));
      await client.invalidateQueries({ queryKey: ['moderation'] });
    },
  );
  const figure = (name: Figure) => (
    <NumberInput
      key={form.key(`figures.${name}`)}
      {...form.getInputProps(`figures.${name}`)}
      label={t(`rules.${name}`)}
      min={0}
      max={BOUNDS[name]}
      allowDecimal={false}
      disabled={!sets}
    />
  );
  return (
    <form className="stack" onSubmit={onSubmit} noValidate>
      {!sets && <p>{t('rules.readOnly')}</p>}
      <ProblemNote of={problem} />
      <section className="card stack">
        <h2>{t('rules.newcomersTitle')}</h2>
        <Radio.Group key={form.key('newcomers')} {...form.getInputProps('newcomers')} label={t('rules.newcomers')}>
          <div className="row">
            {CHOICES.map((value) => (
              <Radio key={value} value={value} label={t(`rules.choices.${value}`)} disabled={!sets} />
            ))}
          </div>
        </Radio.Group>
        <div className="fields">
          {figure('newForDays')}
          {figure('firstPosts')}
          {figure('firstPostsWithLinks')}
        </div>
      </section>
      <section className="card stack">
        <h2>{t('rules.floodTitle')}</h2>
        <div className="fields">
          {figure('floodPosts')}
          {figure('floodMinutes')}
        </div>
      </section>
      <section className="card stack">
        <h2>{t('rules.blockedTitle')}</h2>
        <div className="fields">
          {(['words', 'domains'] as const).map((list) => (
            <Textarea
              key={form.key(list)}
              {...form.getInputProps(list)}
              label={t(`rules.${list}`)}
              description={t(`rules.${list}Hint`)}
              rows={8}
              spellCheck={false}
              readOnly={!sets}
            />
          ))}
        </div>
      </section>
      {sets && (
        <div>
          <Button type="submit" loading={busy}>
            {t('rules.save')}
          </Button>
        </div>
      )}
    </form>
  );
}

function rulesIn({ newcomers, figures, words, domains }: Values): Rules {
  const number = (figure: Figure) => Number(figures[figure]);
  return {
    newcomers,
    newForDays: number('newForDays'),
    firstPosts: number('firstPosts'),
    firstPostsWithLinks: number('firstPostsWithLinks'),
    floodPosts: number('floodPosts'),
    floodMinutes: number('floodMinutes'),
    words: linesOf(words),
    domains: linesOf(domains),
  };
}
