import type { Translation } from '../translation';
import type { store as fr } from '../fr/store';

export const store: Translation<typeof fr> = {
  'newer-database': 'This data was written by a newer version of Encours.',
  conflict: 'This data changed while you were working on it.',
  'invalid-input': 'Something that was entered cannot be accepted.',
  'not-found': 'This no longer exists.',
  'not-allowed': 'This action is not possible in the present state.',
  cancelled: 'You stopped the operation.',
  'disk-full': 'The disk is full: nothing was saved.',
  'changed-since': 'Undoing would wipe out more recent work.',
  'already-undone': 'This action has been undone already.',
  redacted: 'This action touches a customer whose data were erased: it can no longer be undone.',
  'older-letters':
    'This action on letters was written by an earlier version of Encours, which kept them in another way: it can no longer be undone. Nothing was changed.',
  damaged: 'Some stored data does not hold together.',
  unavailable: 'Your data did not answer.',
  blocked: 'Another window of Encours keeps your data open.',
  'storage-lost': 'The disk did not take a write, and your data were closed.',
  advice: {
    'newer-database': 'Install the newest version of Encours.',
    conflict: 'Look at the present state, then start again.',
    'invalid-input': 'Check what you entered, then try again.',
    'not-found': 'Go back to the list: it shows what still exists.',
    'not-allowed': 'Look at the present state before you choose another action.',
    cancelled: 'Start it again whenever you like.',
    'disk-full': 'Free some space on the disk, then try again.',
    'changed-since': 'Undo the more recent actions first.',
    'already-undone': 'Look at the present state before you choose another action.',
    redacted: 'Correct by hand what needs it on the other customers.',
    'older-letters': 'Open the customer: a hold or a note there corrects what needs it.',
    damaged: 'Change nothing more, copy the details and ask for help.',
    unavailable: 'Try again; if it happens again, close Encours and open it again.',
    'storage-lost': 'Make room on the disk, close Encours, then open it again.',
    blocked: 'Close all windows of Encours, then open it again.',
  },
};
