import formalNotice from '../../../assets/letters/formalNotice.json';
import lastNotice from '../../../assets/letters/lastNotice.json';
import preventive from '../../../assets/letters/preventive.json';
import reminder1 from '../../../assets/letters/reminder1.json';
import reminder2 from '../../../assets/letters/reminder2.json';
import reminder3 from '../../../assets/letters/reminder3.json';
import { parseLetterTexts, type StepTexts } from './letterTexts';

/** The letters that the program brings along. */
export const DEFAULT_TEXTS: StepTexts = {
  preventive: parseLetterTexts(preventive),
  reminder1: parseLetterTexts(reminder1),
  reminder2: parseLetterTexts(reminder2),
  reminder3: parseLetterTexts(reminder3),
  formalNotice: parseLetterTexts(formalNotice),
  lastNotice: parseLetterTexts(lastNotice),
};
