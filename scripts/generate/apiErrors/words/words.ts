/** What a code means and what to do about it, in plain words; at most 255 characters each. */
export type Words = readonly [meaning: string, fix: string];
export type WordsByCode = Readonly<Record<number, Words>>;

/** The fix of a refusal that only a mistake of the package can cause. */
export const REPORT = 'This is a fault of Campaign Monitor for Salesforce. Send the log entry to the people who support the package.';
