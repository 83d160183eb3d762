import { Menu, UnstyledButton, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../api/identity.js';
import { chooseLanguage } from '../i18n/choose-language.js';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../i18n/languages.js';
import { Face } from '../ui/faces.js';
import classes from './account-menu.module.css';
import { useLeave } from './use-leave.js';

const APPEARANCES: MantineColorScheme[] = ['auto', 'light', 'dark'];

/** What is about oneself rather than about the community. */
export function AccountMenu({ me, onShortcuts }: { me: Me; onShortcuts: () => void }) {
  const { t, i18n } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const leave = useLeave();
  return (
    <Menu
      withinPortal={false}
      withInitialFocusPlaceholder={false}
      width={260}
      position="bottom-end"
      returnFocus
      keepMounted={false}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <UnstyledButton className={classes.open}>
          <Face name={me.displayName} />
          <span className="visually-hidden">{t('account.menu', { name: me.displayName })}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label className={classes.name}>{me.displayName}</Menu.Label>
        <Menu.Item component={Link} to="/account/profile">
          {t('account.profile')}
        </Menu.Item>
        <Menu.Item component={Link} to="/account/sessions">
          {t('account.sessions')}
        </Menu.Item>
        <Menu.Item component={Link} to="/account/mails">
          {t('account.mails')}
        </Menu.Item>
        <Menu.Item component={Link} to="/account/decisions">
          {t('account.decisions')}
        </Menu.Item>
        <Menu.Item component={Link} to="/account/tokens">
          {t('account.tokens')}
        </Menu.Item>
        <Menu.Divider />
        <Choices
          label={t('account.appearance')}
          value={colorScheme}
          choose={(appearance) => setColorScheme(appearance as MantineColorScheme)}
          choices={APPEARANCES.map((appearance) => ({ value: appearance, words: t(`appearance.${appearance}`) }))}
        />
        <Menu.Divider />
        <Choices
          label={t('account.language')}
          value={i18n.language}
          choose={(language) => void chooseLanguage(language as Language)}
          choices={LANGUAGES.map((language) => ({
            value: language,
            words: <span lang={language}>{LANGUAGE_NAMES[language]}</span>,
          }))}
        />
        <Menu.Divider />
        <Menu.Item onClick={onShortcuts}>{t('account.shortcuts')}</Menu.Item>
        <Menu.Item onClick={() => void leave()}>{t('account.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

interface ChoicesProps {
  label: string;
  value: string;
  choose: (value: string) => void;
  choices: { value: string; words: ReactNode }[];
}

/** One of several. The menu stays open, so that the choice can be seen and taken back. */
function Choices({ label, value, choose, choices }: ChoicesProps) {
  return (
    <Menu.RadioGroup value={value} onChange={choose} aria-label={label}>
      <Menu.Label aria-hidden="true">{label}</Menu.Label>
      {choices.map((choice) => (
        <Menu.RadioItem key={choice.value} value={choice.value} closeMenuOnClick={false}>
          {choice.words}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}
