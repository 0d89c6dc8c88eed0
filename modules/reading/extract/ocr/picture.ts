import sharp, { type Sharp } from 'sharp';

/** A picture in shades of grey, a byte a dot, 255 = white. */
export type Picture = { width: number; height: number; grey: Uint8Array };

/** Dots of the longer side of a sheet at which the recogniser errs least (docs/adr/0013): about 170 an inch of A4. */
const BEST = 2_000;
/** Making a small picture larger than this only blurs it. */
const MOST_ENLARGED = 2.5;

const raw = ({ width, height, grey }: Picture) =>
  sharp(grey, { raw: { width, height, channels: 1 }, limitInputPixels: false });

async function finish(pipe: Sharp): Promise<Picture> {
  const { data, info } = await pipe.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, grey: new Uint8Array(data) };
}

/** The same picture with its longer side at most `most` dots. */
export async function shrunk(picture: Picture, most: number): Promise<Picture> {
  if (Math.max(picture.width, picture.height) <= most) return picture;
  return finish(raw(picture).resize(most, most, { fit: 'inside' }));
}

/** Turned by `degrees`, clockwise; what comes in at the corners is white. */
export async function turned(picture: Picture, degrees: number): Promise<Picture> {
  return finish(raw(picture).rotate(degrees, { background: '#ffffff' }));
}

/** A picture file, or one page of a tif, upright by its own note and of the size that is read best. */
export async function pictureFromFile(path: string, page: number, mostPixels: number): Promise<Picture> {
  const options = { limitInputPixels: mostPixels, sequentialRead: true, page };
  const { width, height } = await sharp(path, options).metadata();
  const side = Math.min(BEST, Math.round(Math.max(width, height) * MOST_ENLARGED));
  return finish(
    sharp(path, options)
      .rotate()
      .flatten({ background: '#ffffff' })
      .greyscale()
      .resize(side, side, { fit: 'inside', kernel: 'cubic' }),
  );
}

/** How many pages a picture file has; one but for tif. */
export async function pagesOfPicture(path: string, mostPixels: number): Promise<number> {
  return (await sharp(path, { limitInputPixels: mostPixels }).metadata()).pages ?? 1;
}

/**
 * Even light: each dot against the paper around it, so that shadows of a photograph and grey paper become white and pale print becomes
 * dark. The paper is the lightest part of each small square.
 */
export async function evened(picture: Picture): Promise<Picture> {
  const { width, height, grey } = picture;
  const step = Math.max(8, Math.round(Math.max(width, height) / 80));
  const [columns, rows] = [Math.ceil(width / step), Math.ceil(height / step)];
  const paper = new Uint8Array(columns * rows);
  const counts = new Uint32Array(256);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      counts.fill(0);
      let all = 0;
      for (let y = row * step; y < Math.min(height, (row + 1) * step); y += 2)
        for (let x = column * step; x < Math.min(width, (column + 1) * step); x += 2) {
          const level = grey[y * width + x] ?? 255;
          counts[level] = (counts[level] ?? 0) + 1;
          all += 1;
        }
      let left = all / 5; // noise makes single dots brighter than the paper is
      let level = 255;
      while (level > 0 && (left -= counts[level] ?? 0) > 0) level -= 1;
      paper[row * columns + column] = level;
    }
  const smooth = await finish(
    raw({ width: columns, height: rows, grey: paper })
      .median(5)
      .resize(width, height, { fit: 'fill', kernel: 'cubic' }),
  );
  const out = new Uint8Array(grey.length);
  for (let i = 0; i < grey.length; i++) {
    // Where a whole neighbourhood is dark (a black frame, a picture) nothing is made lighter than it can be.
    const ground = Math.max(60, smooth.grey[i] ?? 255);
    out[i] = Math.min(255, Math.round(((grey[i] ?? 255) * 245) / ground));
  }
  return { width, height, grey: out };
}
