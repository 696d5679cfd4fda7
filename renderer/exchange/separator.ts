/** What stands between the columns of a file. */
export type SeparatorName = 'TAB' | ';' | ',' | '|';

export function separatorChar(name: SeparatorName): string {
  return name === 'TAB' ? '\t' : name;
}

export function separatorName(char: string): SeparatorName {
  return char === '\t' || char === '' ? 'TAB' : (char as SeparatorName);
}
