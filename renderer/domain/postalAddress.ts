/** A postal address as NF Z 10-011 has it, without the name line: up to four lines, then post code and town. */
export interface PostalAddress {
  /** Complement, building, street, place: 1 to 5 lines, none empty. More than fit the window are told, never cut. */
  readonly lines: readonly string[];
  readonly postCode: string;
  readonly town: string;
  /** Null for France. */
  readonly country: string | null;
}
