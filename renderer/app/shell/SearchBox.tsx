import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import InputBase from '@mui/material/InputBase';
import { type Ref, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { SearchHit } from '../../store/portfolio/protocol';
import { SearchIcon } from '../../ui/icons/icons';
import { KeyCaps } from '../../ui/keyboard/KeyCaps';
import { customerPath } from '../../ui/navigation/paths';
import { useProvided } from '../../ui/provided/provided';
import { MoneyText } from '../../ui/text/MoneyText';
import { SERVICES } from '../../usecases/servicesKey';

const MOST_HITS = 12;

/** What the portfolio finds for these words; the answer to older words is dropped. */
function useHits(text: string): readonly SearchHit[] {
  const { portfolio } = useProvided(SERVICES);
  const [found, setFound] = useState<{ readonly text: string; readonly hits: readonly SearchHit[] }>({
    text: '',
    hits: [],
  });
  const words = text.trim();
  useEffect(() => {
    if (words === '') return undefined;
    let gone = false;
    portfolio.search(words, MOST_HITS).then(
      (hits) => {
        if (!gone) setFound({ text: words, hits });
      },
      () => {
        if (!gone) setFound({ text: words, hits: [] });
      },
    );
    return () => {
      gone = true;
    };
  }, [portfolio, words]);
  return words === '' ? [] : found.hits;
}

/** Finds a customer or an invoice from anywhere. */
export function SearchBox({ inputRef }: { readonly inputRef: Ref<HTMLInputElement> }): React.JSX.Element {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const hits = useHits(text);
  return (
    <Autocomplete
      freeSolo
      autoHighlight
      clearOnEscape
      value={null}
      inputValue={text}
      options={[...hits]}
      filterOptions={(options) => options}
      getOptionLabel={(hit) => (typeof hit === 'string' ? hit : hit.name)}
      getOptionKey={(hit) =>
        typeof hit === 'string' ? hit : `${hit.accountId} ${hit.invoice?.itemId ?? ''}`
      }
      onInputChange={(_event, value, reason) => {
        if (reason !== 'reset') setText(value);
      }}
      onChange={(_event, chosen) => {
        // Enter on the words themselves means the best hit.
        const hit = typeof chosen === 'string' ? hits[0] : chosen;
        if (hit === undefined || hit === null) return;
        setText('');
        void navigate(customerPath(hit.accountId), { state: { itemId: hit.invoice?.itemId ?? null } });
      }}
      renderOption={({ key, ...rest }, hit) => (
        <li key={key} {...rest}>
          <Hit hit={hit} />
        </li>
      )}
      slotProps={{
        popper: { placement: 'bottom-start', style: { width: 440 } },
        paper: { variant: 'outlined', sx: { boxShadow: '0 8px 28px rgb(0 0 0 / 0.16)' } },
      }}
      renderInput={({ slotProps, id }) => (
        <InputBase
          id={id}
          ref={slotProps.input.ref}
          placeholder={t('search.placeholder')}
          startAdornment={<SearchIcon sx={{ mr: 1, color: 'nav.muted', fontSize: 16 }} />}
          endAdornment={
            text === '' ? (
              <Box sx={{ color: 'nav.muted', whiteSpace: 'nowrap' }}>
                <KeyCaps combo="/" />
              </Box>
            ) : null
          }
          slotProps={{ input: { ...slotProps.htmlInput, 'aria-label': t('search.label') } }}
          inputRef={inputRef}
          sx={{
            width: '100%',
            height: 32,
            px: 1.25,
            borderRadius: 1,
            fontSize: '0.8125rem',
            color: 'nav.text',
            bgcolor: 'nav.hover',
            border: 1,
            borderColor: 'nav.line',
            '&.Mui-focused': { borderColor: 'nav.muted' },
            '& input': { p: 0, minWidth: 0, outline: 'none' },
            '& input::placeholder': { color: 'nav.muted', opacity: 1 },
          }}
        />
      )}
    />
  );
}

function Hit({ hit }: { readonly hit: SearchHit }): React.JSX.Element {
  return (
    <Box sx={{ display: 'flex', gap: 1.5, width: '100%', alignItems: 'baseline', fontSize: '0.8125rem' }}>
      <Box
        component="span"
        sx={{ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
      >
        {hit.invoice === null ? hit.name : hit.invoice.number}
        <Box component="span" sx={{ color: 'text.secondary', ml: 1 }}>
          {hit.invoice === null ? hit.code : hit.name}
        </Box>
      </Box>
      <MoneyText value={hit.invoice === null ? hit.open : hit.invoice.open} />
    </Box>
  );
}
