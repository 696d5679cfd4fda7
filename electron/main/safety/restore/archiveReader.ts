import * as v from 'valibot';
import { openArchive, type ArchiveSecret } from '../../../archive/openArchive';
import { FACTS_SCHEMA, PART_SCHEMA } from '../../../bridge/copies';
import { SafetyError } from '../safetyError';
import type { CopyReader } from './copyReader';
import type { OpenSource } from './directFile';

const partsSchema = v.array(PART_SCHEMA);

/** Reads a backup. The source is closed with it, and when it can't be opened. @throws ArchiveError, SafetyError */
export async function openBackup(source: OpenSource, secret: ArchiveSecret): Promise<CopyReader> {
  try {
    const reader = await openArchive(source, secret);
    const manifest = await reader.readManifest();
    const facts = v.safeParse(FACTS_SCHEMA, manifest.facts);
    const parts = v.safeParse(partsSchema, manifest.parts);
    if (reader.header.kind !== 'backup') throw new SafetyError('not-an-archive');
    if (!facts.success || !parts.success) throw new SafetyError('newer-format');
    return {
      facts: facts.output,
      parts: parts.output,
      read: () => reader.parts(),
      close: () => source.close(),
    };
  } catch (error) {
    await source.close();
    throw error;
  }
}
