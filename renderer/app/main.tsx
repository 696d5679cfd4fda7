import '../ui/theme/fonts.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createI18n } from '../i18n/i18n';
import { App } from './App';
import { reportUncaught } from './errors/reportUncaught';
import { rememberedLanguage } from './rememberedLanguage';
import { startProgram } from './startup/startProgram';
import { readStyleNonce } from './styleNonce';

const container = document.getElementById('root');
if (container === null) throw new Error('index.html has no #root');

createRoot(container, { onCaughtError: reportUncaught, onUncaughtError: reportUncaught }).render(
  <StrictMode>
    <App i18n={createI18n(rememberedLanguage())} nonce={readStyleNonce(document)} start={startProgram} />
  </StrictMode>,
);
