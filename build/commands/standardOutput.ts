/** The result could not be shown whole; a French sentence. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}

/**
 * Writes a result to the standard output and waits until it is gone. A reader that has seen enough (`| head`) is no error.
 * @throws OutputError
 */
export async function printWhole(text: string): Promise<void> {
  const failure = await new Promise<NodeJS.ErrnoException | null>((done) => {
    process.stdout.once('error', done);
    process.stdout.write(text, (error) => {
      done(error ?? null);
    });
  });
  if (failure === null || failure.code === 'EPIPE') return;
  const cause = failure.code === 'ENOSPC' ? 'le disque est plein' : (failure.code ?? 'erreur inconnue');
  throw new OutputError(`Le résultat n’a pas pu être écrit sur la sortie standard : ${cause}.`);
}
