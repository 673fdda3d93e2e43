import type { Colours } from '../colours.ts';
import type { MapToTakeAlong } from './map-to-take-along.ts';
import { svgFile } from './svg-file.ts';

/** Twice as many points as pixels, so that names can be read in print. */
const SCALE = 2;

/** The picture in points, for where no other can be used. @throws Error where the browser cannot make one */
export async function pngFile(map: MapToTakeAlong, colours: Colours): Promise<Blob> {
  const url = URL.createObjectURL(svgFile(map, colours));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * SCALE;
    canvas.height = image.naturalHeight * SCALE;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error('This browser has made no picture.');
    return blob;
  } finally {
    URL.revokeObjectURL(url);
  }
}
