import { expect, it } from 'vitest';
import { frenchEuros } from '../../renderer/exchange/french';

it('writes euros of a remark as screens and letters do', () => {
  expect(frenchEuros(123_456)).toBe('1\u202f234,56\u00a0€');
  expect(frenchEuros(-8000)).toBe('\u221280,00\u00a0€');
  expect(frenchEuros(5)).toBe('0,05\u00a0€');
});
