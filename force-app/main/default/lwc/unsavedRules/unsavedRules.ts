/** Creation rules that were changed and are not saved, by the id of their list. */
import type { PersonRuleDraft } from '@salesforce/apex/PersonRuleDraft';

/**
 * Keeps them while somebody looks at another list or tab, and has the browser ask before it closes or reloads the page, as Settings does with its own choices.
 * Source: Lightning Component Reference, "Unsaved Changes": Lightning Experience has no such question for components.
 */
class UnsavedRules {
    private readonly drafts = new Map<string, PersonRuleDraft>();

    /** @param draft undefined for what is as it is saved. */
    keep(listId: string, draft: PersonRuleDraft | undefined): void {
        if (draft === undefined) this.drafts.delete(listId);
        else this.drafts.set(listId, draft);
        window[this.drafts.size > 0 ? 'addEventListener' : 'removeEventListener']('beforeunload', this.ask);
    }

    of(listId: string): PersonRuleDraft | undefined {
        return this.drafts.get(listId);
    }

    private readonly ask = (event: BeforeUnloadEvent): void => event.preventDefault();
}

/** One for the page: the component is made anew when its tab is opened again. */
export const unsavedRules = new UnsavedRules();
