import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';

const PLACES = { h: '/', f: '/forum', m: '/meetups', r: '/records' } as const;
/** How long `g` waits for the letter of a place. */
const PATIENCE_MS = 1_200;

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

/** `?` opens the sheet, `g` then a letter goes places. Silent while somebody writes or a dialog is open. */
export function useShellKeys(onHelp: () => void): void {
  const navigate = useNavigate();
  useEffect(() => {
    let goingSince = -Infinity;
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      if (document.querySelector('[role="dialog"]')) return;
      if (event.key === '?') return onHelp();
      const place = event.timeStamp - goingSince < PATIENCE_MS ? PLACES[event.key as keyof typeof PLACES] : undefined;
      goingSince = event.key === 'g' ? event.timeStamp : -Infinity;
      if (place) void navigate({ to: place });
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [navigate, onHelp]);
}
