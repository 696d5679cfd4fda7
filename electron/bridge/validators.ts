import * as v from 'valibot';
import type { BridgeCall } from './channels';
import type { EncoursBridge } from './contract';
import { SAFETY_SCHEMAS } from './safetyValidators';

/** A batch of 500 letters is 5 MB; a portfolio of 100 000 invoices exports to some 20 MB. */
export const MAX_FILE_BYTES = 512 * 1024 * 1024;
const MAX_FILES = 20_000;

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(255));
const bytes = v.pipe(
  v.instance(Uint8Array),
  v.check((value) => value.byteLength > 0 && value.byteLength <= MAX_FILE_BYTES),
);
const token = v.pipe(v.string(), v.uuid());
const saved = v.strictObject({ token });

/** The shape of each call's argument. Keys that are not listed are refused: they are a mistake of ours or an attack. */
const REQUEST_SCHEMAS = {
  appInfo: v.undefined(),
  dataSpace: v.undefined(),
  saveFile: v.strictObject({ suggestedName: name, kind: v.picklist(['pdf', 'csv', 'json']), bytes }),
  saveFiles: v.strictObject({
    folderName: name,
    files: v.pipe(
      v.array(v.strictObject({ name, bytes })),
      v.minLength(1),
      v.maxLength(MAX_FILES),
      v.check((files) => files.reduce((sum, file) => sum + file.bytes.byteLength, 0) <= MAX_FILE_BYTES),
    ),
  }),
  openSaved: saved,
  revealSaved: saved,
  openForPrinting: v.strictObject({ name, bytes, secret: v.boolean() }),
  setBusy: v.strictObject({ busy: v.boolean(), sentence: v.pipe(v.string(), v.maxLength(500)) }),
  setBehind: v.strictObject({ behind: v.boolean() }),
  setLanguage: v.strictObject({ language: v.picklist(['fr', 'en']) }),
  setTheme: v.strictObject({ theme: v.picklist(['system', 'light', 'dark']) }),
  ...SAFETY_SCHEMAS,
} satisfies Record<BridgeCall, v.GenericSchema>;

/** What a call is given: its argument as the contract declares it, or undefined. */
export type RequestOf<C extends BridgeCall> = Parameters<EncoursBridge[C]>[0];

/** The argument as the contract has it, or null when it has another shape. Extra arguments are refused too. */
export function checkedRequest<C extends BridgeCall>(
  call: C,
  args: readonly unknown[],
): { readonly request: RequestOf<C> } | null {
  if (args.length > 1) return null;
  const result = v.safeParse(REQUEST_SCHEMAS[call], args[0]);
  return result.success ? { request: result.output as RequestOf<C> } : null;
}
