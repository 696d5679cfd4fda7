import type { Page } from '@playwright/test';
import { BRIDGE_GLOBAL, type BridgeCall } from '../../../electron/bridge/contract';
import type { BridgeResult } from '../../../electron/bridge/result';

/** Calls the bridge from the page as a script in it would, with any argument at all. */
export async function callBridge(
  page: Page,
  call: BridgeCall,
  request?: unknown,
): Promise<BridgeResult<unknown>> {
  return page.evaluate(
    ([name, method, given]) => {
      const bridge = Reflect.get(globalThis, name) as Record<string, (request?: unknown) => unknown>;
      return bridge[method]?.(given) as Promise<BridgeResult<unknown>>;
    },
    [BRIDGE_GLOBAL, call, request] as const,
  );
}

/** A file of this text, saved through the bridge under the name that the owner chose before. */
export async function saveText(
  page: Page,
  suggestedName: string,
  text: string,
): Promise<BridgeResult<unknown>> {
  return page.evaluate(
    ([name, given, content]) => {
      const bridge = Reflect.get(globalThis, name) as Record<string, (request: unknown) => unknown>;
      const bytes = new TextEncoder().encode(content);
      return bridge['saveFile']?.({ suggestedName: given, kind: 'csv', bytes }) as Promise<
        BridgeResult<unknown>
      >;
    },
    [BRIDGE_GLOBAL, suggestedName, text] as const,
  );
}
