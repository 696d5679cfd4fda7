import { useTranslation } from 'react-i18next';
import type { NoticeWords } from './notices/findingSentence';
import { useFormat } from './useFormat';

/** The words for what was found in a file, in the language shown. */
export function useNoticeWords(): NoticeWords {
  const { t } = useTranslation('notices');
  return { t, format: useFormat() };
}
