import { createCipheriv, createDecipheriv, createHash, timingSafeEqual } from 'node:crypto';
import { CHECK_BYTES, decodeHead, FRAME } from './frame';

/** Where a frame stands: what its check rests on. */
export interface SealState {
  /** SHA-256 of the head of the file: every check rests on it */
  readonly headerCheck: Uint8Array;
  /** null in a plain archive */
  readonly fileKey: Uint8Array | null;
  /** number of the next frame, counted from 0 */
  readonly frame: number;
  /** check of the frame before; for the first one the first 16 bytes of `headerCheck` */
  readonly previous: Uint8Array;
}

/**
 * Checks of frames, in the order of the file.
 * Plain: the first 16 bytes of SHA-256(check before, head, payload), so that a frame can't be dropped, doubled or moved.
 * Encrypted: AES-256-GCM under the key of this file; nonce = number of the frame and whether it is the last; the head of the
 * file, the frame's head, and the trailer's payload (in clear) are authenticated with it.
 */
export class FrameSeal {
  readonly #headerCheck: Uint8Array;
  readonly #fileKey: Uint8Array | null;
  #frame: number;
  #previous: Uint8Array;

  constructor({ headerCheck, fileKey, frame, previous }: SealState) {
    this.#headerCheck = headerCheck;
    this.#fileKey = fileKey;
    this.#frame = frame;
    this.#previous = previous;
  }

  /** The number of the next frame. */
  get frame(): number {
    return this.#frame;
  }

  /** What to write for a payload, and its check. */
  seal(head: Uint8Array, payload: Uint8Array): { readonly body: Uint8Array; readonly check: Uint8Array } {
    if (this.#fileKey === null) return { body: payload, check: this.#chain(head, payload) };
    const last = isLast(head);
    const cipher = createCipheriv('aes-256-gcm', this.#fileKey, this.#nonce(last));
    cipher.setAAD(this.#authenticated(head, last ? payload : null));
    const body = last ? payload : cipher.update(payload);
    cipher.final();
    this.#frame += 1;
    return { body, check: cipher.getAuthTag() };
  }

  /** The payload that was sealed, or null when anything of it was changed. */
  open(head: Uint8Array, body: Uint8Array, check: Uint8Array): Uint8Array | null {
    if (this.#fileKey === null) return timingSafeEqual(this.#chain(head, body), check) ? body : null;
    const last = isLast(head);
    const decipher = createDecipheriv('aes-256-gcm', this.#fileKey, this.#nonce(last), {
      authTagLength: CHECK_BYTES,
    });
    decipher.setAAD(this.#authenticated(head, last ? body : null)).setAuthTag(check);
    const payload = last ? body : decipher.update(body);
    this.#frame += 1;
    try {
      decipher.final();
      return payload;
    } catch {
      return null;
    }
  }

  #chain(head: Uint8Array, payload: Uint8Array): Uint8Array {
    const hash = createHash('sha256').update(this.#previous).update(head).update(payload).digest();
    this.#previous = hash.subarray(0, CHECK_BYTES);
    this.#frame += 1;
    return this.#previous;
  }

  #nonce(last: boolean): Buffer {
    const nonce = Buffer.alloc(12);
    nonce.writeBigUInt64BE(BigInt(this.#frame));
    nonce.writeUInt8(last ? 1 : 0, 11);
    return nonce;
  }

  #authenticated(head: Uint8Array, clear: Uint8Array | null): Buffer {
    return Buffer.concat([this.#headerCheck, head, ...(clear === null ? [] : [clear])]);
  }
}

/** At the first frame of a file. */
export function firstSeal(headerCheck: Uint8Array, fileKey: Uint8Array | null): FrameSeal {
  return new FrameSeal({ headerCheck, fileKey, frame: 0, previous: headerCheck.subarray(0, CHECK_BYTES) });
}

function isLast(head: Uint8Array): boolean {
  return decodeHead(head).type === FRAME.trailer;
}
