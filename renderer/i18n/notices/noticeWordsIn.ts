import { createInstance } from 'i18next';
import { FORMATS } from '../format/format';
import type { notices as source } from '../fr/notices';
import type { Language } from '../language';
import { TEXT_OPTIONS } from '../options';
import type { Translation } from '../translation';
import type { NoticeWords } from './findingSentence';

/** The words of that catalogue where there is no screen. */
export function noticeWordsIn(language: Language, notices: Translation<typeof source>): NoticeWords {
  const instance = createInstance();
  void instance.init({
    lng: language,
    ns: ['notices'],
    resources: { [language]: { notices } },
    ...TEXT_OPTIONS,
  });
  return { t: instance.getFixedT(null, 'notices'), format: FORMATS[language] };
}
