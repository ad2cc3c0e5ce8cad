/** The matcher of scripts/jest/toBeAccessible.cjs. */
declare namespace jest {
    interface Matchers<R> {
        toBeAccessible(): Promise<R>;
    }
}
