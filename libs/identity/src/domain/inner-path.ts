/**
 * A place within this program that somebody asked to be led to: path, query and fragment, without the host. Whatever
 * would lead out of it is home.
 *
 * @param publicUrl the address people type, without a path
 */
export function innerPath(publicUrl: string, asked: string | undefined): string {
  const url = asked === undefined || asked.length > LONGEST ? null : URL.parse(asked, publicUrl);
  // Browsers read a backslash as a slash and leave out tabs, as the parser does: what is compared is what they would open.
  if (!url || url.origin !== URL.parse(publicUrl)?.origin || url.username !== '') return '/';
  const path = url.pathname + url.search + url.hash;
  // Two slashes at the front would be another host.
  return path.startsWith('//') || LEADS_BACK.test(path) ? '/' : path;
}

const LONGEST = 2_000;
const LEADS_BACK = /^\/(sign-in|api)(?=$|[/?#])/;
