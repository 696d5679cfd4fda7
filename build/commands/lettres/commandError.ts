/** What can't be done, as a French sentence for whoever typed the command. Ends it with exit code 2. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
