import type { lock as fr } from '../fr/lock';
import type { Translation } from '../translation';

export const lock: Translation<typeof fr> = {
  lead: 'A passphrase asked for when Encours opens, and after some time without a touch.',
  off: 'Encours opens without asking anything.',
  on: 'Encours is locked each time it opens.',
  idle: {
    label: 'Lock also after',
    told: 'It also closes after {{minutes}}.',
    never: 'Never: only when it opens',
    minutes_one: '{{count}} minute without a touch',
    minutes_other: '{{count}} minutes without a touch',
  },
  protects: {
    title: 'What the lock protects',
    body: 'It keeps out whoever sits down in your place: until the passphrase is given, nothing of your customers is on the screen. When the program opens, the data are not even read.',
  },
  leaves: {
    title: 'What it does not protect',
    body: 'It does not encrypt the data on this computer. Whoever opens your session, takes the disk away or knows how to delete a file of the data folder gets past it. Against theft, encrypt the disk (BitLocker, FileVault); for USB sticks, protect the backups with a passphrase.',
  },
  action: {
    set: 'Set a lock',
    change: 'Change the passphrase or the time…',
    remove: 'Remove the lock…',
    now: 'Lock now',
  },
  field: {
    current: 'Present passphrase',
    passphrase: 'Passphrase',
    next: 'New passphrase',
    nextHelp: 'Leave it empty to keep the present one.',
    again: 'The same once more',
  },
  forgotten: 'Write it down where you will find it again: nobody can tell it to you.',
  wrong: 'This is not the passphrase. Check capitals and the keyboard layout.',
  wait_one: 'Too many tries: wait {{count}} more second.',
  wait_other: 'Too many tries: wait {{count}} more seconds.',
  waitMinutes_one: 'Too many tries: wait {{count}} more minute.',
  waitMinutes_other: 'Too many tries: wait {{count}} more minutes.',
  changeTitle: 'Change the lock',
  removeTitle: 'Remove the lock',
  removeBody: 'Encours will open without asking anything, for anybody sitting at this computer.',
  done: {
    set: 'Lock set: it will be asked for the next time Encours opens.',
    changed: 'Lock changed.',
    removed: 'Lock removed.',
  },
  failed: 'The lock could not be read.',
  notSet: 'The lock could not be changed.',
  screen: {
    title: 'Encours is locked',
    body: 'Give your passphrase to get back to your data.',
    open: 'Unlock',
    opening: 'Checking…',
    forgotten: 'Passphrase forgotten?',
    forgottenBody:
      'The lock keeps passers-by out and encrypts nothing: whoever manages this computer can lift it by deleting the file lock.json from the data folder, with the program closed. Your data lose nothing by it.',
    failed: 'The lock does not answer',
    failedHappened: 'The program could not learn whether it is locked.',
    failedKept: 'Your data were not opened.',
    failedNext: 'Try again. If it happens again, close Encours, then open it again.',
  },
  keys: { now: 'Lock now' },
};
