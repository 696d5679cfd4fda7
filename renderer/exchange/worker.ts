import { serve } from '../../rpc/server';
import { webLine } from '../../rpc/webLine';
import { exchangeMethods, PARTS_AHEAD } from './exchangeMethods';
import { EXCHANGE_FAILURES } from './failures';

serve(webLine(self), exchangeMethods, { failures: EXCHANGE_FAILURES, partsAhead: PARTS_AHEAD });
