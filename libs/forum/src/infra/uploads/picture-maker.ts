import { Injectable } from '@nestjs/common';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { fieldProblem, type FieldReason, type ReasonParams, UPLOAD_LIMITS } from '#contracts';
import { DomainError } from '#kernel';
import type { Picture } from '#platform';

/** A picture as it was made anew. */
export interface MadePicture {
  kind: Picture;
  width: number;
  height: number;
}

/** How many pictures a process works on at once: each may take a quarter of a gigabyte for a moment. */
const AT_ONCE = 2;

/** How long one picture may take, in seconds. */
const SECONDS = 30;

/** The parts of libvips that read the kinds we take. All others (SVG, PDF, TIFF, ImageMagick's) stay closed. */
const LOADERS = ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'].map((name) => `VipsForeignLoad${name}File`);

const ANIMATED: readonly Picture[] = ['gif', 'webp'];

/**
 * Makes pictures anew from nothing but their pixels: what was hidden in the file (positions, previews, other files) is
 * not in the new one.
 */
@Injectable()
export class PictureMaker {
  private working = 0;
  private readonly waiting: (() => void)[] = [];

  constructor() {
    sharp.cache(false);
    sharp.concurrency(1);
    sharp.block({ operation: ['VipsForeignLoad'] });
    sharp.unblock({ operation: LOADERS });
  }

  /**
   * Writes the picture at `from` anew to `to`: upright, at most `pictureSide` pixels a side, in the same format (AVIF
   * becomes WebP, which is made in a hundredth of the time).
   *
   * @throws DomainError `invalid-input` for a picture that cannot be read, or is larger than anybody looks at
   */
  async make(kind: Picture, from: string, to: string): Promise<MadePicture> {
    await this.begin();
    try {
      return await made(kind, from, to);
    } catch (error) {
      if (error instanceof DomainError || (error as NodeJS.ErrnoException).code) throw error;
      if (/no space left|quota exceeded/i.test((error as Error).message)) {
        throw new DomainError('unavailable', 'There is no room for more files at the moment. Please try again later.');
      }
      throw refused('picture-broken');
    } finally {
      this.working -= 1;
      this.waiting.shift()?.();
    }
  }

  private async begin(): Promise<void> {
    while (this.working >= AT_ONCE) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.working += 1;
  }
}

async function made(kind: Picture, from: string, to: string): Promise<MadePicture> {
  const animated = ANIMATED.includes(kind);
  ensureBounded(await sharp(from, { animated, limitInputPixels: false }).metadata());
  const limitInputPixels = Math.max(UPLOAD_LIMITS.picturePixels, UPLOAD_LIMITS.animationPixels);
  const side = UPLOAD_LIMITS.pictureSide;
  const upright = sharp(from, { animated, limitInputPixels, failOn: 'error' })
    .timeout({ seconds: SECONDS })
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true });
  const { width, height, pageHeight } = await encoded(kind, upright).toFile(to);
  return { kind: kind === 'avif' ? 'webp' : kind, width, height: pageHeight ?? height };
}

/** Looks at what the header promises, before a pixel is decoded. */
function ensureBounded({ width, height, pageHeight, pages = 1 }: Metadata): void {
  const { picturePixels, animationPixels, frames } = UPLOAD_LIMITS;
  if (pages > frames) throw refused('picture-frames', { max: frames });
  const most = pages > 1 ? animationPixels : picturePixels;
  // Of an animation sharp gives the height of all frames, one below the other.
  const pixels = width * (pageHeight === undefined ? height : pageHeight * pages);
  if (pixels > most) throw refused('picture-too-large', { max: most / 1_000_000 });
}

function encoded(kind: Picture, picture: Sharp): Sharp {
  if (kind === 'jpeg') return picture.jpeg({ quality: 85, progressive: true });
  if (kind === 'png') return picture.png();
  if (kind === 'gif') return picture.gif({ effort: 3 });
  return picture.webp({ quality: 85, effort: 3 });
}

const refused = (code: FieldReason, params?: ReasonParams): DomainError =>
  new DomainError('invalid-input', undefined, [fieldProblem('file', code, params)]);
