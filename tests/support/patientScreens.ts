import { configure } from '@testing-library/react';
import { PATIENCE_MS } from './eventually';

configure({ asyncUtilTimeout: PATIENCE_MS });
