/** What a contact is at, in the words of its channel. */
export type ContactState =
  'issued' | 'posted' | 'returned' | 'queued' | 'sent' | 'failed' | 'planned' | 'done' | 'cancelled';

export interface StateRule {
  /** Nothing happens to the contact any more: it leaves the account for its history. */
  readonly over: boolean;
  /** The customer has heard from us. */
  readonly reached: boolean;
}

export interface ChannelRule {
  /** What the customer must have to be reached. */
  readonly needs: 'postalAddress' | 'email' | 'phone';
  /** Takes the days of the post to arrive. */
  readonly byPost: boolean;
  /** Is pages of a document that is kept. */
  readonly onPaper: boolean;
  /** A plan may name it: the program can send it. */
  readonly available: boolean;
  readonly states: Readonly<Partial<Record<ContactState, StateRule>>>;
}

const LETTER_STATES = {
  issued: { over: false, reached: false },
  posted: { over: true, reached: true },
  returned: { over: true, reached: false },
  cancelled: { over: true, reached: false },
} as const satisfies ChannelRule['states'];

const SENT_STATES = {
  queued: { over: false, reached: false },
  sent: { over: true, reached: true },
  failed: { over: true, reached: false },
  cancelled: { over: true, reached: false },
} as const satisfies ChannelRule['states'];

/** How a customer is reached. What is to come stands here with what it needs, and no plan can name it before it is there. */
export const CHANNELS = {
  letter: { needs: 'postalAddress', byPost: true, onPaper: true, available: true, states: LETTER_STATES },
  registeredLetter: {
    needs: 'postalAddress',
    byPost: true,
    onPaper: true,
    available: true,
    states: LETTER_STATES,
  },
  email: { needs: 'email', byPost: false, onPaper: false, available: false, states: SENT_STATES },
  sms: { needs: 'phone', byPost: false, onPaper: false, available: false, states: SENT_STATES },
  phone: {
    needs: 'phone',
    byPost: false,
    onPaper: false,
    available: false,
    states: {
      planned: { over: false, reached: false },
      done: { over: true, reached: true },
      cancelled: { over: true, reached: false },
    },
  },
} as const satisfies Readonly<Record<string, ChannelRule>>;
export type Channel = keyof typeof CHANNELS;
export const CHANNEL_NAMES = Object.keys(CHANNELS) as readonly Channel[];

/** @throws RangeError for a state that the channel does not have: a fault of the program */
export function stateRule(channel: Channel, state: ContactState): StateRule {
  const states: ChannelRule['states'] = CHANNELS[channel].states;
  const rule = states[state];
  if (rule === undefined) throw new RangeError(`${channel} knows no state ${state}`);
  return rule;
}
