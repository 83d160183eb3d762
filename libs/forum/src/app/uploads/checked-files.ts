import { stat } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { fieldProblem, UPLOAD_EXTENSIONS, UPLOAD_LIMITS } from '#contracts';
import { DomainError } from '#kernel';
import { DOCUMENTS, inspectFile, isPicture, type Kind, kindOf, PICTURES } from '#platform';
import { PictureMaker } from '../../infra/uploads/picture-maker.js';

/** A file that may be kept. */
export interface CheckedFile {
  kind: Kind;
  /** Where it lies: as it arrived, or made anew. */
  path: string;
  /** Of a picture, in pixels. */
  size: { width: number; height: number } | undefined;
}

const ACCEPTED = [...PICTURES, ...DOCUMENTS];

/** Decides whether a file may be kept, by its content and its name together. */
@Injectable()
export class CheckedFiles {
  constructor(private readonly pictures: PictureMaker) {}

  /**
   * @param made where a picture is written anew
   * @throws DomainError `invalid-input`, `unsupported-media-type` or `payload-too-large`
   */
  async check({ name, arrived, made }: { name: string; arrived: string; made: string }): Promise<CheckedFile> {
    const { size: bytes } = await stat(arrived);
    if (bytes === 0) throw new DomainError('invalid-input', undefined, [fieldProblem('file', 'file-empty')]);
    const kind = kindOf(name, await inspectFile(arrived), ACCEPTED, UPLOAD_EXTENSIONS);
    if (!isPicture(kind)) return { kind, path: arrived, size: undefined };
    if (bytes > UPLOAD_LIMITS.pictureBytes) throw tooLarge(UPLOAD_LIMITS.pictureBytes);
    const { kind: madeKind, width, height } = await this.pictures.make(kind, arrived, made);
    return { kind: madeKind, path: made, size: { width, height } };
  }
}

/** The refusal of a file that is larger than `most` bytes. */
export const tooLarge = (most: number): DomainError =>
  new DomainError('payload-too-large', undefined, [fieldProblem('file', 'file-too-large', { max: most / 1_000_000 })]);
