/** A volume as the system names it. Sizes in bytes. */
export interface Volume {
  /** Where its files are: `E:\`, `/Volumes/CLE`. */
  readonly path: string;
  /** What the owner calls it; empty without a label. */
  readonly label: string;
  readonly removable: boolean;
  readonly readOnly: boolean;
  readonly freeBytes: number | null;
  readonly totalBytes: number | null;
  /** Absent where the format has no limit that a backup could meet. */
  readonly largestFile?: number;
}

/** Of sticks as most are sold: FAT and FAT32. */
export const FAT_LARGEST_FILE = 4 * 1024 ** 3 - 1;
