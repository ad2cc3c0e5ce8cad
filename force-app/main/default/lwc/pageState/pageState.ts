/** The value of a parameter in a page's address, whose name begins with `c__`, or with the namespace of an installed package. */
export function parameter(state: Readonly<Record<string, string | undefined>>, name: string): string | undefined {
    const key = Object.keys(state).find((each) => each.replace(/^[a-z0-9_]+?__/i, '') === name);
    return key === undefined ? undefined : state[key];
}
