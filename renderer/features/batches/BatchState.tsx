import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import type { DispatchRecord } from '../../store/records/dispatchRecord';

type Stated = Pick<DispatchRecord, 'state' | 'postedOn' | 'cancelledOn'>;

const COLOURS = { issued: 'warning.main', posted: 'success.main', cancelled: 'text.secondary' } as const;

/** Where a batch stands, in a word and a day. The dot repeats it for the eye alone. */
export function BatchState({ batch }: { readonly batch: Stated }): React.JSX.Element {
  const { t } = useTranslation('batches');
  const format = useFormat();
  const on = batch.state === 'posted' ? batch.postedOn : batch.cancelledOn;
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75 }}>
      <Box
        component="span"
        aria-hidden="true"
        sx={{ width: 8, height: 8, borderRadius: '50%', bgcolor: COLOURS[batch.state], flex: 'none' }}
      />
      {t(`state.${batch.state}`, { day: on === null ? '' : format.day(on) })}
    </Box>
  );
}
