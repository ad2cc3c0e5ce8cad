/** What was read, and what an administrator chose since. */
import type { GeneralSettings } from '@salesforce/apex/GeneralSettings';
import type { SyncSchedule } from '@salesforce/apex/SyncSchedule';
import { changedNames, choicesNamed, unsaved, type Choices } from './unsaved';

/** Never changed: each choice makes another, so that the page is drawn anew. What is not saved is kept for who comes back to the tab. */
export class SettingsDraft {
    readonly seen: Choices;
    readonly wanted: Choices;

    private constructor(seen: Choices, wanted: Choices) {
        this.seen = seen;
        this.wanted = wanted;
        unsaved.keep(seen, wanted);
    }

    /** What was read now, with what somebody chose before they left the tab. */
    static of(read: Choices): SettingsDraft {
        const { seen, wanted } = unsaved.over(read);
        return new SettingsDraft(seen, wanted);
    }

    /** Nothing is chosen that is not saved. */
    static saved(choices: Choices): SettingsDraft {
        return new SettingsDraft(choices, choices);
    }

    /** Names of the choices that are not saved, in the order of the page. */
    get changed(): string[] {
        return [...changedNames(this.seen.schedule, this.wanted.schedule), ...changedNames(this.seen.general, this.wanted.general)];
    }

    /** All choices by their names. */
    get chosen(): Record<string, unknown> {
        return { ...this.wanted.general, ...this.wanted.schedule };
    }

    with(name: string, value: unknown): SettingsDraft {
        return new SettingsDraft(this.seen, { ...this.wanted, general: { ...this.wanted.general, [name]: value } as GeneralSettings });
    }

    withSchedule(schedule: SyncSchedule): SettingsDraft {
        return new SettingsDraft(this.seen, { ...this.wanted, schedule });
    }

    /** What is saved now was seen: the named choices go over it. */
    over(saved: Choices, names: readonly string[]): SettingsDraft {
        return new SettingsDraft(saved, {
            general: { ...saved.general, ...choicesNamed(names, this.wanted.general) },
            schedule: { ...saved.schedule, ...choicesNamed(names, this.wanted.schedule) },
        });
    }
}
