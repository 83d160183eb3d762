import sanitizeHtml from 'sanitize-html';
import type { Attributes, Tag } from 'sanitize-html';
import type { RenderContext } from './context.js';
import { ALLOWED_ATTRIBUTES, ALLOWED_CLASSES, ALLOWED_TAGS } from './allowed.js';
import { MAX_NESTING } from './limits.js';
import { PERSON_PATH, uploadIdOf } from './paths.js';
import { REL, targetOf } from './links.js';
import { withoutUnseen, withTurningSeen } from './characters.js';
import { PlainText } from './plain-text.js';

/** Safe HTML, its words, and where it leads. */
export type Sanitised = { html: string; text: string; links: string[]; images: string[] };

/**
 * The last step: HTML from anywhere becomes HTML of the allowlist. What is collected is collected here, from what
 * really goes out.
 */
export function sanitise(unsafe: string, context: RenderContext): Sanitised {
  const links = new Set<string>();
  const images = new Set<string>();
  const text = new PlainText();
  const open = { links: 0 };
  const html = sanitizeHtml(unsafe, {
    ...FIXED,
    transformTags: {
      ...CLAMPED_HEADINGS,
      a: (_, attributes) => link(attributes, context, links, images),
      img: (_, attributes) => image(attributes, context, { links, images, insideLink: open.links > 0 }),
      input: (_, attributes) => checkbox(attributes),
      td: aligned,
      th: aligned,
      '*': (tagName, attributes) => ({ tagName, attribs: seen(attributes) }),
    },
    textFilter: (escaped) => {
      text.add(escaped);
      return withTurningSeen(escaped);
    },
    onOpenTag: (name, attributes) => {
      if (name === 'a') open.links += 1;
      text.opens(name, attributes);
    },
    onCloseTag: (name) => {
      if (name === 'a') open.links -= 1;
      text.closes(name);
    },
  });
  return { html, text: text.toString(), links: [...links], images: [...images] };
}

const FIXED: sanitizeHtml.IOptions = {
  allowedTags: [...ALLOWED_TAGS],
  allowedAttributes: Object.fromEntries(Object.entries(ALLOWED_ATTRIBUTES).map(([tag, names]) => [tag, [...names]])),
  allowedClasses: Object.fromEntries(Object.entries(ALLOWED_CLASSES).map(([tag, names]) => [tag, [...names]])),
  allowedSchemes: ['http', 'https', 'mailto'],
  selfClosing: ['br', 'hr', 'img', 'input', 'wbr'],
  nestingLimit: 2 * MAX_NESTING,
  // Whole subtrees that are no text: their content would else be left behind as words.
  nonTextTags: ['script', 'style', 'textarea', 'option', 'xmp', 'noscript', 'template', 'title', 'noembed', 'noframes'],
};

/** Markdown's own headings come shifted; this is for HTML that did not come through the parser. */
const CLAMPED_HEADINGS: Record<string, sanitizeHtml.Transformer> = {
  h1: (_, attribs) => ({ tagName: 'h3', attribs }),
  h2: (_, attribs) => ({ tagName: 'h3', attribs }),
};

function link(attributes: Attributes, context: RenderContext, links: Set<string>, images: Set<string>): Tag {
  const { href, title } = attributes;
  const target = href === undefined ? null : targetOf(href, context.origin);
  if (href === undefined || !target || target.kind === 'refused') return { tagName: 'a', attribs: titled({}, title) };
  const attribs = titled({ href }, title);
  if (target.kind === 'web') {
    links.add(target.url);
    attribs['rel'] = REL;
  }
  const upload = uploadIdOf(href, context.origin);
  if (upload) images.add(upload);
  if (attributes['class'] === 'mention' && href.startsWith(PERSON_PATH)) attribs['class'] = 'mention';
  return { tagName: 'a', attribs };
}

const SIDES = ['width', 'height'] as const;

/** How large a picture is: with both sides known, what is below it does not jump when it comes. */
function sidesOf(upload: string, context: RenderContext): Attributes {
  const size = context.pictures?.get(upload);
  return size ? { width: String(size.width), height: String(size.height) } : {};
}

/** Pictures come from our own uploads. One from elsewhere would tell its host who reads what: it becomes a link. */
function image(
  attributes: Attributes,
  context: RenderContext,
  found: { links: Set<string>; images: Set<string>; insideLink: boolean },
): Tag {
  const { src = '', alt = '', title } = attributes;
  const upload = uploadIdOf(src, context.origin);
  if (upload) {
    found.images.add(upload);
    const attribs = titled({ src, alt, loading: 'lazy', decoding: 'async' }, title);
    const written = Object.fromEntries(
      SIDES.flatMap((side) => (/^[1-9]\d{0,3}$/.test(attributes[side] ?? '') ? [[side, attributes[side] ?? '']] : [])),
    );
    return { tagName: 'img', attribs: { ...attribs, ...sidesOf(upload, context), ...written } };
  }
  const target = targetOf(src, context.origin);
  const shown = alt.trim() || src;
  if (found.insideLink || src === '' || (target.kind !== 'web' && target.kind !== 'own')) {
    return { tagName: 'span', attribs: {}, text: target.kind === 'refused' ? alt : shown };
  }
  return { ...link({ href: src, title: title ?? '' }, context, found.links, found.images), text: shown };
}

/** The boxes of task lists: always read only, always named. Every other control is left out. */
function checkbox(attributes: Attributes): Tag {
  const label = attributes['aria-label'] ?? '';
  if (attributes['type']?.toLowerCase() !== 'checkbox' || label.trim() === '') return { tagName: 'form', attribs: {} };
  const attribs: Attributes = { type: 'checkbox', disabled: '', 'aria-label': label };
  if (attributes['checked'] !== undefined) attribs['checked'] = '';
  return { tagName: 'input', attribs };
}

/** markdown-it aligns the cells of a table by a style, which our Content-Security-Policy refuses: a class instead. */
function aligned(tagName: string, attributes: Attributes): Tag {
  const alignment = /^text-align:(left|center|right)$/.exec(attributes['style'] ?? '')?.[1] ?? attributes['class'];
  return { tagName, attribs: alignment === undefined ? {} : { class: alignment } };
}

function titled(attributes: Attributes, title: string | undefined): Attributes {
  return title ? { ...attributes, title } : attributes;
}

function seen(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, withoutUnseen(value)]));
}
