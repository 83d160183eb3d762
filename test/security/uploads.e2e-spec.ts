import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ManualClock } from '#kernel';
import sharp from 'sharp';
import {
  aGif,
  anSvg,
  aPdf,
  aPhotograph,
  aPng,
  aPngThatPromises,
  aPngWithPage,
  aZip,
  aZipBomb,
} from '../support/hostile-files.js';
import { UploadsApp } from '../support/uploads.js';

describe('a file that means harm', () => {
  let app: UploadsApp;
  let ada: Awaited<ReturnType<UploadsApp['somebody']>>;
  beforeAll(async () => {
    app = await UploadsApp.start(new ManualClock(Date.UTC(2026, 2, 2, 9)));
    ada = await app.somebody();
  });
  afterAll(() => app.close());

  /** By way of a file: the program has closed everything of libvips that reads from elsewhere. */
  const factsOf = async (picture: Buffer) => {
    const path = join(app.dataDir, 'looked-at');
    await writeFile(path, picture);
    return sharp(path, { animated: true }).metadata();
  };

  const fetched = async (content: Buffer, name: string) => {
    const upload = await app.added(ada, content, name);
    const response = await app.get(ada, upload).expect(200);
    return { upload, bytes: response.body as Buffer, headers: response.headers as Record<string, string> };
  };

  it('that is a picture and a page comes back as a picture alone', async () => {
    const { bytes, headers } = await fetched(await aPngWithPage(), 'cat.png');
    expect(bytes.includes('script')).toBe(false);
    expect(headers).toMatchObject({ 'content-type': 'image/png', 'x-content-type-options': 'nosniff' });
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox$/);
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  });

  it('tells nobody where, with what and by whom it was taken, and stands upright', async () => {
    const photograph = await aPhotograph();
    expect((await factsOf(photograph)).exif).toBeDefined();
    expect(photograph.includes('Ada of the Camera') && photograph.includes('hidden words')).toBe(true);

    const { bytes, upload } = await fetched(photograph, 'IMG_0001.JPG');
    const { exif, xmp, iptc, icc, orientation } = await factsOf(bytes);
    expect({ exif, xmp, iptc, icc, orientation }).toEqual({});
    expect(bytes.includes('Ada of the Camera') || bytes.includes('hidden words')).toBe(false);
    expect(upload).toMatchObject({ name: 'IMG_0001.jpg', width: 50, height: 80 });
  });

  it.each([
    ['50 gigapixels', 250_000, 200_000],
    ['one long line', 2_000_000_000, 1],
    ['a little too much', 8_001, 8_000],
  ])('that promises %s is refused before a pixel is made', async (_what, width, height) => {
    const response = await app.add(ada, aPngThatPromises(width, height), 'huge.png').expect(422);
    expect(response.body).toMatchObject({ code: 'invalid-input', fields: [{ field: 'file' }] });
  });

  it('with more frames than anybody watches is refused, and with fewer keeps them', async () => {
    const response = await app.add(ada, aGif(2_000), 'endless.gif').expect(422);
    expect(response.body).toMatchObject({ fields: [{ code: 'picture-frames', params: { max: 500 } }] });
    const { bytes } = await fetched(aGif(20), 'short.gif');
    expect((await factsOf(bytes)).pages).toBe(20);
  });

  it('that would fill the disk once unpacked stays packed', async () => {
    const bomb = aZipBomb();
    const { bytes, headers, upload } = await fetched(bomb, 'report.docx');
    expect(bytes.equals(bomb)).toBe(true);
    expect(upload.width).toBeNull();
    expect(headers['content-disposition']).toMatch(/^attachment; /);
  });

  it('with a broken picture in it is refused', async () => {
    const half = (await aPng(600, 400)).subarray(0, 200);
    const response = await app.add(ada, half, 'half.png').expect(422);
    expect(response.body).toMatchObject({ fields: [{ code: 'picture-broken' }] });
  });

  it.each<[what: string, name: string, content: () => Buffer | Promise<Buffer>, code: string]>([
    ['an SVG with a script', 'logo.svg', anSvg, 'file-kind'],
    ['an SVG that calls itself a PNG', 'logo.png', anSvg, 'file-mismatch'],
    ['a page', 'page.html', () => Buffer.from('<script>alert(1)</script>'), 'file-kind'],
    ['a page that calls itself a picture', 'page.jpg', () => Buffer.from('<script>alert(1)</script>'), 'file-mismatch'],
    ['a program', 'setup.exe', () => Buffer.from('MZ\x90\0\x03\0\0\0'), 'file-kind'],
    ['a program that calls itself a text', 'readme.txt', () => Buffer.from('MZ\x90\0\x03\0\0\0'), 'file-kind'],
    ['a picture that calls itself a page', 'cat.html', () => aPng(), 'file-kind'],
    ['a PDF that calls itself a picture', 'plan.png', aPdf, 'file-mismatch'],
    ['a picture that calls itself a PDF', 'plan.pdf', () => aPng(), 'file-mismatch'],
    ['an archive', 'all.zip', () => aZip([['a.txt', Buffer.from('a')]]), 'file-kind'],
    ['an archive that calls itself a document', 'all.docx', () => aZip([['a.txt', Buffer.from('a')]]), 'file-kind'],
    ['a document with a program in it', 'sums.docx', () => withMacro(), 'file-kind'],
    ['a document of another kind', 'sums.xlsx', () => aDocument(), 'file-mismatch'],
  ])('%s is refused', async (_what, name, content, code) => {
    const response = await app.add(ada, await content(), name).expect(415);
    expect(response.body).toMatchObject({ code: 'unsupported-media-type', fields: [{ field: 'file', code }] });
  });

  it('of nothing is refused', async () => {
    const response = await app.add(ada, Buffer.alloc(0), 'nothing.txt').expect(422);
    expect(response.body).toMatchObject({ fields: [{ code: 'file-empty' }] });
  });

  it.each([
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['..\\..\\windows\\win.txt', 'win.txt'],
    ['%2e%2e%2fetc%2fpasswd.txt', '___etc_passwd.txt'],
    ['invoice\u202etxt.exe.txt', 'invoicetxt.exe.txt'],
    ['CON.txt', '_CON.txt'],
    ['.htaccess.txt', 'htaccess.txt'],
    [`${'long '.repeat(100)}.txt`, `${'long '.repeat(20).slice(0, 96).trim()}.txt`],
    ['a"; filename="evil.html.txt', 'a__ filename=_evil.html.txt'],
    ['Übersicht 中文 😀.txt', 'Übersicht 中文 😀.txt'],
  ])('called %j is kept under a name that does none', async (given, name) => {
    const { headers, upload } = await fetched(Buffer.from('words'), given);
    expect(upload.name).toBe(name);
    expect(headers['content-disposition']).toMatch(
      /^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w.%!#$&+^`|~-]+$/,
    );
    expect(decodeURIComponent(headers['content-disposition']!.split("UTF-8''")[1]!)).toBe(name);
  });

  it('is nowhere once it was refused', async () => {
    const before = await app.files();
    await app.add(ada, anSvg(), 'again.svg').expect(415);
    await app.add(ada, aPngThatPromises(250_000, 200_000), 'again.png').expect(422);
    expect(await app.files()).toEqual({ kept: before.kept, arriving: 0 });
  });
});

const aDocument = () =>
  aZip([
    ['[Content_Types].xml', Buffer.from('x')],
    ['word/document.xml', Buffer.from('x')],
  ]);

const withMacro = () =>
  aZip([
    ['[Content_Types].xml', Buffer.from('x')],
    ['word/document.xml', Buffer.from('x')],
    ['word/vbaProject.bin', Buffer.from('x')],
  ]);
