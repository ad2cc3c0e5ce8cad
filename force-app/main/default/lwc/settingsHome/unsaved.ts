/** What an administrator chose in Settings and has not saved. */
import type { GeneralSettings } from '@salesforce/apex/GeneralSettings';
import type { SyncSchedule } from '@salesforce/apex/SyncSchedule';

export interface Choices {
    general: GeneralSettings;
    schedule: SyncSchedule;
}
/** Choices by their names. */
type Named = Record<string, unknown>;

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Names of the choices that differ: only these are saved, so that what somebody else saved meanwhile stays. */
export const changedNames = (before: object = {}, after: object = {}): string[] =>
    Object.entries(after)
        .filter(([name, value]) => !isSame(value, (before as Named)[name]))
        .map(([name]) => name);

const changed = (before: object = {}, after: object = {}): Named => {
    const names = changedNames(before, after);
    return Object.fromEntries(Object.entries(after).filter(([name]) => names.includes(name)));
};

/**
 * Keeps them while somebody looks at another tab, and has the browser ask before it closes or reloads the page. Lightning Experience offers components no question of its own:
 * `lightning:unsavedChanges` is for Aura alone, so the choices are there again on coming back, until the page is loaded anew.
 * Source: Lightning Component Reference, "Unsaved Changes".
 */
class Unsaved {
    private kept: { general: Named; schedule: Named } = { general: {}, schedule: {} };

    /** What differs from what was read. */
    keep(saved: Partial<Choices>, wanted: Partial<Choices>): void {
        this.kept = { general: changed(saved.general, wanted.general), schedule: changed(saved.schedule, wanted.schedule) };
        const isWaiting = Object.values(this.kept).some((choices) => Object.keys(choices).length > 0);
        window[isWaiting ? 'addEventListener' : 'removeEventListener']('beforeunload', this.ask);
    }

    /** @return what was read now, with the choices that were kept in their places. */
    over({ general, schedule }: Choices): Choices {
        return { general: { ...general, ...this.kept.general }, schedule: { ...schedule, ...this.kept.schedule } };
    }

    private readonly ask = (event: BeforeUnloadEvent): void => event.preventDefault();
}

/** One for the page: the component is made anew when its tab is opened again. */
export const unsaved = new Unsaved();
