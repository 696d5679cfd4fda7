import type { Day } from '../day';
import type { Channel } from '../plans/channel';
import type { Stage } from '../plans/plan';

/** A step of a plan that reached the customer. */
export interface StageReached extends Stage {
  /** Posted, sent or called on that day. */
  readonly on: Day;
  readonly channel: Channel;
}
