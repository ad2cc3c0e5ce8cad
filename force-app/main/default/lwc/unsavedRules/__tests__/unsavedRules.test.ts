import { unsavedRules } from 'c/unsavedRules';
import type { PersonRuleDraft } from '@salesforce/apex/PersonRuleDraft';

const DRAFT = { creates: 'Lead' } as PersonRuleDraft;

/** @return whether the browser would ask. */
function isAsked(): boolean {
    const event = new CustomEvent('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
}

describe('c-unsaved-rules', () => {
    it('keeps what is not saved of each list, and has the browser ask as long as there is any', () => {
        expect(isAsked()).toBe(false);
        unsavedRules.keep('one', DRAFT);
        unsavedRules.keep('two', DRAFT);
        unsavedRules.keep('one', undefined);
        expect([unsavedRules.of('one'), unsavedRules.of('two')]).toEqual([undefined, DRAFT]);
        expect(isAsked()).toBe(true);
        unsavedRules.keep('two', undefined);
        expect(isAsked()).toBe(false);
    });
});
