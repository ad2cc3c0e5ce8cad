/** Texts that many fields share. */
export const TEXT = 'text(255)';
export const NAME = 'text(255)! Name';
/** Of the platform's counting. */
export const NUMBERED = 'auto Name';
export const MONEY = 'currency(18,2)';
export const TOTAL = 'currency(18,2)-';
export const COUNT = 'int-';
/** Of billing rules. */
export const STATUS = 'picklist!~: Active|Draft|Inactive';
export const USERS = 'ref > Group|User';
/** When the user last saw a record. */
export const VIEWED = { LastReferencedDate: 'datetime-', LastViewedDate: 'datetime-' } as const;
/** Fields that have the same text. */
export const all = (text: string, ...names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [name, text]));
