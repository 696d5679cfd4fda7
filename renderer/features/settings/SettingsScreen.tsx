import Box from '@mui/material/Box';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import {
  BuildingIcon,
  CalendarIcon,
  CustomersIcon,
  FolderIcon,
  InfoIcon,
  LettersIcon,
  LockIcon,
  PercentIcon,
  ThemeIcon,
} from '../../ui/icons/icons';
import { Screen } from '../../ui/layout/Screen';
import { type SettingsSection, settingsPath } from '../../ui/navigation/paths';
import { AboutSection } from './AboutSection';
import { CompanySection } from './CompanySection';
import { DataSection } from './DataSection';
import { DisplaySection } from './DisplaySection';
import { LettersSection } from './LettersSection';
import { LockSection } from './LockSection';
import { PersonalDataSection } from './PersonalDataSection';
import { RatesSection } from './RatesSection';
import { TermsSection } from './TermsSection';

const SECTIONS = [
  { id: 'company', Icon: BuildingIcon, Section: CompanySection },
  { id: 'terms', Icon: CalendarIcon, Section: TermsSection },
  { id: 'letters', Icon: LettersIcon, Section: LettersSection },
  { id: 'rates', Icon: PercentIcon, Section: RatesSection },
  { id: 'display', Icon: ThemeIcon, Section: DisplaySection },
  { id: 'lock', Icon: LockIcon, Section: LockSection },
  { id: 'personalData', Icon: CustomersIcon, Section: PersonalDataSection },
  { id: 'data', Icon: FolderIcon, Section: DataSection },
  { id: 'about', Icon: InfoIcon, Section: AboutSection },
] as const satisfies readonly {
  readonly id: SettingsSection;
  readonly Icon: unknown;
  readonly Section: unknown;
}[];

const Entry = styled(Link)(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 10,
  height: 34,
  padding: '0 10px',
  borderRadius: 6,
  textDecoration: 'none',
  color: theme.vars.palette.text.primary,
  '& svg': { color: theme.vars.palette.text.secondary },
  '&:hover': { background: theme.vars.palette.grid.hover },
  '&[aria-current]': { background: theme.vars.palette.grid.active, fontWeight: 500 },
  '&[aria-current] svg': { color: theme.vars.palette.primary.main },
}));

/** Everything the owner can choose, one section at a time. What is untouched works. */
export default function SettingsScreen(): React.JSX.Element {
  const { t } = useTranslation('settings');
  const { section: asked } = useParams();
  const { id, Section } = SECTIONS.find((section) => section.id === asked) ?? SECTIONS[0];
  return (
    <Screen title={t('title')} body="fill">
      <Box sx={{ display: 'flex', gap: 3, flex: 1, minHeight: 0 }}>
        <Box component="nav" aria-label={t('sections')} sx={{ width: 190, flex: 'none' }}>
          {SECTIONS.map(({ id: each, Icon }) => (
            <Entry
              key={each}
              to={settingsPath(each)}
              replace
              {...(each === id ? { 'aria-current': 'page' as const } : {})}
            >
              <Icon />
              {t(`section.${each}`)}
            </Entry>
          ))}
        </Box>
        <Box
          key={id}
          sx={{
            flex: 1,
            minWidth: 0,
            minHeight: 0,
            overflow: 'auto',
            display: 'flex',
            flexDirection: 'column',
            pr: 1,
            pb: 3,
          }}
        >
          <Section />
        </Box>
      </Box>
    </Screen>
  );
}
