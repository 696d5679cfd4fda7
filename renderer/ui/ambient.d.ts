// Makes the typed keys of texts and the colours of our own known to every file of this layer.
import type {} from '@mui/material/themeCssVarsAugmentation';
import type {} from '../i18n/resources';
