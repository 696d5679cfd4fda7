import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../i18n/useFormat';
import { customerPath } from '../../../ui/navigation/paths';
import { useProblemSentence } from '../useProblemSentence';
import type { BlockedLetter } from '../../../usecases/prepareBatch';

/** Letters that do not go with this batch, each with the reason and the way to its customer. None is dropped in silence. */
export function BlockedLetters({
  blocked,
}: {
  readonly blocked: readonly BlockedLetter[];
}): React.JSX.Element {
  const { t } = useTranslation(['letters', 'reasons']);
  const format = useFormat();
  const sentenceOf = useProblemSentence();
  const titleId = useId();
  const said = ({ reasons, problems }: BlockedLetter): string =>
    [...reasons.map((reason) => t(`reasons:${reason}`)), ...problems.map(sentenceOf)].join(' ');
  return (
    <Box component="section" aria-labelledby={titleId}>
      <Typography id={titleId} variant="h4" component="h3">
        {t('issue.blocked', { count: blocked.length, formatted: format.count(blocked.length) })}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {t('issue.blockedHelp')}
      </Typography>
      <Box
        component="ul"
        sx={{ m: 0, p: 0, listStyle: 'none', maxHeight: 220, overflow: 'auto' }}
        tabIndex={0}
      >
        {blocked.map((letter) => (
          <Box
            component="li"
            key={letter.accountId}
            sx={{
              display: 'flex',
              gap: 2,
              alignItems: 'center',
              py: 0.5,
              borderTop: 1,
              borderColor: 'divider',
            }}
          >
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <Typography component="span" sx={{ fontWeight: 600 }}>
                {letter.name}
              </Typography>
              <Typography variant="body2" component="div" sx={{ color: 'text.secondary' }}>
                {said(letter)}
              </Typography>
            </Box>
            <Button size="small" component={Link} to={customerPath(letter.accountId)} sx={{ flex: 'none' }}>
              {t('action.openCustomer')}
            </Button>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
