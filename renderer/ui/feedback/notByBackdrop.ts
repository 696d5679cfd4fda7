/**
 * Closes a dialog by its buttons and by Escape, not by a press beside it: what was typed or has to be read would be gone, and the
 * second press of a double press on what opened the dialog falls there.
 */
export function notByBackdrop(onClose: () => void): (event: object, reason: string) => void {
  return (_event, reason) => {
    if (reason !== 'backdropClick') onClose();
  };
}
