import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BuildingIcon, CheckIcon, ChevronRightIcon, LettersIcon } from '../../ui/icons/icons';

export interface WelcomeStepProps {
  readonly onDescribe: () => void;
  readonly onSample: () => void;
}

/** What the program does, in three sentences, and the two ways to begin. */
export function WelcomeStep({ onDescribe, onSample }: WelcomeStepProps): React.JSX.Element {
  const { t } = useTranslation('setup');
  return (
    <>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, mb: 4, display: 'grid', gap: 1.25 }}>
        {(['local', 'exact', 'own'] as const).map((promise) => (
          <Box component="li" key={promise} sx={{ display: 'flex', gap: 1.25, alignItems: 'flex-start' }}>
            <CheckIcon sx={{ color: 'primary.main', flex: 'none' }} />
            {t(`welcome.${promise}`)}
          </Box>
        ))}
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
        <Beginning
          icon={<BuildingIcon />}
          title={t('welcome.describe')}
          body={t('welcome.describeBody')}
          onClick={onDescribe}
        />
        <Beginning
          icon={<LettersIcon />}
          title={t('welcome.sample')}
          body={t('welcome.sampleBody')}
          onClick={onSample}
        />
      </Box>
    </>
  );
}

function Beginning(props: {
  readonly icon: ReactNode;
  readonly title: string;
  readonly body: string;
  readonly onClick: () => void;
}): React.JSX.Element {
  const { icon, title, body, onClick } = props;
  return (
    <ButtonBase
      onClick={onClick}
      sx={{
        display: 'flex',
        alignItems: 'flex-start',
        gap: 1.75,
        p: 2.25,
        textAlign: 'left',
        border: 1,
        borderColor: 'divider',
        borderRadius: 2,
        bgcolor: 'background.paper',
        '&:hover': { borderColor: 'primary.main', bgcolor: 'grid.hover' },
      }}
    >
      <Box
        sx={{
          display: 'grid',
          placeItems: 'center',
          flex: 'none',
          width: 40,
          height: 40,
          borderRadius: 1.5,
          color: 'primary.main',
          bgcolor: 'grid.active',
        }}
      >
        {icon}
      </Box>
      <Box sx={{ flex: 1 }}>
        <Typography variant="h3" component="span" sx={{ display: 'block' }}>
          {title}
        </Typography>
        <Typography component="span" sx={{ display: 'block', mt: 0.5, color: 'text.secondary' }}>
          {body}
        </Typography>
      </Box>
      <ChevronRightIcon sx={{ color: 'text.secondary', alignSelf: 'center' }} />
    </ButtonBase>
  );
}
