import { NONCE_PLACEHOLDER } from '../bundle/contentSecurityPolicy';
import { APP_PAGE } from '../security/ourPage';
import type { Language } from '../services/shellState';
import { shellTexts } from '../texts';

/** What is shown when the page crashed twice: no script at all, so that nothing of it can crash again. */
export function recoveryPage(language: Language): string {
  const texts = shellTexts(language);
  return `<!doctype html>
<html lang="${language}" translate="no">
<meta charset="utf-8">
<title>Encours</title>
<style nonce="${NONCE_PLACEHOLDER}">
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  main { max-width: 36rem; margin: 20vh auto 0; padding: 0 1.5rem; }
  h1 { font-size: 1.4rem; }
  a { display: inline-block; margin-top: 1rem; }
</style>
<main>
<h1>${texts.recoveryTitle}</h1>
<p>${texts.recoveryText}</p>
<p>${texts.recoveryAdvice}</p>
<a href="${APP_PAGE}">${texts.recoveryAction}</a>
</main>
</html>
`;
}
