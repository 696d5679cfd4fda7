import * as v from 'valibot';
import { call, gives, NOTHING } from '../call';
import { BYTES_SCHEMA } from '../copies';

/** A file the owner chose in a dialog of the system. The page gets its content, never its path. */
export interface SavedFile {
  readonly name: string;
  /** Opens the file or its folder later, within this session. */
  readonly token: string;
}

/** A batch of 500 letters is 5 MB; a portfolio of 100 000 invoices exports to some 20 MB. */
export const MAX_FILE_BYTES = 512 * 1024 * 1024;
const MAX_FILES = 20_000;

const SAVE_KIND_SCHEMA = v.picklist(['pdf', 'csv', 'json']);
export type SaveKind = v.InferOutput<typeof SAVE_KIND_SCHEMA>;

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(255));
const bytes = v.pipe(
  BYTES_SCHEMA,
  v.check((value) => value.byteLength > 0 && value.byteLength <= MAX_FILE_BYTES),
);
const saved = v.strictObject({ token: v.pipe(v.string(), v.uuid()) });

export const FILE_CALLS = {
  /** Asks where to save, then writes whole or not at all (temporary name, flush, rename). Null when the owner cancels. */
  saveFile: call({
    request: v.strictObject({ suggestedName: name, kind: SAVE_KIND_SCHEMA, bytes }),
    answer: gives<SavedFile | null>(),
  }),
  /** Asks for a folder, then writes each file into it, whole or not at all. Null when cancelled. */
  saveFiles: call({
    request: v.strictObject({
      folderName: name,
      files: v.pipe(
        v.array(v.strictObject({ name, bytes })),
        v.minLength(1),
        v.maxLength(MAX_FILES),
        v.check((files) => files.reduce((sum, file) => sum + file.bytes.byteLength, 0) <= MAX_FILE_BYTES),
        v.readonly(),
      ),
    }),
    answer: gives<SavedFile | null>(),
  }),
  /** Opens a file saved in this session in the system's program. */
  openSaved: call({ request: saved, answer: NOTHING }),
  /** Shows a saved file in its folder. */
  revealSaved: call({ request: saved, answer: NOTHING }),
  /**
   * Writes the PDF to the program's own folder and opens it in the system's reader, from where it is printed. Removed at the
   * first start a day later, a `secret` one at the next start.
   */
  openForPrinting: call({
    request: v.strictObject({ name, bytes, secret: v.boolean() }),
    answer: NOTHING,
  }),
};
