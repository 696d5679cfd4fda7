import { expect, it } from 'vitest';
import { MIN_PASSPHRASE } from '../../../electron/bridge/safety';
import { LEAST_PASSPHRASE } from '../../../renderer/ui/secret/passphraseStrength';

it('asks for as many signs as the shell takes, no fewer', () => {
  expect(LEAST_PASSPHRASE).toBe(MIN_PASSPHRASE);
});
