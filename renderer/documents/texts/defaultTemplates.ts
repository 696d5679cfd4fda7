import formalNotice from '../../../assets/letters/formalNotice.json';
import lastNotice from '../../../assets/letters/lastNotice.json';
import preventive from '../../../assets/letters/preventive.json';
import reminder1 from '../../../assets/letters/reminder1.json';
import reminder2 from '../../../assets/letters/reminder2.json';
import reminder3 from '../../../assets/letters/reminder3.json';
import { parseTemplate, templatesOf, type Templates } from './template';

/** The letters that the program brings along, by id. */
export const DEFAULT_TEMPLATES: Templates = templatesOf(
  [preventive, reminder1, reminder2, reminder3, formalNotice, lastNotice].map(parseTemplate),
);
