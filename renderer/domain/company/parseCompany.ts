import type { PostalAddress } from '../postalAddress';
import { type FieldProblem, type Parsed, RecordReader } from './recordReader';
import { compact } from './checkDigits';
import type { Company } from './company';

export type { FieldProblem, Parsed };

/**
 * Reads a company written by hand (`--profil company.json`). Strict: unknown keys are refused, so that a misspelt one is not lost.
 * Wanted: `name` and `address`; all the rest may be left out. Check digits are `companyProblems`' business.
 */
export function parseCompany(json: unknown): Parsed<Company> {
  const record = new RecordReader(json);
  const name = record.text('name');
  const company: Company = {
    name,
    legalForm: record.text('legalForm', ''),
    capital: record.text('capital', ''),
    siren: compact(record.text('siren', '')),
    registry: record.text('registry', ''),
    vatNumber: compact(record.text('vatNumber', '')),
    address: addressOf(record.child('address')),
    phone: record.text('phone', ''),
    email: record.text('email', ''),
    contactName: record.text('contactName', ''),
    contactPhone: record.text('contactPhone', ''),
    signatoryName: record.text('signatoryName', ''),
    signatoryTitle: record.text('signatoryTitle', ''),
    iban: compact(record.text('iban', '')),
    bic: compact(record.text('bic', '')),
    accountHolder: record.text('accountHolder', ''),
    logo: record.textOrNull('logo'),
    place: record.text('place', ''),
    creditorKind: record.oneOf('creditorKind', ['professional', 'individual'], 'professional'),
    specimen: record.flag('specimen', false),
  };
  return record.result(company);
}

function addressOf(record: RecordReader): PostalAddress {
  const address: PostalAddress = {
    lines: record.texts('lines').filter((line) => line !== ''),
    postCode: record.text('postCode'),
    town: record.text('town'),
    country: record.textOrNull('country'),
  };
  record.end();
  return address;
}
