const sign = (index: number): string => `\ue0a8${index}\ue0a8`;

const SIGN = /\ue0a8(\d{1,4})\ue0a8/g;

/** A picture that a mail shows within its words. */
export interface ShownPicture {
  /** Its place among the files of the mail. */
  index: number;
  /** How HTML names it (RFC 2392), without brackets. */
  cid: string | undefined;
  name: string;
}

/** The sign that stands for a picture while its surroundings are cut; undefined where the mail has no such file. */
export const pictureSign = (pictures: ShownPicture[], cid: string): string | undefined => {
  const found = pictures.find((picture) => picture.cid !== undefined && picture.cid === cid);
  return found && sign(found.index);
};

/** A text with signs in place of what programs write for a picture: `[image: cup.png]`, `[cid:…]`, `<cup.png>`. */
export const signedPictures = (text: string, pictures: ShownPicture[]): string =>
  pictures.reduce((signed, { index, cid, name }) => {
    const forms = [`[image: ${name}]`, `[Image: ${name}]`, `<${name}>`, ...(cid ? [`[cid:${cid}]`] : [])];
    return forms.reduce((all, form) => all.replaceAll(form, sign(index)), signed);
  }, text);

/** Which pictures a text shows. */
export const picturesIn = (text: string): number[] => [...text.matchAll(SIGN)].map(([, index]) => Number(index));

/** The text with what `markdownOf` gives in place of each sign. */
export const withPictures = (text: string, markdownOf: (index: number) => string): string =>
  text.replace(SIGN, (_, index: string) => markdownOf(Number(index)));
