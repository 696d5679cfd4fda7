import { ActError, type ActErrorCode } from '../../renderer/domain/actError';

/** The code with which an act is refused, or null when it is allowed. @throws whatever else the act throws */
export function refusalOf(act: () => unknown): ActErrorCode | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof ActError) return error.code;
    throw error;
  }
}
