import saveDraft from '@salesforce/apex/ImportWizardController.saveDraft';
import type { ImportSteps } from './importSteps';
import type { ImportDraft } from '@salesforce/apex/ImportDraft';

export const toDraft = ({ draft }: ImportSteps): ImportDraft => draft as unknown as ImportDraft;

/** Saves the choices of one import: one after the other, so that an earlier one never comes last, and the first alone makes a record. */
export class DraftSaver {
    /** Answers the id of the import once there is one. */
    private last: Promise<string | undefined> = Promise.resolve(undefined);

    /** @return the import's id. */
    async save(steps: ImportSteps): Promise<string> {
        const before = this.last;
        const saved = (async () => {
            const known = await before;
            const id = steps.draft.id ?? known ?? null;
            return saveDraft({ draft: toDraft(steps.choose({ id })) });
        })();
        this.last = saved.catch(async () => before);
        return saved;
    }

    /** When nothing is being saved any more. */
    async settled(): Promise<void> {
        await this.last;
    }
}
