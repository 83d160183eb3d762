import { Link } from '@tanstack/react-router';
import type { Author } from '../../api/forum.js';
import { useMe } from '../../api/identity.js';
import { useAuthorName } from './author.js';
import css from './author-link.module.css';

/** Who wrote something, on the way to their page; only words where the reader may not know, or is not signed in. */
export function AuthorLink({ of: written }: { of: { author: Author | null; anonymous: boolean } }) {
  const name = useAuthorName()(written);
  const me = useMe();
  if (!written.author || !me) return <>{name}</>;
  return (
    <Link to="/people/$personId" params={{ personId: written.author.id }} className={css.author}>
      {name}
    </Link>
  );
}
