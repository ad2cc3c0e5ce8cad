/** Waits before some work, once: a later call replaces what an earlier one asked for. A component ends it when it leaves the page. */
export class Pause {
    private timer?: ReturnType<typeof setTimeout>;

    /** Does the work after so many milliseconds, unless it is asked again or ended before. */
    before(ms: number, work: () => unknown): void {
        this.end();
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- the one place of the package that waits: its users end it when they leave the page
        this.timer = setTimeout(work, ms);
    }

    /** What waits is not done. */
    end(): void {
        clearTimeout(this.timer);
    }
}
