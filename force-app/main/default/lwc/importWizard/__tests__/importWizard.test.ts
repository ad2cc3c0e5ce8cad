import { createElement } from 'lwc';
import ImportWizard from 'c/importWizard';
import runNow from '@salesforce/apex/ImportRunController.runNow';
import checkSource from '@salesforce/apex/ImportWizardController.checkSource';
import discardChanges from '@salesforce/apex/ImportWizardController.discardChanges';
import finish from '@salesforce/apex/ImportWizardController.finish';
import getDraft from '@salesforce/apex/ImportWizardController.getDraft';
import saveDraft from '@salesforce/apex/ImportWizardController.saveDraft';
import { NEW_DRAFT, type Draft } from '../importSteps';

jest.mock('@salesforce/apex/ImportRunController.runNow', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ImportRunController.stop', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ImportWizardController.checkSource', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ImportWizardController.discardChanges', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ImportWizardController.finish', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ImportWizardController.getCampaigns', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ImportWizardController.getCampaignStatuses', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ImportWizardController.getDraft', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ImportWizardController.getListFields', () => ({ default: async () => Promise.resolve([]) }), { virtual: true });
jest.mock(
    '@salesforce/apex/ImportWizardController.getLists',
    () => ({ default: async () => Promise.resolve([{ value: 'l1', label: 'News', detail: 'Books' }]) }),
    { virtual: true },
);
jest.mock('@salesforce/apex/ImportWizardController.getListViews', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ImportWizardController.getObjects', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ImportWizardController.getPreview', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ImportWizardController.getReports', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ImportWizardController.preview', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ImportWizardController.saveDraft', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ListController.changeField', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ListController.createField', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ListController.createList', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ListController.getAccounts', () => ({ default: jest.fn() }), { virtual: true });

const mocked = (method: unknown): jest.Mock => method as jest.Mock;
const CHECK = {
    columns: [{ name: 'Email', label: 'Email', type: 'EMAIL', isEmail: true }],
    rowCount: 1,
    explanation: 'One.',
    sampleColumns: ['Email'],
    sampleRows: [['ada@example.org']],
};
const STORED: Draft = {
    ...NEW_DRAFT,
    id: 'i1',
    title: 'Readers',
    step: 'options',
    sourceType: 'SOQL',
    sourceName: 'SOQL',
    sourceQuery: 'SELECT Email FROM Contact',
    listId: 'l1',
    emailColumn: 'Email',
};
const heard = jest.fn();
const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 6; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};
async function show(properties: { importId?: string; preset?: Partial<Draft> } = {}): Promise<HTMLElement> {
    const element = createElement('c-import-wizard', { is: ImportWizard });
    Object.assign(element, properties);
    for (const name of ['finished', 'closed'])
        element.addEventListener(name, (event) => heard(name, (event as CustomEvent).detail ?? undefined));
    document.body.appendChild(element);
    await settle();
    return element;
}
const part = (element: HTMLElement, selector: string): HTMLElement & { error?: Error; heading?: string } =>
    element.shadowRoot?.querySelector(selector) as never;
const buttons = (element: HTMLElement): (HTMLElement & { label: string; disabled: boolean })[] =>
    [...(element.shadowRoot?.querySelectorAll('.footer lightning-button') ?? [])] as never;
async function press(element: HTMLElement, label: string): Promise<void> {
    buttons(element)
        .find((button) => button.label === `c.Import${label}`)
        ?.dispatchEvent(new CustomEvent('click'));
    await settle();
}
async function choose(element: HTMLElement, step: string, patch: Partial<Draft>): Promise<void> {
    part(element, `c-import-${step}`).dispatchEvent(new CustomEvent('choose', { detail: patch }));
    await settle();
}
const heading = (element: HTMLElement): string | null => part(element, '[data-id="heading"]').textContent;
const saved = (): Draft => (mocked(saveDraft).mock.calls.at(-1)?.[0] as { draft: Draft }).draft;

describe('c-import-wizard', () => {
    beforeEach(() => {
        // jsdom has no width
        Object.assign(window, { matchMedia: () => new EventTarget() });
        mocked(checkSource).mockResolvedValue(CHECK);
        mocked(getDraft).mockResolvedValue(STORED);
        mocked(saveDraft).mockResolvedValue({ id: 'i1', version: 'v2', isTaken: false });
        mocked(finish).mockResolvedValue({ id: 'i1', version: 'v3', isTaken: false });
    });
    afterEach(async () => {
        document.body.replaceChildren();
        // what a wizard keeps on its way out
        await settle();
        jest.resetAllMocks();
    });

    it('starts at its heading, also where it was called by a button that went', async () => {
        const focused = jest.spyOn(HTMLElement.prototype, 'focus');
        const element = await show();
        expect(focused.mock.contexts).toEqual([part(element, '[data-id="heading"]')]);
        focused.mockRestore();
    });

    it('says what is missing, and leaves no step before it is complete', async () => {
        const element = await show();
        await press(element, 'Next');
        expect(part(element, '[data-id="problem"]').textContent).toBe('c.ImportProblemNoSource');
        await choose(element, 'source', { sourceType: 'SOQL', sourceQuery: 'SELECT Email FROM Contact' });
        expect(part(element, '[data-id="problem"]').textContent).toBe('');
        await press(element, 'Next');
        expect(part(element, '[data-id="problem"]').textContent).toBe('c.ImportProblemSourceUnread');
        expect(saveDraft).not.toHaveBeenCalled();
        await expect(element).toBeAccessible();
    });

    it('saves the draft with each step, called after its source, and starts at the heading of the next one', async () => {
        const element = await show({ preset: { listId: 'l1' } });
        await choose(element, 'source', { sourceType: 'SOQL', sourceName: 'SOQL', sourceQuery: 'SELECT Email FROM Contact' });
        part(element, 'c-import-source').dispatchEvent(new CustomEvent('sourceread', { detail: CHECK }));
        await settle();
        await press(element, 'Next');
        expect(saved()).toMatchObject({ id: null, title: 'SOQL', step: 'list', listId: 'l1' });
        expect(heading(element)).toBe('c.ImportListHeading');
        expect((part(element, 'c-import-target') as unknown as { steps: { draft: Draft } }).steps.draft.title).toBe('SOQL');
        expect(element.shadowRoot?.activeElement).toBe(part(element, '[data-id="heading"]'));
        expect(part(element, '[data-id="announcement"]').textContent).not.toBe('');
        await press(element, 'Next');
        expect(saved()).toMatchObject({ id: 'i1', step: 'fields', emailColumn: 'Email' });
        await press(element, 'Back');
        expect(saved()).toMatchObject({ id: 'i1', step: 'list' });
        expect(heading(element)).toBe('c.ImportListHeading');
        await expect(element).toBeAccessible();
    });

    it('stays where it is when a draft can not be saved, and loses nothing', async () => {
        const element = await show({ importId: 'i1' });
        await choose(element, 'options', { isRemoving: true });
        mocked(saveDraft).mockRejectedValueOnce(new Error('The row is locked'));
        await press(element, 'Next');
        expect(part(element, 'c-error-panel').error?.message).toBe('The row is locked');
        expect(part(element, 'c-error-panel').heading).toBe('c.ImportNotSaved');
        expect(heading(element)).toBe('c.ImportOptionsHeading');
        await press(element, 'Back');
        expect(saved()).toMatchObject({ isRemoving: true, step: 'fields' });
        expect(part(element, 'c-error-panel').error).toBeUndefined();
    });

    it('opens a draft where it was left, with its source read anew', async () => {
        const element = await show({ importId: 'i1' });
        expect(checkSource).toHaveBeenCalledWith({ draft: STORED });
        expect(heading(element)).toBe('c.ImportOptionsHeading');
        await expect(element).toBeAccessible();
    });

    it('opens a draft whose source is gone at its source, and says why', async () => {
        mocked(checkSource).mockRejectedValue(new Error('The report is gone'));
        const element = await show({ importId: 'i1' });
        expect(heading(element)).toBe('c.ImportSourceHeading');
        expect(part(element, 'c-error-panel').error?.message).toBe('The report is gone');
        expect(part(element, 'c-error-panel').heading).toBe('c.ImportSourceNotUsable');
    });

    it('opens any step of which all before it are complete', async () => {
        const element = await show({ importId: 'i1' });
        const open = (step: string): boolean => part(element, 'c-import-path').dispatchEvent(new CustomEvent('step', { detail: step }));
        open('list');
        await settle();
        expect(heading(element)).toBe('c.ImportListHeading');
        await choose(element, 'target', { listId: null });
        open('run');
        await settle();
        expect(heading(element)).toBe('c.ImportListHeading');
    });

    it('saves and closes, but keeps nothing of which nothing was chosen', async () => {
        await press(await show(), 'Close');
        expect(heard).toHaveBeenLastCalledWith('closed', undefined);
        expect(saveDraft).not.toHaveBeenCalled();
        const element = await show({ importId: 'i1' });
        await choose(element, 'options', { isClearingBlanks: true });
        await press(element, 'Close');
        expect(saved()).toMatchObject({ isClearingBlanks: true });
        expect(heard).toHaveBeenCalledTimes(2);
    });

    it('does not close over a draft that can not be saved', async () => {
        const element = await show({ importId: 'i1' });
        await choose(element, 'options', { isClearingBlanks: true });
        mocked(saveDraft).mockRejectedValueOnce(new Error('The row is locked'));
        await press(element, 'Close');
        expect(heard).not.toHaveBeenCalled();
        expect(part(element, 'c-error-panel').error?.message).toBe('The row is locked');
    });

    it('keeps what was chosen when its page is left, once', async () => {
        const left = await show({ importId: 'i1' });
        await choose(left, 'options', { isClearingBlanks: true });
        left.remove();
        await settle();
        expect(saved()).toMatchObject({ id: 'i1', isClearingBlanks: true, step: 'options' });
        const looked = await show();
        await choose(looked, 'source', { sourceType: 'Report' });
        looked.remove();
        await settle();
        expect(saveDraft).toHaveBeenCalledTimes(1);
        const closed = await show({ importId: 'i1' });
        await choose(closed, 'options', { isClearingBlanks: true });
        await press(closed, 'Close');
        closed.remove();
        await settle();
        expect(saveDraft).toHaveBeenCalledTimes(2);
    });

    it('keeps what was chosen a moment later, for a tab that is closed takes nothing along', async () => {
        const element = await show({ importId: 'i1' });
        jest.useFakeTimers();
        part(element, 'c-import-options').dispatchEvent(new CustomEvent('choose', { detail: { isClearingBlanks: true } }));
        part(element, 'c-import-options').dispatchEvent(new CustomEvent('choose', { detail: { isRemoving: true } }));
        jest.advanceTimersByTime(900);
        expect(saveDraft).not.toHaveBeenCalled();
        jest.advanceTimersByTime(200);
        jest.useRealTimers();
        await settle();
        expect(saveDraft).toHaveBeenCalledTimes(1);
        expect(saved()).toMatchObject({ id: 'i1', isClearingBlanks: true, isRemoving: true, step: 'options' });
        expect(heading(element)).toBe('c.ImportOptionsHeading');
    });

    it('makes a new import a draft a moment after its source is chosen, and the same draft goes on', async () => {
        const element = await show();
        jest.useFakeTimers();
        part(element, 'c-import-source').dispatchEvent(new CustomEvent('choose', { detail: { sourceType: 'Report' } }));
        jest.advanceTimersByTime(1100);
        expect(saveDraft).not.toHaveBeenCalled();
        let answer: (kept: object) => void = () => undefined;
        mocked(saveDraft).mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
        part(element, 'c-import-source').dispatchEvent(new CustomEvent('choose', { detail: { sourceId: 'r1', sourceName: 'Readers' } }));
        jest.advanceTimersByTime(1100);
        jest.useRealTimers();
        await settle();
        expect(saved()).toMatchObject({ id: null, title: 'Readers', sourceId: 'r1', step: 'source' });
        part(element, 'c-import-source').dispatchEvent(new CustomEvent('sourceread', { detail: CHECK }));
        await settle();
        await press(element, 'Next');
        expect(saveDraft).toHaveBeenCalledTimes(1);
        answer({ id: 'i1', version: 'v1', isTaken: false });
        await settle();
        expect(saveDraft).toHaveBeenCalledTimes(2);
        expect(saved()).toMatchObject({ id: 'i1', version: 'v1', sourceId: 'r1', emailColumn: 'Email', step: 'list' });
        expect(heading(element)).toBe('c.ImportListHeading');
    });

    it('says that an import in use stays as it is, and saves its changes without a run', async () => {
        mocked(getDraft).mockResolvedValue({ ...STORED, isDraft: false });
        const element = await show({ importId: 'i1' });
        expect(part(element, '[data-id="in-use"]').textContent).toBe('c.ImportInUse');
        expect(buttons(element).map(({ label, disabled }) => [label, disabled])).toEqual(
            expect.arrayContaining([
                ['c.ImportSaveChanges', true],
                ['c.ImportDiscardChanges', true],
            ]),
        );
        await choose(element, 'options', { isClearingBlanks: true });
        await press(element, 'SaveChanges');
        expect(finish).toHaveBeenCalledWith({ draft: expect.objectContaining({ id: 'i1', isClearingBlanks: true }) });
        expect(runNow).not.toHaveBeenCalled();
        expect(heard).toHaveBeenLastCalledWith('closed', undefined);
        await expect(element).toBeAccessible();
    });

    it('opens the last step for a schedule, which is saved by finishing only', async () => {
        mocked(getDraft).mockResolvedValue({ ...STORED, isDraft: false, step: 'source' });
        const element = await show({ importId: 'i1', preset: { isActive: true } });
        expect(heading(element)).toBe('c.ImportRunHeading');
        const names = (): (string | undefined)[] => buttons(element).map(({ label }) => label);
        expect(names()).toContain('c.ImportFinishSchedule');
        expect(names()).not.toContain('c.ImportSaveChanges');
        await choose(element, 'schedule', { isStartingAtOnce: true });
        expect(names()).toEqual(expect.arrayContaining(['c.ImportFinishBoth', 'c.ImportSaveChanges']));
    });

    it('leads to what is missing before changes are saved', async () => {
        mocked(getDraft).mockResolvedValue({ ...STORED, isDraft: false, hasUnfinishedChanges: true, listId: null });
        const element = await show({ importId: 'i1' });
        await press(element, 'SaveChanges');
        expect(heading(element)).toBe('c.ImportListHeading');
        expect(part(element, '[data-id="problem"]').textContent).toBe('c.ImportProblemNoList');
        expect(finish).not.toHaveBeenCalled();
    });

    it('goes back to what runs know when changes are discarded', async () => {
        mocked(getDraft)
            .mockResolvedValueOnce({ ...STORED, isDraft: false, title: 'Changed', hasUnfinishedChanges: true })
            .mockResolvedValue({ ...STORED, isDraft: false });
        const element = await show({ importId: 'i1' });
        await press(element, 'DiscardChanges');
        expect(discardChanges).toHaveBeenCalledWith({ importId: 'i1' });
        expect(buttons(element).find(({ label }) => label === 'c.ImportSaveChanges')?.disabled).toBe(true);
    });

    it('ends with a run now, a schedule, or both', async () => {
        mocked(getDraft).mockResolvedValue({ ...STORED, step: 'run' });
        mocked(runNow).mockResolvedValue('r1');
        const element = await show({ importId: 'i1' });
        await press(element, 'FinishRun');
        expect(finish).toHaveBeenCalledTimes(1);
        expect(heard).toHaveBeenLastCalledWith('finished', { runId: 'r1' });
        await choose(element, 'schedule', { isActive: true });
        await press(element, 'FinishSchedule');
        expect(part(element, '[data-id="problem"]').textContent).toBe('c.ImportProblemNoHours');
        await choose(element, 'schedule', { scheduleHours: [8], scheduleDays: ['MON'] });
        await press(element, 'FinishSchedule');
        expect(heard).toHaveBeenLastCalledWith('finished', { runId: null });
        expect(runNow).toHaveBeenCalledTimes(1);
        await choose(element, 'schedule', { isStartingAtOnce: true });
        await press(element, 'FinishBoth');
        expect(runNow).toHaveBeenCalledTimes(2);
        await expect(element).toBeAccessible();
    });

    it('stays open when it can not end, and says why', async () => {
        mocked(getDraft).mockResolvedValue({ ...STORED, step: 'run' });
        mocked(finish).mockRejectedValue(new Error('You may not see the field'));
        const element = await show({ importId: 'i1' });
        await press(element, 'FinishRun');
        expect(heard).not.toHaveBeenCalled();
        expect(part(element, 'c-error-panel').error?.message).toBe('You may not see the field');
        expect(part(element, 'c-error-panel').heading).toBe('c.ImportNotSaved');
    });

    it('says that the import was not started where it was saved and its run is refused', async () => {
        mocked(getDraft).mockResolvedValue({ ...STORED, step: 'run' });
        mocked(runNow).mockRejectedValueOnce(new Error('Another import is sending'));
        const element = await show({ importId: 'i1' });
        await press(element, 'FinishRun');
        expect(part(element, 'c-error-panel').error?.message).toBe('Another import is sending');
        expect(part(element, 'c-error-panel').heading).toBe('c.ImportNotStarted');
        await expect(element).toBeAccessible();
    });

    it('says that an import could not be opened', async () => {
        mocked(getDraft).mockRejectedValueOnce(new Error('This record was deleted'));
        const element = await show({ importId: 'i1' });
        expect(part(element, 'c-error-panel').heading).toBe('c.ImportNotOpened');
    });

    describe('where another one changed the import meanwhile', () => {
        const TAKEN = { id: 'i1', version: 'theirs', isTaken: true };
        const question = (element: HTMLElement): HTMLElement => part(element, '[data-id="taken"]');
        async function answer(element: HTMLElement, name: string): Promise<void> {
            part(element, `[data-id="${name}"]`).click();
            await settle();
        }
        async function meet(): Promise<HTMLElement> {
            mocked(getDraft).mockResolvedValue({ ...STORED, version: 'v1' });
            const element = await show({ importId: 'i1' });
            mocked(saveDraft).mockResolvedValueOnce(TAKEN);
            await choose(element, 'options', { isClearingBlanks: true });
            await press(element, 'Next');
            return element;
        }

        it('asks which of the two shall hold, and stays where it is', async () => {
            const element = await meet();
            expect(saved()).toMatchObject({ version: 'v1', isClearingBlanks: true });
            expect((question(element) as unknown as { question: string }).question).toBe('c.ImportTaken');
            expect(heading(element)).toBe('c.ImportOptionsHeading');
            await expect(element).toBeAccessible();
        });

        it('goes over what was seen', async () => {
            const element = await meet();
            await answer(element, 'keep');
            expect(saved()).toMatchObject({ version: 'theirs', isClearingBlanks: true });
            expect(question(element)).toBeNull();
            await press(element, 'Next');
            expect(saved()).toMatchObject({ version: 'v2', step: 'preview' });
        });

        it('loads what is there', async () => {
            const element = await meet();
            mocked(getDraft).mockResolvedValue({ ...STORED, version: 'theirs', title: 'Writers' });
            await answer(element, 'load');
            expect(question(element)).toBeNull();
            await press(element, 'Next');
            expect(saved()).toMatchObject({ version: 'theirs', title: 'Writers', isClearingBlanks: false });
        });

        it.each([
            ['closed', 'Close', 'options'],
            ['finished', 'FinishRun', 'run'],
        ] as const)('is not %s over it', async (_event, button, step) => {
            mocked(getDraft).mockResolvedValue({ ...STORED, version: 'v1', step });
            const element = await show({ importId: 'i1' });
            mocked(saveDraft).mockResolvedValue(TAKEN);
            mocked(finish).mockResolvedValue(TAKEN);
            if (step === 'options') await choose(element, 'options', { isClearingBlanks: true });
            await press(element, button);
            expect(question(element)).not.toBeNull();
            expect(heard).not.toHaveBeenCalled();
            expect(runNow).not.toHaveBeenCalled();
        });
    });
});
