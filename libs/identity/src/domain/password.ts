/** Length in characters (code points). Long enough to resist guessing, short enough not to be a weapon. */
export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 200;
export const PASSWORD_BOUNDS = { min: PASSWORD_MIN, max: PASSWORD_MAX };

/** Why something cannot be a password. */
export const PASSWORD_PROBLEMS = [
  'text',
  'password-short',
  'password-long',
  'password-guessable',
  'password-is-email',
] as const;
export type PasswordProblem = (typeof PASSWORD_PROBLEMS)[number];

/** The first things anybody would try, of those that are long enough. */
const FIRST_GUESSES = new Set(
  (
    'password12 password123 password1234 passw0rd123 motdepasse motdepasse1 motdepasse123 qwertyuiop azertyuiop 1234567890 ' +
    '0123456789 12345678910 0987654321 9876543210 iloveyou123 letmein1234 welcome123 welcome1234 bienvenue123 afterclass1 ' +
    'afterclass123 afterclass scrummaster productowner'
  ).split(' '),
);

/** Both ways of typing an accented letter give the same password (NIST SP 800-63B, section 3.1.1.2). */
export const normalizedPassword = (given: string): string => given.normalize('NFKC');

/**
 * Why `given` cannot be a password of the person with that address; undefined where it can. Length and the obvious
 * guesses are all we ask: rules of composition make people choose worse (NIST SP 800-63B, section 3.1.1.2).
 */
export function passwordProblem(given: unknown, email?: string): PasswordProblem | undefined {
  if (typeof given !== 'string' || !given.isWellFormed()) return 'text';
  const length = [...given].length;
  if (length < PASSWORD_MIN) return 'password-short';
  if (length > PASSWORD_MAX) return 'password-long';
  const plain = given.toLowerCase();
  if (FIRST_GUESSES.has(plain) || new Set(plain).size < 3) return 'password-guessable';
  if (email && (plain === email || plain === email.split('@')[0])) return 'password-is-email';
  return undefined;
}
