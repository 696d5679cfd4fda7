import { serve } from '../../../rpc/server';
import { webLine } from '../../../rpc/webLine';
import { STORE_FAILURES } from '../storeFailures';
import { partsMethods, pieceMemory } from './partsMethods';

serve(webLine(self), partsMethods, { failures: STORE_FAILURES, inTurn: true, handsOver: pieceMemory });
