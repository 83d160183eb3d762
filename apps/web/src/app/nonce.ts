/** The nonce of this response: style elements made by the program carry it, or the browser drops them. */
export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

/** Libraries below Mantine that lock scrolling look for the nonce under this name. */
export function shareNonce(): void {
  (globalThis as { __webpack_nonce__?: string }).__webpack_nonce__ = styleNonce();
}
