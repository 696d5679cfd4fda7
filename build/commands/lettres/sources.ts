import { openAsBlob } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Company } from '../../../renderer/domain/company/company';
import { companyProblems, type CompanyProblemCode } from '../../../renderer/domain/company/companyProblems';
import { parseCompany } from '../../../renderer/domain/company/parseCompany';
import { parseRateTable } from '../../../renderer/domain/latepayment/parseRateTable';
import type { RateTable } from '../../../renderer/domain/latepayment/rateTable';
import type { FieldProblem } from '../../../renderer/domain/company/recordReader';
import { CommandError } from './commandError';

const ROOT = join(import.meta.dirname, '..', '..', '..');
export const SAMPLE_FOLDER = join(ROOT, 'assets', 'sample');

const FIELD_PROBLEMS: Record<FieldProblem['code'], string> = {
  'not-an-object': 'un objet JSON est attendu',
  missing: 'champ obligatoire absent',
  'wrong-type': 'la valeur n’est pas du type attendu',
  'unknown-key': 'clé inconnue',
  'not-allowed': 'valeur non prévue',
  'out-of-range': 'valeur hors limites',
  'too-long': 'texte trop long',
};

const COMPANY_PROBLEMS: Record<CompanyProblemCode, string> = {
  nameMissing: 'nom absent',
  addressMissing: 'adresse absente',
  postCodeInvalid: 'code postal invalide',
  townMissing: 'ville absente',
  addressTooLong: 'adresse de plus de cinq lignes',
  sirenInvalid: 'SIREN invalide (neuf chiffres et leur clé)',
  vatNumberInvalid: 'numéro de TVA invalide',
  ibanMissing: 'IBAN absent',
  ibanInvalid: 'IBAN invalide (vérifiez la clé)',
  bicInvalid: 'BIC invalide',
  emailInvalid: 'adresse électronique invalide',
  signatoryMissing: 'signataire absent',
  logoInvalid: 'logo illisible (PNG ou JPEG en « data: » attendu)',
  logoTooLarge: 'logo de plus de 200 Ko',
};

/** A file named on the command line. @throws CommandError when it is not there, is no ordinary file or can’t be read. */
export async function openNamedFile(path: string, what: string): Promise<Blob> {
  try {
    const facts = await stat(path);
    if (facts.isDirectory())
      throw new CommandError(`${what} : « ${path} » est un dossier, un fichier est attendu.`);
    if (!facts.isFile()) throw new CommandError(`${what} : « ${path} » n’est pas un fichier ordinaire.`);
    return await openAsBlob(path);
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new CommandError(`${what} : le fichier « ${path} » n’existe pas.`, { cause: error });
    throw new CommandError(`${what} : le fichier « ${path} » ne peut pas être lu (${code ?? 'erreur'}).`, {
      cause: error,
    });
  }
}

/** @throws CommandError when the file is no longer what it was when it was opened, or its disk is gone */
export async function whileReading<T>(path: string, what: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    throw new CommandError(
      `${what} : le fichier « ${path} » a changé ou disparu pendant la lecture. Relancez la commande.`,
      { cause: error },
    );
  }
}

const MOST_TEXT_BYTES = 2_000_000;

async function readNamedText(path: string, what: string): Promise<string> {
  const blob = await openNamedFile(path, what);
  if (blob.size > MOST_TEXT_BYTES)
    throw new CommandError(`${what} : le fichier « ${path} » est trop gros (plus de 2 Mo).`);
  const bytes = await whileReading(path, what, () => blob.arrayBuffer());
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new CommandError(
      `${what} : le fichier « ${path} » n’est pas en UTF-8. Enregistrez-le dans cet encodage, sans quoi ses accents seraient perdus.`,
      { cause: error },
    );
  }
}

/** The sender of the letters. @throws CommandError with the place of each thing that is wrong */
export async function readProfile(path: string | null): Promise<Company> {
  const file = path ?? join(SAMPLE_FOLDER, 'sample-company.json');
  const text = await readNamedText(file, 'Profil');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new CommandError(`Profil : « ${file} » n’est pas un fichier JSON lisible.`, { cause: error });
  }
  const parsed = parseCompany(json);
  if (!parsed.ok) {
    const whole = parsed.problems.filter(({ path: place }) => place === '');
    const told = (whole.length > 0 ? whole : parsed.problems).map(({ path: place, code }) =>
      place === '' ? FIELD_PROBLEMS[code] : `« ${place} » : ${FIELD_PROBLEMS[code]}`,
    );
    throw new CommandError(`Profil : ${told.join(' ; ')}. Le README décrit ce fichier.`);
  }
  const blocking = companyProblems(parsed.value).filter((problem) => problem.blocking);
  if (blocking.length > 0) {
    const told = blocking.map(({ field, code }) => `« ${field} » : ${COMPANY_PROBLEMS[code]}`);
    throw new CommandError(`Profil : ${told.join(' ; ')}.`);
  }
  return parsed.value;
}

/** The rates that come with the program. */
export async function readBundledRates(): Promise<RateTable> {
  const text = await readFile(join(ROOT, 'assets', 'rates', 'rates.json'), 'utf8');
  return parseRateTable(JSON.parse(text));
}

/** The fonts of all documents, as bytes. */
export async function readFonts(): Promise<{
  regular: Uint8Array;
  semiBold: Uint8Array;
  italic: Uint8Array;
}> {
  const font = (face: string): Promise<Uint8Array> =>
    readFile(join(ROOT, 'assets', 'fonts', `IBMPlexSans-${face}.ttf`));
  const [regular, semiBold, italic] = await Promise.all([font('Regular'), font('SemiBold'), font('Italic')]);
  return { regular, semiBold, italic };
}
