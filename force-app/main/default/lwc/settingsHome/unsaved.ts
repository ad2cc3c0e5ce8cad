/** What an administrator chose in Settings and has not saved. */
import type { GeneralSettings } from '@salesforce/apex/GeneralSettings';
import type { SyncSchedule } from '@salesforce/apex/SyncSchedule';

export interface Choices {
    general: GeneralSettings;
    schedule: SyncSchedule;
}
/** What was chosen, and what had been read before: it tells whether somebody else saved the same choice meanwhile. */
export interface Draft {
    wanted: Choices;
    seen: Choices;
}
interface Kept {
    general: Named;
    schedule: Named;
}
/** Choices by their names. */
type Named = Record<string, unknown>;

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Names of the choices that differ: only these are saved, so that what somebody else saved meanwhile stays. */
export const changedNames = (before: object = {}, after: object = {}): string[] =>
    Object.entries(after)
        .filter(([name, value]) => !isSame(value, (before as Named)[name]))
        .map(([name]) => name);

/** The named ones of them. */
export const choicesNamed = (names: readonly string[], choices: object = {}): Named =>
    Object.fromEntries(Object.entries(choices).filter(([name]) => names.includes(name)));
const NOTHING: Kept = { general: {}, schedule: {} };

/** Choices laid over others. */
const over = ({ general, schedule }: Choices, kept: Kept): Choices => ({
    general: { ...general, ...kept.general },
    schedule: { ...schedule, ...kept.schedule },
});

/**
 * Keeps them while somebody looks at another tab, and has the browser ask before it closes or reloads the page. Lightning Experience offers components no question of its own:
 * `lightning:unsavedChanges` is for Aura alone, so the choices are there again on coming back, until the page is loaded anew.
 * Source: Lightning Component Reference, "Unsaved Changes".
 */
class Unsaved {
    private wanted = NOTHING;
    private seen = NOTHING;

    /** What differs from what was read. */
    keep(seen: Partial<Choices>, wanted: Partial<Choices>): void {
        const general = changedNames(seen.general, wanted.general);
        const schedule = changedNames(seen.schedule, wanted.schedule);
        this.wanted = { general: choicesNamed(general, wanted.general), schedule: choicesNamed(schedule, wanted.schedule) };
        this.seen = { general: choicesNamed(general, seen.general), schedule: choicesNamed(schedule, seen.schedule) };
        window[general.length + schedule.length > 0 ? 'addEventListener' : 'removeEventListener']('beforeunload', this.ask);
    }

    /** @return what was read now, with the choices that were kept in their places. */
    over(read: Choices): Draft {
        return { wanted: over(read, this.wanted), seen: over(read, this.seen) };
    }

    private readonly ask = (event: BeforeUnloadEvent): void => event.preventDefault();
}

/** One for the page: the component is made anew when its tab is opened again. */
export const unsaved = new Unsaved();
