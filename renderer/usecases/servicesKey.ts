import type { Services } from './services';

/** The key under which `app` hands the services to the screens: `useProvided(SERVICES)`. */
export const SERVICES: { readonly name: 'services'; readonly type?: Services } = { name: 'services' };
