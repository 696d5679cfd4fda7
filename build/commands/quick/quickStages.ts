import { STAGES, type Stage } from '../check/stages';

const LINTED = /\.(ts|tsx|js|cjs)$/;

/** The stages of `npm run quick`: types, lint of what was changed, the tests of what was changed and of the domain. */
export function quickStages(changed: readonly string[], nearest: readonly string[]): Stage[] {
  const linted = changed.filter((path) => LINTED.test(path));
  return STAGES.flatMap((stage): Stage[] => {
    switch (stage.name) {
      case 'types':
        return [stage];
      case 'lint':
        return linted.length === 0
          ? []
          : [{ ...stage, arguments: ['--max-warnings', '0', '--no-warn-ignored', ...linted] }];
      case 'tests':
        return [
          { ...stage, needs: [], arguments: [...stage.arguments, ...IN_PARIS, 'tests/domain/', ...nearest] },
        ];
      default:
        return [];
    }
  });
}

/** The other time zones are `npm test`'s. */
const IN_PARIS = ['node', 'calculations', 'screens'].flatMap((name) => ['--project', name]);
