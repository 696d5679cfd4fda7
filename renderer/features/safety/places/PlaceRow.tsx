import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { cents } from '../../../domain/money';
import { formatInstant } from '../../../i18n/format/instant';
import { useFormat } from '../../../i18n/useFormat';
import type { BackupPlace } from '../../../platform/safetyShell';
import { FolderIcon, StickIcon } from '../../../ui/icons/icons';

export interface PlaceRowProps {
  readonly place: BackupPlace;
  /** The place that a backup would go to first. */
  readonly first: boolean;
  readonly disabled: boolean;
  readonly onBackUp: () => void;
}

/** What the owner calls a place; never empty. */
export function usePlaceName(): (place: Pick<BackupPlace, 'label' | 'where'>) => string {
  const { t } = useTranslation('safety');
  return ({ label, where }) => (label !== '' ? label : where !== '' ? where : t('places.unnamed'));
}

/** One stick or folder: what it is called, the room on it, the last backup there, and the way to make another. */
export function PlaceRow({ place, first, disabled, onBackUp }: PlaceRowProps): React.JSX.Element {
  const { t } = useTranslation('safety');
  const format = useFormat();
  const name = usePlaceName()(place);
  const { freeBytes, totalBytes, lastBackup, present, readOnly } = place;
  const room =
    freeBytes === null
      ? null
      : totalBytes === null
        ? t('places.freeOnly', { free: format.bytes(freeBytes) })
        : t('places.free', { free: format.bytes(freeBytes), total: format.bytes(totalBytes) });
  const Icon = place.kind === 'volume' ? StickIcon : FolderIcon;
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.75,
        px: 2,
        py: 1.5,
        '&:not(:first-of-type)': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      <Icon sx={{ fontSize: 26, color: present ? 'primary.main' : 'text.disabled', flex: 'none' }} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline', flexWrap: 'wrap' }}>
          <Typography component="span" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
            {name}
          </Typography>
          {present && place.where !== name && (
            <Typography
              component="span"
              variant="body2"
              sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}
            >
              {place.where}
            </Typography>
          )}
          {present && room !== null && (
            <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
              {room}
            </Typography>
          )}
        </Box>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {lastBackup === null
            ? t('places.lastNone')
            : t('places.last', {
                at: formatInstant(lastBackup.at, format.language),
                invoices: t('counted.invoices', {
                  count: lastBackup.facts.invoices,
                  formatted: format.count(lastBackup.facts.invoices),
                }),
                open: format.cents(cents(lastBackup.facts.openTotalCents)),
              })}
          {lastBackup?.encrypted === true && `, ${t('places.encrypted')}`}
        </Typography>
        {present && !place.removable && (
          <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
            {t('places.ownDisk')}
          </Typography>
        )}
      </Box>
      {!present ? (
        <Typography variant="body2" sx={{ color: 'text.secondary', flex: 'none' }}>
          {t('places.absent')}
        </Typography>
      ) : readOnly ? (
        <Chip label={t('places.readOnly')} variant="outlined" sx={{ flex: 'none' }} />
      ) : (
        <Button
          variant={first ? 'contained' : 'outlined'}
          aria-label={t('places.backOn', { place: name })}
          disabled={disabled}
          onClick={onBackUp}
          sx={{ flex: 'none' }}
        >
          {t('places.back')}
        </Button>
      )}
    </Box>
  );
}
