import { acts as enActs } from './en/acts';
import { app as enApp } from './en/app';
import { batches as enBatches } from './en/batches';
import { bridge as enBridge } from './en/bridge';
import { words as enWords } from './en/words';
import { customers as enCustomers } from './en/customers';
import { cutWork as enCutWork } from './en/cutWork';
import { importing as enImporting } from './en/import';
import { invoices as enInvoices } from './en/invoices';
import { journal as enJournal } from './en/journal';
import { notices as enNotices } from './en/notices';
import { letters as enLetters } from './en/letters';
import { secret as enSecret } from './en/secret';
import { safety as enSafety } from './en/safety';
import { lock as enLock } from './en/lock';
import { reasons as enReasons } from './en/reasons';
import { settings as enSettings } from './en/settings';
import { setup as enSetup } from './en/setup';
import { steps as enSteps } from './en/steps';
import { company as enCompany } from './en/company';
import { personalData as enPersonalData } from './en/personalData';
import { rates as enRates } from './en/rates';
import { recoverySheet as enRecoverySheet } from './en/recoverySheet';
import { store as enStore } from './en/store';
import { today as enToday } from './en/today';
import { acts } from './fr/acts';
import { app } from './fr/app';
import { batches } from './fr/batches';
import { bridge } from './fr/bridge';
import { words } from './fr/words';
import { customers } from './fr/customers';
import { cutWork } from './fr/cutWork';
import { importing } from './fr/import';
import { invoices } from './fr/invoices';
import { journal } from './fr/journal';
import { notices } from './fr/notices';
import { letters } from './fr/letters';
import { secret } from './fr/secret';
import { safety } from './fr/safety';
import { lock } from './fr/lock';
import { reasons } from './fr/reasons';
import { settings } from './fr/settings';
import { setup } from './fr/setup';
import { steps } from './fr/steps';
import { company } from './fr/company';
import { personalData } from './fr/personalData';
import { rates } from './fr/rates';
import { recoverySheet } from './fr/recoverySheet';
import { store } from './fr/store';
import { today } from './fr/today';

/** French catalogues by namespace: the source of every key. */
export const fr = {
  acts,
  app,
  batches,
  bridge,
  words,
  customers,
  cutWork,
  import: importing,
  invoices,
  journal,
  notices,
  letters,
  secret,
  safety,
  lock,
  reasons,
  settings,
  setup,
  steps,
  company,
  personalData,
  rates,
  recoverySheet,
  store,
  today,
} as const;

export const en = {
  acts: enActs,
  app: enApp,
  batches: enBatches,
  bridge: enBridge,
  words: enWords,
  customers: enCustomers,
  cutWork: enCutWork,
  import: enImporting,
  invoices: enInvoices,
  journal: enJournal,
  notices: enNotices,
  letters: enLetters,
  secret: enSecret,
  safety: enSafety,
  lock: enLock,
  reasons: enReasons,
  settings: enSettings,
  setup: enSetup,
  steps: enSteps,
  company: enCompany,
  personalData: enPersonalData,
  rates: enRates,
  recoverySheet: enRecoverySheet,
  store: enStore,
  today: enToday,
} as const;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words';
    resources: typeof fr;
  }
}
