import * as v from 'valibot';
import type { EncoursDatabase } from '../../database';
import { readMarks } from '../../queries/readSettings';
import type { ActContext, ActDone } from '../../transaction/actContext';
import { runAct } from '../../transaction/runAct';
import { newWriter } from '../../writer';
import { checked } from '../schemas';

const schema = v.strictObject({ writer: v.pipe(v.string(), v.regex(/^[A-Z0-9]{4}$/)) });

/**
 * A restored copy goes on under a name of its own: what it was copied from may go on too, here or on another computer, and
 * neither gives the other's numbers and ids again.
 * @throws StoreError `damaged`
 */
export async function takeOver(
  database: EncoursDatabase,
  context: ActContext,
  input: { readonly writer: string } = { writer: newWriter() },
): Promise<ActDone> {
  const { writer } = checked(schema, input);
  return runAct(database, context, 'takeOver', async (work) => {
    const marks = await readMarks(database);
    await work.records.put('settings', { key: 'marks', value: { ...marks, writer } });
    return { writer };
  });
}
