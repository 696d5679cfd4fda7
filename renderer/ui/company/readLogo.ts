/** A logo as letters carry it: on white, at most 200 KB, PNG or JPEG. */
export type LogoOutcome =
  | { readonly ok: true; readonly logo: string }
  | { readonly ok: false; readonly reason: 'unreadable' | 'tooLarge' };

const MOST_BYTES = 200 * 1024;
const MOST_WIDTH = 900;
const MOST_HEIGHT = 450;

/** Reads a picture that the owner chose, reduces it and puts it on white: PDFs of letters want no transparency. */
export async function readLogo(file: Blob): Promise<LogoOutcome> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file);
  } catch {
    return { ok: false, reason: 'unreadable' };
  }
  const scale = Math.min(1, MOST_WIDTH / picture.width, MOST_HEIGHT / picture.height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext('2d');
  if (context === null) return { ok: false, reason: 'unreadable' };
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const candidates = [canvas.toDataURL('image/png'), canvas.toDataURL('image/jpeg', 0.85)];
  const logo = candidates.find((candidate) => candidate.length * 0.75 <= MOST_BYTES);
  return logo === undefined ? { ok: false, reason: 'tooLarge' } : { ok: true, logo };
}
