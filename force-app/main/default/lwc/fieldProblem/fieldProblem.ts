/** A base component that takes a choice. */
export interface Field extends HTMLElement {
    checkValidity(): boolean;
    reportValidity(): boolean;
    setCustomValidity(message: string): void;
}

/** Says at one field of a part of a page what is wrong with it. */
export class FieldProblem {
    private field?: Field;

    /** Leads to the field. What it finds wrong by itself, such as a number out of its range, it says in its own words. */
    show(field: Field | null | undefined, words: string): void {
        if (field === null || field === undefined) return;
        this.forget();
        if (field.checkValidity()) {
            field.setCustomValidity(words);
            this.field = field;
        }
        field.focus();
        field.reportValidity();
    }

    /** It was mended, or another choice that it depended on. */
    forget(): void {
        this.field?.setCustomValidity('');
        this.field?.reportValidity();
        this.field = undefined;
    }
}
