import { encodeHead, encodeTrailer, FRAME, TRAILER_BYTES } from '../../electron/archive/frame';
import { firstSeal } from '../../electron/archive/frameSeal';
import { encodeHeader, HEADER_CHECK_BYTES } from '../../electron/archive/header';
import { HEADER } from './memory';

/** A plain archive of any frames, every check right: what somebody can make who knows the format. */
export function forged(frames: readonly (readonly [type: number, payload: string | Buffer])[]): Buffer {
  const head = encodeHeader(HEADER, null);
  const seal = firstSeal(head.subarray(-HEADER_CHECK_BYTES), null);
  const out = [head];
  const lengthOf = (): number => out.reduce((sum, { length }) => sum + length, 0);
  const add = (type: number, payload: Buffer): void => {
    const frameHead = encodeHead({ type, length: payload.length });
    out.push(frameHead, payload, Buffer.from(seal.seal(frameHead, payload).check));
  };
  let manifestOffset = head.length;
  let manifestFrame = 0;
  for (const [type, payload] of frames) {
    if (type === FRAME.manifest && out.length > 0 && manifestFrame === 0) {
      manifestOffset = lengthOf();
      manifestFrame = seal.frame;
    }
    add(type, Buffer.from(payload));
  }
  const fileBytes = lengthOf() + TRAILER_BYTES;
  add(FRAME.trailer, encodeTrailer({ fileBytes, manifestOffset, manifestFrame, frame: seal.frame }));
  return Buffer.concat(out);
}
