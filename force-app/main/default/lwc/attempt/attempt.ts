import { Pause } from 'c/pause';

/** Part of a page that has buttons. */
export interface Place {
    readonly template?: Pick<ShadowRoot, 'activeElement'> | null;
}
/** What a component shows while it works, and when that failed. */
export interface Worker extends Place {
    isBusy: boolean;
    error?: unknown;
    /** What could not be done, for the heading above the error. */
    failed?: string;
}

/** A button that is disabled while it works loses the focus. @return gives it back once the button works again, unless somebody went elsewhere meanwhile. */
export function holdFocus({ template }: Place): () => void {
    const held = template?.activeElement;
    const giveBack = (): void => {
        if (document.activeElement === document.body && held instanceof HTMLElement && held.isConnected) held.focus();
    };
    // behind the rendering of the button
    return () => new Pause().before(0, giveBack);
}

/** Does some work: busy meanwhile, with the error when it fails. @return whether it succeeded. */
export const attempt = (worker: Worker, work: () => Promise<unknown>): Promise<boolean> => attemptTo(worker, undefined, work);

/** The same, with what is said above the error when it fails. */
export async function attemptTo(worker: Worker, failed: string | undefined, work: () => Promise<unknown>): Promise<boolean> {
    const giveBack = holdFocus(worker);
    worker.isBusy = true;
    worker.error = undefined;
    try {
        await work();
        return true;
    } catch (error) {
        worker.error = error;
        worker.failed = failed;
        giveBack();
        return false;
    } finally {
        worker.isBusy = false;
    }
}
