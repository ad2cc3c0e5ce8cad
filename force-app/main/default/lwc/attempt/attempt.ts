/** What a component shows while it works, and when that failed. */
export interface Worker {
    isBusy: boolean;
    error?: unknown;
}

/** Does some work: busy meanwhile, with the error when it fails. @return whether it succeeded. */
export async function attempt(worker: Worker, work: () => Promise<unknown>): Promise<boolean> {
    worker.isBusy = true;
    worker.error = undefined;
    try {
        await work();
        return true;
    } catch (error) {
        worker.error = error;
        return false;
    } finally {
        worker.isBusy = false;
    }
}
