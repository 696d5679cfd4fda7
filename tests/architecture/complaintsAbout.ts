import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from './scratchTree';

/** @returns where in these files the compiler stops, and at what, once a file of ours reads as `change` makes it */
export function complaintsAbout(
  places: readonly string[],
  file: string,
  change: (text: string) => string,
): readonly string[] {
  const base = ts.readConfigFile(join(ROOT, 'tsconfig.base.json'), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(base.config, ts.sys, ROOT, {
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: ['node'],
    noEmit: true,
  });
  const host = ts.createCompilerHost(options);
  const changed = join(ROOT, file).replaceAll('\\', '/');
  const readFile = host.readFile.bind(host);
  host.readFile = (path) => {
    const text = readFile(path);
    return text !== undefined && path.replaceAll('\\', '/') === changed ? change(text) : text;
  };
  host.getSourceFile = (path, language) => {
    const text = host.readFile(path);
    return text === undefined ? undefined : ts.createSourceFile(path, text, language);
  };
  const roots = places.map((place) => join(ROOT, place));
  const program = ts.createProgram(roots, options, host);
  return roots.flatMap((root) =>
    program
      .getSemanticDiagnostics(program.getSourceFile(root))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
      .map((text) => `${root.slice(ROOT.length + 1).replaceAll('\\', '/')}: ${text}`),
  );
}
