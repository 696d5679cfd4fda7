import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentProblem } from '../../documents/documentProblem';
import { useFormat } from '../../i18n/useFormat';

/** Says what exactly is wrong with a letter on paper, in the owner's language, with what to do. */
export function useProblemSentence(): (problem: DocumentProblem) => string {
  const { t } = useTranslation('letters');
  const format = useFormat();
  return useCallback(
    ({ detail }) => {
      switch (detail.kind) {
        case 'textLength':
          return t('detail.textLength', {
            what: t(`detailOf.${detail.what}`),
            length: format.count(detail.length),
            most: format.count(detail.most),
          });
        case 'rows':
          return t('detail.rows', { rows: format.count(detail.rows), most: format.count(detail.most) });
        case 'unreadable':
        case 'replaced':
          return t(`detail.${detail.kind}`, { text: detail.text, characters: detail.characters });
        case 'addressLines':
          return t('detail.addressLines', { lines: format.count(detail.lines) });
        case 'addressWidth':
          return t('detail.addressWidth', { line: detail.line });
        case 'template':
          return t('detail.template', { id: detail.id, version: detail.version });
        case 'sender':
        case 'logo':
          return t(`detail.${detail.kind}`);
      }
    },
    [t, format],
  );
}
