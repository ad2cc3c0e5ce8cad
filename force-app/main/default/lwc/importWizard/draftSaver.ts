import finish from '@salesforce/apex/ImportWizardController.finish';
import saveDraft from '@salesforce/apex/ImportWizardController.saveDraft';
import type { ImportSteps } from './importSteps';
import type { ImportDraft } from '@salesforce/apex/ImportDraft';
import type { ImportSaved } from '@salesforce/apex/ImportSaved';

type Kept = Pick<ImportSaved, 'id' | 'version'>;
const toDraft = ({ draft }: ImportSteps): ImportDraft => draft as unknown as ImportDraft;

/** Saves the choices of one import: one after the other, so that an earlier one never comes last, and the first alone makes a record. Each says which version it goes over: another wizard may have come before. */
export class DraftSaver {
    /** What was kept last; undefined before anything was. */
    private last: Promise<Kept | undefined> = Promise.resolve(undefined);

    /** Keeps the choices, unless another wizard changed them meanwhile. */
    async save(steps: ImportSteps): Promise<ImportSaved> {
        return this.write(steps, saveDraft);
    }

    /** Ends the wizard, unless another one changed the choices meanwhile. */
    async finish(steps: ImportSteps): Promise<ImportSaved> {
        return this.write(steps, finish);
    }

    /** What another wizard kept was seen: the next save goes over it. */
    goOver({ id, version }: ImportSaved): void {
        this.last = Promise.resolve({ id, version });
    }

    /** When nothing is being saved any more. */
    async settled(): Promise<void> {
        await this.last;
    }

    private async write(steps: ImportSteps, send: typeof saveDraft): Promise<ImportSaved> {
        const before = this.last;
        const saved = (async () => {
            const known = await before;
            const { id, version } = steps.draft;
            return send({ draft: toDraft(steps.choose({ id: id ?? known?.id ?? null, version: known?.version ?? version })) });
        })();
        this.last = saved.then(
            async (answer) => (answer.isTaken ? before : answer),
            async () => before,
        );
        return saved;
    }
}
