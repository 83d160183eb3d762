import { useEffect, useState } from 'react';
import { onAnnouncement } from './announce.js';

/** The live region behind `announce()`. Two slots take turns, so that a repeated sentence is a change. */
export function Announcer() {
  const [said, setSaid] = useState({ turn: 0, message: '' });
  useEffect(() => onAnnouncement((message) => setSaid(({ turn }) => ({ turn: 1 - turn, message }))), []);
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      <span>{said.turn === 0 ? said.message : ''}</span>
      <span>{said.turn === 1 ? said.message : ''}</span>
    </div>
  );
}
