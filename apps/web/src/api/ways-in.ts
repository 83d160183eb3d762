import { queryOptions } from '@tanstack/react-query';
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import { answer, api, type Schemas } from './client.js';

export type Passkey = Schemas['PasskeyResponse'];
export type LinkedIdentity = Schemas['LinkedIdentityResponse'];

/** What opens one's account besides the password. */
export const waysInQuery = queryOptions({
  queryKey: ['ways-in'],
  queryFn: () => answer(api.GET('/api/v1/me/ways-in')),
});

const TRANSPORTS = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const;

/** Not before somebody wants it: most pages never do. */
const webauthn = () => import('@simplewebauthn/browser');

/** Has the device make a passkey, and adds it. Throws what the browser throws where none is made. */
export async function addPasskey(name: string): Promise<void> {
  const { options } = await answer(api.POST('/api/v1/me/ways-in/passkeys/options'));
  const { startRegistration } = await webauthn();
  const optionsJSON = options as unknown as PublicKeyCredentialCreationOptionsJSON;
  const { id, response } = await startRegistration({ optionsJSON });
  const { clientDataJSON: clientDataJson, attestationObject, transports = [] } = response;
  const known = TRANSPORTS.filter((each) => transports.includes(each));
  const body = { name, credentialId: id, clientDataJson, attestationObject, transports: known };
  await answer(api.POST('/api/v1/me/ways-in/passkeys', { body }));
}

/**
 * Has somebody choose a passkey, and signs in with it. Throws what the browser throws where none is chosen.
 *
 * @param quietly waits until one is chosen where the address is typed, rather than ask
 */
export async function signInByPasskey(quietly = false): Promise<void> {
  const { options } = await answer(api.POST('/api/v1/session/passkey/options'));
  const { startAuthentication } = await webauthn();
  const optionsJSON = options as unknown as PublicKeyCredentialRequestOptionsJSON;
  const { id, response } = await startAuthentication({ optionsJSON, useBrowserAutofill: quietly });
  const { clientDataJSON: clientDataJson, authenticatorData, signature, userHandle = '' } = response;
  const body = { credentialId: id, clientDataJson, authenticatorData, signature, userHandle };
  await answer(api.POST('/api/v1/session/passkey', { body }));
}

/** Whether the browser can offer passkeys where the address is typed. */
export const offersPasskeys = async (): Promise<boolean> => (await webauthn()).browserSupportsWebAuthnAutofill();

/** Stops waiting for a passkey. */
export const waitNoLonger = async (): Promise<void> => (await webauthn()).WebAuthnAbortService.cancelCeremony();

/** Whether the browser knows passkeys at all. */
export const knowsPasskeys = (): boolean => typeof window.PublicKeyCredential === 'function';

export const renamePasskey = (id: string, name: string) =>
  answer(api.PATCH('/api/v1/me/ways-in/passkeys/{id}', { params: { path: { id } }, body: { name } }));
export const removePasskey = (id: string) =>
  answer(api.DELETE('/api/v1/me/ways-in/passkeys/{id}', { params: { path: { id } } }));
export const unlinkProvider = (id: string) =>
  answer(api.DELETE('/api/v1/me/ways-in/identities/{id}', { params: { path: { id } } }));

/** Leaves for the provider, to link one's account there. */
export async function linkProvider(): Promise<void> {
  const { url } = await answer(api.POST('/api/v1/me/ways-in/provider'));
  location.assign(url);
}

/** Where a browser leaves for the provider, to sign in. */
export const providerAddress = (to: string): string => `/api/v1/session/provider?to=${encodeURIComponent(to)}`;
