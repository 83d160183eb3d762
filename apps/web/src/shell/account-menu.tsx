import { Menu, UnstyledButton, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { saveProfile, signOut, type Me } from '../api/identity.js';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../i18n/languages.js';
import { speak } from '../i18n/setup.js';
import { Face } from '../ui/faces.js';
import { useProblemText } from '../ui/problem-note.js';
import classes from './account-menu.module.css';
import { toast } from './toasts.js';

const APPEARANCES: MantineColorScheme[] = ['auto', 'light', 'dark'];

/** What is about oneself rather than about the community. */
export function AccountMenu({ me, onShortcuts }: { me: Me; onShortcuts: () => void }) {
  const { t, i18n } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const leave = useLeave();
  const chooseLanguage = async (language: Language) => {
    await speak(language);
    // The page has changed already; that it could not be kept for next time is no reason to change it back.
    await saveProfile({ locale: language }).catch(() => undefined);
  };
  return (
    <Menu width={260} position="bottom-end" returnFocus keepMounted={false} transitionProps={{ duration: 0 }}>
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
        <Menu.Item component={Link} to="/account/tokens">
          {t('account.tokens')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('account.appearance')}</Menu.Label>
        {APPEARANCES.map((appearance) => (
          <Choice key={appearance} on={colorScheme === appearance} choose={() => setColorScheme(appearance)}>
            {t(`appearance.${appearance}`)}
          </Choice>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('account.language')}</Menu.Label>
        {LANGUAGES.map((language) => (
          <Choice key={language} on={i18n.language === language} choose={() => void chooseLanguage(language)}>
            <span lang={language}>{LANGUAGE_NAMES[language]}</span>
          </Choice>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={onShortcuts}>{t('account.shortcuts')}</Menu.Item>
        <Menu.Item onClick={() => void leave()}>{t('account.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Choice({ on, choose, children }: { on: boolean; choose: () => void; children: React.ReactNode }) {
  return (
    <Menu.Item role="menuitemradio" aria-checked={on} closeMenuOnClick={false} onClick={choose}>
      <span className={classes.choice}>
        <span className={classes.mark} data-on={on || undefined} aria-hidden="true" />
        {children}
      </span>
    </Menu.Item>
  );
}

function useLeave(): () => Promise<void> {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const problemText = useProblemText();
  return async () => {
    try {
      await signOut();
    } catch (error) {
      return toast(problemText(error), 'bad');
    }
    // Nothing of this person stays in the memory of a shared computer.
    client.clear();
    await navigate({ to: '/sign-in' });
    toast(t('account.signedOut'));
  };
}
