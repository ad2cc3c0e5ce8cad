/** The wizard's state, without a screen: what is chosen, which step is open, what keeps a step from being left, and what will hurt later. */
import type { ImportColumn } from '@salesforce/apex/ImportColumn';
import type { ImportSourceCheck } from '@salesforce/apex/ImportSourceCheck';
import type { ListFieldChoice } from '@salesforce/apex/ListFieldChoice';
import { suggestEmail, suggestMapping } from './suggestions';

export const STEPS = ['source', 'list', 'fields', 'options', 'preview', 'run'] as const;
export type StepName = (typeof STEPS)[number];
export type SourceType = 'Report' | 'List View' | 'Salesforce Campaign' | 'SOQL';

export interface MappingLine {
    column: string;
    target: string;
}
export interface Draft {
    id: string | null;
    /** Of what was read; null before anything is kept. */
    version: string | null;
    title: string | null;
    step: StepName | null;
    isDraft: boolean;
    hasUnfinishedChanges: boolean;
    sourceType: SourceType | null;
    sourceId: string | null;
    sourceName: string | null;
    sourceObject: string | null;
    sourceQuery: string | null;
    sourceStatuses: string[];
    listId: string | null;
    emailColumn: string | null;
    mapping: MappingLine[];
    isResubscribing: boolean;
    isRemoving: boolean;
    removalLimit: number | null;
    removalLimitPercent: number | null;
    isClearingBlanks: boolean;
    isRespectingOptOut: boolean;
    isStartingAutoresponders: boolean;
    isActive: boolean;
    /** Whether a run starts when the wizard is finished, beside those of the schedule. */
    isStartingAtOnce: boolean;
    scheduleHours: number[];
    scheduleDays: string[];
}

export const NEW_DRAFT: Draft = {
    id: null,
    version: null,
    title: null,
    step: 'source',
    isDraft: true,
    hasUnfinishedChanges: false,
    sourceType: null,
    sourceId: null,
    sourceName: null,
    sourceObject: null,
    sourceQuery: null,
    sourceStatuses: [],
    listId: null,
    emailColumn: null,
    mapping: [],
    isResubscribing: false,
    isRemoving: false,
    removalLimit: 100,
    removalLimitPercent: 10,
    isClearingBlanks: false,
    isRespectingOptOut: true,
    isStartingAutoresponders: false,
    isActive: false,
    isStartingAtOnce: false,
    scheduleHours: [],
    scheduleDays: [],
};

export type Problem = 'noSource' | 'sourceUnread' | 'noList' | 'noEmail' | 'noHours' | 'noDays';
/** What every list has beside its custom fields. */
export const OWN_TARGETS: readonly string[] = ['Name', 'MobileNumber', 'ConsentToTrack', 'ConsentToSendSms'];
/** Choices that make a source another source. */
const SOURCE_KEYS: readonly (keyof Draft)[] = ['sourceType', 'sourceId', 'sourceQuery', 'sourceStatuses'];

/** Immutable: each choice makes a new state, so that screens notice. */
export class ImportSteps {
    readonly draft: Draft;
    /** What the source holds; undefined until it is read. */
    readonly check: ImportSourceCheck | undefined;
    readonly fields: readonly ListFieldChoice[];
    readonly current: StepName;

    constructor(
        draft: Draft = NEW_DRAFT,
        check?: ImportSourceCheck,
        fields: readonly ListFieldChoice[] = [],
        current: StepName = 'source',
    ) {
        this.draft = draft;
        this.check = check;
        this.fields = fields;
        this.current = current;
    }

    /** Takes a choice. Another source has to be read again; another list has other fields. */
    choose(patch: Partial<Draft>): ImportSteps {
        const isOtherSource = SOURCE_KEYS.some((key) => key in patch && JSON.stringify(patch[key]) !== JSON.stringify(this.draft[key]));
        const isOtherList = 'listId' in patch && patch.listId !== this.draft.listId;
        // an import that is called after its source stays so
        const isCalledAfterSource = 'sourceName' in patch && !('title' in patch) && this.draft.title === this.draft.sourceName;
        const draft = { ...this.draft, ...patch, ...(isCalledAfterSource ? { title: patch.sourceName ?? null } : {}) };
        return new ImportSteps(draft, isOtherSource ? undefined : this.check, isOtherList ? [] : this.fields, this.current);
    }

    /** The source was read: choices that name columns which are gone are dropped, and the column with the address is found. */
    readSource(check: ImportSourceCheck): ImportSteps {
        const names = new Set(check.columns.map(({ name }) => name));
        const kept = this.draft.emailColumn !== null && names.has(this.draft.emailColumn) ? this.draft.emailColumn : null;
        const mapping = this.draft.mapping.filter(({ column }) => names.has(column));
        return new ImportSteps(
            { ...this.draft, emailColumn: kept ?? suggestEmail(check.columns), mapping },
            check,
            this.fields,
            this.current,
        );
    }

    /** The list's fields were read: lines to fields that are gone are dropped; without any line, names and types suggest some. */
    readFields(fields: readonly ListFieldChoice[]): ImportSteps {
        const targets = new Set([...OWN_TARGETS, ...fields.map(({ target }) => target)]);
        const kept = this.draft.mapping.filter(({ target }) => targets.has(target));
        const mapping = kept.length > 0 || this.check === undefined ? kept : suggestMapping(this.check.columns, fields);
        return new ImportSteps({ ...this.draft, mapping }, this.check, fields, this.current);
    }

    /** A field was made on the way; the column that asked for it goes there. */
    addField(field: ListFieldChoice, column: string): ImportSteps {
        const mapping = column === '' ? this.draft.mapping : [...this.draft.mapping, { column, target: field.target }];
        return new ImportSteps({ ...this.draft, mapping }, this.check, [...this.fields, field], this.current);
    }

    /** Sends a column to a target, in place `index` of those that make it up; an empty column sends none. */
    map(target: string, column: string, index = 0): ImportSteps {
        const others = this.draft.mapping.filter((line) => line.target !== target);
        const own = this.draft.mapping.filter((line) => line.target === target).map((line) => line.column);
        own[index] = column;
        return this.choose({
            mapping: [...others, ...own.filter((name) => name !== undefined && name !== '').map((name) => ({ column: name, target }))],
        });
    }

    columnOf(target: string, index = 0): string {
        return this.draft.mapping.filter((line) => line.target === target)[index]?.column ?? '';
    }

    column(name: string): ImportColumn | undefined {
        return this.check?.columns.find((column) => column.name === name);
    }

    /** What keeps a step from being left. */
    problem(step: StepName): Problem | undefined {
        const { draft, check } = this;
        switch (step) {
            case 'source':
                return isSourceChosen(draft) ? (check === undefined ? 'sourceUnread' : undefined) : 'noSource';
            case 'list':
                return draft.listId === null ? 'noList' : undefined;
            case 'fields':
                return draft.emailColumn === null ? 'noEmail' : undefined;
            case 'run':
                return !draft.isActive
                    ? undefined
                    : draft.scheduleHours.length === 0
                      ? 'noHours'
                      : draft.scheduleDays.length === 0
                        ? 'noDays'
                        : undefined;
            default:
                return undefined;
        }
    }

    /** A step can be opened when all before it are complete. */
    canOpen(step: StepName): boolean {
        return STEPS.slice(0, STEPS.indexOf(step)).every((before) => this.problem(before) === undefined);
    }

    /** The first step that keeps the import from being used. */
    get incompleteStep(): StepName | undefined {
        return STEPS.find((step) => this.problem(step) !== undefined);
    }

    open(step: StepName): ImportSteps {
        return this.canOpen(step) ? this.at(step) : this;
    }

    next(): ImportSteps {
        return this.problem(this.current) === undefined ? this.at(stepAt(STEPS.indexOf(this.current) + 1)) : this;
    }

    back(): ImportSteps {
        return this.at(stepAt(STEPS.indexOf(this.current) - 1));
    }

    get isFirst(): boolean {
        return this.current === STEPS[0];
    }

    get isLast(): boolean {
        return this.current === STEPS[STEPS.length - 1];
    }

    private at(step: StepName): ImportSteps {
        return new ImportSteps({ ...this.draft, step }, this.check, this.fields, step);
    }
}

/** The first or the last step for a place beyond them. */
function stepAt(index: number): StepName {
    return STEPS[Math.min(Math.max(index, 0), STEPS.length - 1)] ?? 'source';
}

function isSourceChosen({ sourceType, sourceId, sourceQuery }: Draft): boolean {
    return sourceType === 'SOQL' ? (sourceQuery ?? '').trim() !== '' : sourceType !== null && sourceId !== null && sourceId !== '';
}
