/** What to press for the palette, as this device's keyboard calls it. */
export const PALETTE_KEYS = /^(Mac|iP)/.test(navigator.platform) ? '⌘ K' : 'Ctrl K';
