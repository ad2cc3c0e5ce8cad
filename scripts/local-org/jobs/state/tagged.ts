/** A kept value: JSON's own, or a tag and its parts. {@link encode} tells each tag. */
export type Tagged = null | boolean | string | readonly [string, ...unknown[]];
