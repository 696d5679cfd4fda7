import { DEFAULT_SETTINGS, type Settings } from '../../domain/settings/settings';
import type { SettingRecord, SettingValues } from '../records/settingRecords';
import { FIRST_WRITER } from './liftChange';
import { isPlan2, liftPlan, type Plan2 } from './liftPlan';

/** Settings as they may be stored: a choice that is younger than the record is absent, a plan may be of schema 2. */
type StoredSettings = Partial<Omit<Settings, 'plan'>> & { readonly plan?: Settings['plan'] | Plan2 };
type StoredMarks = Omit<SettingValues['marks'], 'writer'> & { readonly writer?: string };

export type StoredSetting =
  | Exclude<SettingRecord, { readonly key: 'settings' | 'marks' }>
  | { readonly key: 'settings'; readonly value: StoredSettings }
  | { readonly key: 'marks'; readonly value: StoredMarks };

export function liftSetting(stored: StoredSetting): SettingRecord {
  if (stored.key === 'settings') return { key: 'settings', value: liftSettings(stored.value) };
  if (stored.key === 'marks') return { key: 'marks', value: { writer: FIRST_WRITER, ...stored.value } };
  return stored;
}

/** The owner's choices; a choice that is younger than the record has its default. */
export function liftSettings({ plan, ...choices }: StoredSettings): Settings {
  return {
    ...DEFAULT_SETTINGS,
    ...choices,
    plan: plan === undefined ? DEFAULT_SETTINGS.plan : isPlan2(plan) ? liftPlan(plan) : plan,
  };
}
