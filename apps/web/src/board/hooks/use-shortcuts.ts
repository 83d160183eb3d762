import { useEffect, useState } from 'react';

const SETTING = 'afterclass:shortcuts';

/** Single keys may be switched off: speech input and stray fingers press them too (WCAG 2.1.4). */
export function useShortcutSetting(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(shortcutsOn);
  return [
    on,
    (next) => {
      setOn(next);
      try {
        localStorage.setItem(SETTING, next ? 'on' : 'off');
      } catch {
        // Without storage the choice lasts as long as the page.
      }
    },
  ];
}

function shortcutsOn(): boolean {
  try {
    return localStorage.getItem(SETTING) !== 'off';
  } catch {
    return true;
  }
}

/** Whether keystrokes belong to a field now. */
export function isTyping(): boolean {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement)) return false;
  return active.isContentEditable || active.matches('input:not([type=checkbox], [type=radio]), textarea, select');
}

/**
 * Single keys for the whole board, by `KeyboardEvent.key`. Silent while somebody types, holds a modifier, or has a
 * panel open.
 */
export function useShortcuts(keys: Record<string, () => void>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (isTyping() || document.querySelector('dialog[open]') || !shortcutsOn()) return;
      const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [keys]);
}
