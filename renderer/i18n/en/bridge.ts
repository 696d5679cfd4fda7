import type { Translation } from '../translation';
import type { bridge as fr } from '../fr/bridge';

export const bridge: Translation<typeof fr> = {
  'invalid-argument': 'What was asked of the program was not valid.',
  'forbidden-sender': 'The request did not come from this window: it was refused.',
  'disk-full': 'The disk is full: the file was not written.',
  'not-writable': 'It is not possible to write there.',
  'unknown-token': 'The program no longer knows this file.',
  'no-program': 'No program on this computer opens this kind of file.',
  unexpected: 'The program met an error that it did not expect.',
  advice: {
    'invalid-argument': 'Try again; if it happens again, copy the details.',
    'forbidden-sender': 'Close the program, then open it again.',
    'disk-full': 'Free some space or choose another disk, then try again.',
    'not-writable': 'Choose another folder, or plug the stick in again, then try again.',
    'unknown-token': 'Save it again, then open it.',
    'no-program': 'Install a PDF reader, or open the file from its folder.',
    unexpected: 'Try again; if it happens again, copy the details.',
  },
};
