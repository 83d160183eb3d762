import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { archiveNames } from './archive-names.js';

const one = (name: string, folder = 'Day') => archiveNames([{ place: 1, folder, name }])[0];

describe('the paths of an archive', () => {
  it('lead to a folder for each section, in order', () => {
    expect(
      archiveNames([
        { place: 1, folder: 'Before the class', name: 'Guide.pdf' },
        { place: 12, folder: 'Afterwards', name: 'Notes', extension: '.md' },
      ]),
    ).toEqual(['01 Before the class/Guide.pdf', '12 Afterwards/Notes.md']);
  });

  it('are each there once, whatever the case', () => {
    const name = (text: string) => ({ place: 1, folder: 'Day', name: text });
    expect(archiveNames([name('Plan.pdf'), name('plan.PDF'), name('Plan.pdf'), name('Plan (2).pdf')])).toEqual([
      '01 Day/Plan.pdf',
      '01 Day/plan (2).PDF',
      '01 Day/Plan (3).pdf',
      '01 Day/Plan (2) (2).pdf',
    ]);
  });

  it.each([
    ['../../etc/passwd', '01 Day/_.._etc_passwd'],
    ['..', '01 Day/_'],
    ['a\0b.pdf', '01 Day/ab.pdf'],
    ['\u202egpj.exe.pdf', '01 Day/gpj.exe.pdf'],
    ['CON.pdf', '01 Day/_CON.pdf'],
    ['C:\\secret.pdf', '01 Day/C__secret.pdf'],
    ['ends in a dot. ', '01 Day/ends in a dot'],
    ['', '01 Day/_'],
  ])('of %j are safe', (name, path) => expect(one(name)).toBe(path));

  it('have parts that every file system takes, and keep their extension', () => {
    const [folder, file] = one(`${'😀'.repeat(200)}.pdf`, 'é'.repeat(500))!.split('/');
    for (const part of [folder!, file!]) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(255);
    expect(file).toMatch(/^(😀)+\.pdf$/u);
  });

  it('never lead out of the archive, are never the same, and have two parts', () => {
    const named = fc.record({
      place: fc.integer({ min: 1, max: 3 }),
      folder: fc.string({ unit: 'binary' }),
      name: fc.string({ unit: 'binary' }),
    });
    fc.assert(
      fc.property(fc.array(named, { maxLength: 20 }), (all) => {
        const paths = archiveNames(all);
        expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(all.length);
        for (const path of paths) {
          const parts = path.split('/');
          expect(parts).toHaveLength(2);
          for (const part of parts) {
            expect(part).not.toMatch(/^\.|[\\\0]|^$/);
            expect(Buffer.byteLength(part)).toBeLessThanOrEqual(255);
          }
        }
      }),
    );
  });
});
