import { steps } from './fr/steps';

type KnownStep = keyof (typeof steps)['name'];
type Form = 'name' | 'short';

/** Any `t` that knows the names of steps. */
type Translate = (key: `steps:${Form}.${KnownStep}`) => string;

/** The name of a step of the reminder plan: those that the program brings along have theirs, others the owner's own. */
export function stepName(t: Translate, step: string, form: Form = 'name'): string {
  return Object.hasOwn(steps.name, step) ? t(`steps:${form}.${step as KnownStep}`) : step;
}
