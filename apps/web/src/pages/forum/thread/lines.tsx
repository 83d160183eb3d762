import { Link } from '@tanstack/react-router';
import { Fragment, memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Post, Thread } from '../../../api/forum.js';
import { PostItem } from './post-item.js';
import type { ThreadFacts, Writing } from './thread-context.js';
import css from './thread.module.css';
import { treeLines, type TreeLine } from './tree.js';
import { WriteHere } from './write-here.js';

export interface LinesProps {
  thread: Thread;
  facts: ThreadFacts;
  posts: Post[];
  lastRead: number | null;
  target: string | undefined;
  folded: ReadonlySet<string>;
  writing: Writing | null;
  onWritten: () => void;
}

/** So many lines are drawn, and laid out, together or not at all. */
const STRETCH = 20;

/** Posts as lines of a tree, in stretches: when more of them come, only those are drawn. */
export function Lines({ posts, folded, rootDepth, writing, target, ...about }: LinesProps & { rootDepth: number }) {
  const { lastRead } = about;
  const lines = useMemo(() => treeLines(posts, rootDepth, folded), [posts, rootDepth, folded]);
  const divider = useMemo(() => firstOfNew(lines, lastRead), [lines, lastRead]);
  const stretches: TreeLine[][] = [];
  for (let index = 0; index < lines.length; index += STRETCH) stretches.push(lines.slice(index, index + STRETCH));
  return stretches.map((stretch) => {
    const within = (id: string | undefined) => (stretch.some(({ post }) => post.id === id) ? id : undefined);
    return (
      <Stretch
        key={stretch[0]!.post.id}
        {...about}
        lines={stretch}
        divider={within(divider)}
        target={within(target)}
        writing={writing && within(writing.post.id) ? writing : null}
      />
    );
  });
}

const isNew = (post: Post, lastRead: number | null) => lastRead !== null && post.number > lastRead && !post.mine;

/** The post from which on all is new, below something that is not: one line says so, instead of a word at each. */
function firstOfNew(lines: TreeLine[], lastRead: number | null): string | undefined {
  const first = lines.findIndex(({ post }) => isNew(post, lastRead));
  const onlyNew = first > 0 && lines.slice(first).every(({ post }) => post.mine || isNew(post, lastRead));
  return onlyNew ? lines[first]!.post.id : undefined;
}

interface StretchProps extends Omit<LinesProps, 'posts' | 'folded'> {
  lines: TreeLine[];
  /** The post before which a line says that all is new from here on. */
  divider: string | undefined;
}

/** Some lines beside each other. Those far out of sight are neither laid out nor painted. */
const Stretch = memo(function Stretch(props: StretchProps) {
  const { lines, divider, thread, facts, lastRead, target, writing, onWritten } = props;
  const { t } = useTranslation('forum');
  return (
    <div className={css.stretch}>
      {lines.map(({ post, level, folded, beyond }) => (
        <Fragment key={post.id}>
          {divider === post.id && <p className={css.divider}>{t('thread.newSince')}</p>}
          <div className={css.window}>
            <PostItem
              post={post}
              facts={facts}
              level={level}
              isNew={isNew(post, lastRead)}
              isTarget={target === post.id}
              isFolded={folded > 0}
            />
            {folded > 0 && <p className={`muted ${css.below}`}>{t('thread.folded', { count: folded })}</p>}
            {beyond > 0 && (
              <p className={css.below}>
                <Link to="/threads/$threadId" params={{ threadId: thread.id }} search={{ branch: post.id }}>
                  {t('thread.continueCount', { count: beyond })}
                </Link>
              </p>
            )}
          </div>
          {writing?.post.id === post.id && (
            <div className={css.below}>
              <WriteHere writing={writing} at={post} how={writing.how} thread={thread} onClose={onWritten} />
            </div>
          )}
        </Fragment>
      ))}
    </div>
  );
}, isSame);

/** Whether two stretches look the same: lines are made anew each time, posts are not. */
function isSame({ lines: before, ...then }: StretchProps, { lines, ...now }: StretchProps): boolean {
  const keys = Object.keys(now) as (keyof typeof now)[];
  return (
    before.length === lines.length &&
    lines.every((line, index) => sameLine(line, before[index]!)) &&
    keys.every((key) => now[key] === then[key])
  );
}

const sameLine = (one: TreeLine, other: TreeLine): boolean =>
  one.post === other.post && one.level === other.level && one.folded === other.folded && one.beyond === other.beyond;
