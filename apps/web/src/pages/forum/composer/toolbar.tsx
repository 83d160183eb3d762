import IconBold from '@tabler/icons-react/dist/esm/icons/IconBold.mjs';
import IconCode from '@tabler/icons-react/dist/esm/icons/IconCode.mjs';
import IconItalic from '@tabler/icons-react/dist/esm/icons/IconItalic.mjs';
import IconLink from '@tabler/icons-react/dist/esm/icons/IconLink.mjs';
import IconList from '@tabler/icons-react/dist/esm/icons/IconList.mjs';
import IconListCheck from '@tabler/icons-react/dist/esm/icons/IconListCheck.mjs';
import IconListNumbers from '@tabler/icons-react/dist/esm/icons/IconListNumbers.mjs';
import IconPhoto from '@tabler/icons-react/dist/esm/icons/IconPhoto.mjs';
import IconQuote from '@tabler/icons-react/dist/esm/icons/IconQuote.mjs';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { UPLOAD_EXTENSIONS } from '#contracts';
import css from './composer.module.css';
import type { Tool } from './markdown-edits.js';

const TOOLS = [
  ['bold', IconBold],
  ['italic', IconItalic],
  ['quote', IconQuote],
  ['code', IconCode],
  ['link', IconLink],
  ['bullets', IconList],
  ['numbers', IconListNumbers],
  ['tasks', IconListCheck],
] as const satisfies readonly (readonly [Tool, unknown])[];

const ACCEPTED = UPLOAD_EXTENSIONS.map((extension) => `.${extension}`).join(',');

/** Markdown for those who do not write it by hand. */
export default function Toolbar({ use, take }: { use: (tool: Tool) => void; take: (files: File[]) => void }) {
  const { t } = useTranslation('forum');
  const files = useRef<HTMLInputElement>(null);
  return (
    <div className={css.toolbar} role="group" aria-label={t('write.toolbar')}>
      {TOOLS.map(([tool, Icon]) => (
        <button
          key={tool}
          type="button"
          className={css.tool}
          aria-label={t(`write.tools.${tool}`)}
          title={t(`write.tools.${tool}`)}
          onClick={() => use(tool)}
        >
          <Icon size={18} aria-hidden="true" />
        </button>
      ))}
      <button
        type="button"
        className={css.tool}
        aria-label={t('write.tools.picture')}
        title={t('write.tools.picture')}
        onClick={() => files.current?.click()}
      >
        <IconPhoto size={18} aria-hidden="true" />
      </button>
      <input
        ref={files}
        type="file"
        hidden
        multiple
        accept={ACCEPTED}
        onChange={({ currentTarget }) => {
          take([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
    </div>
  );
}
