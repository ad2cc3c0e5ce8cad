import { createElement } from 'lwc';
import ImportPreview from 'c/importPreview';
import getPreview from '@salesforce/apex/ImportWizardController.getPreview';
import preview from '@salesforce/apex/ImportWizardController.preview';
import stop from '@salesforce/apex/ImportRunController.stop';

jest.mock('@salesforce/apex/ImportWizardController.getPreview', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ImportWizardController.preview', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ImportRunController.stop', () => ({ default: jest.fn() }), { virtual: true });

const mocked = (method: unknown): jest.Mock => method as jest.Mock;
const RUN = {
    id: 'r1',
    state: 'Completed',
    error: null,
    total: 4000,
    rowsRead: 4000,
    added: 1,
    updated: 0,
    unchanged: 0,
    resubscribed: 0,
    removed: 0,
    refused: 0,
    duplicates: 0,
    warnings: 0,
};
const answer = (run: object, isDone: boolean, samples: object[] = []): object => ({ run: { ...RUN, ...run }, isDone, samples });
const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 12; turn++) await Promise.resolve();
};
async function show(): Promise<HTMLElement> {
    const element = createElement('c-import-preview', { is: ImportPreview });
    Object.assign(element, { importId: 'i1' });
    document.body.appendChild(element);
    await settle();
    return element;
}
const part = (element: HTMLElement, selector: string): HTMLElement & { error?: unknown; heading?: string; value: number } =>
    element.shadowRoot?.querySelector(selector) as never;
async function press(element: HTMLElement): Promise<void> {
    part(element, 'lightning-button').dispatchEvent(new CustomEvent('click'));
    await settle();
}

describe('c-import-preview', () => {
    afterEach(() => {
        document.body.replaceChildren();
        jest.resetAllMocks();
        jest.useRealTimers();
    });

    it('says beforehand that this org may not send anything', async () => {
        mocked(preview).mockResolvedValue({ ...answer({}, true), silence: 'Nobody confirmed it' });
        const element = await show();
        expect(part(element, '[data-id="silence"]').textContent).toBe('Nobody confirmed it');
        mocked(preview).mockResolvedValue({ ...answer({}, true), silence: null });
        await press(element);
        expect(part(element, '[data-id="silence"]')).toBeNull();
    });

    it('says that a run would ask before it removes so many', async () => {
        mocked(preview).mockResolvedValue({ ...answer({ removed: 4 }, true), isGuarded: true });
        expect(part(await show(), '[data-id="guarded"]').textContent).toBe('c.ImportPreviewGuarded');
        mocked(preview).mockResolvedValue({ ...answer({ removed: 4 }, true), isGuarded: false });
        expect(part(await show(), '[data-id="guarded"]')).toBeNull();
    });

    it('shows at once what a small source would do, and looks again when asked', async () => {
        mocked(preview).mockResolvedValue(answer({}, true, [{ email: 'ada@example.org', outcome: 'Added' }]));
        const element = await show();
        expect(preview).toHaveBeenCalledWith({ importId: 'i1' });
        expect(part(element, 'c-import-counts')).not.toBeNull();
        expect(part(element, 'c-import-rows')).not.toBeNull();
        await press(element);
        expect(preview).toHaveBeenCalledTimes(2);
        jest.useRealTimers();
        await expect(element).toBeAccessible();
    });

    it('looks again at a job when a look failed, and does not begin a second one', async () => {
        jest.useFakeTimers();
        mocked(preview).mockResolvedValue(answer({ state: 'Running' }, false));
        mocked(getPreview).mockRejectedValueOnce(new Error('No network')).mockResolvedValue(answer({}, true));
        const element = await show();
        await jest.advanceTimersByTimeAsync(1000);
        const panel = part(element, 'c-error-panel');
        expect(panel.error).toEqual(new Error('No network'));
        expect(panel.heading).toBe('c.ImportPreviewNotMade');
        panel.dispatchEvent(new CustomEvent('retry'));
        await jest.advanceTimersByTimeAsync(0);
        expect(part(element, 'c-import-counts')).not.toBeNull();
        expect(preview).toHaveBeenCalledTimes(1);
    });

    it('follows a large source until it is looked at, and no further once the step is left', async () => {
        jest.useFakeTimers();
        mocked(preview).mockResolvedValue(answer({ state: 'Running', rowsRead: 1000 }, false));
        mocked(getPreview)
            .mockResolvedValueOnce(answer({ state: 'Running', rowsRead: 2000 }, false))
            .mockResolvedValue(answer({}, true));
        const element = await show();
        expect(part(element, 'lightning-progress-bar').value).toBe(25);
        jest.advanceTimersByTime(1000);
        await settle();
        expect(part(element, 'lightning-progress-bar').value).toBe(50);
        jest.advanceTimersByTime(1000);
        await settle();
        expect(part(element, 'c-import-counts')).not.toBeNull();
        mocked(preview).mockResolvedValue(answer({ state: 'Running' }, false));
        await press(element);
        element.remove();
        jest.advanceTimersByTime(5000);
        expect(getPreview).toHaveBeenCalledTimes(2);
    });

    it('is cancelled, and says how far it came', async () => {
        mocked(preview).mockResolvedValue(answer({ state: 'Running', total: null, rowsRead: 7 }, false));
        mocked(getPreview).mockResolvedValue(answer({ state: 'Stopped' }, true));
        const element = await show();
        expect(part(element, '[data-id="progress"]').textContent).toBe('c.ImportPreviewWorkingUnknown');
        await press(element);
        expect(stop).toHaveBeenCalledWith({ runId: 'r1' });
        expect(element.shadowRoot?.textContent).toContain('c.ImportPreviewCancelled');
        await expect(element).toBeAccessible();
    });

    it('tells why there is none: refused at once, or failed on the way', async () => {
        mocked(preview).mockRejectedValueOnce(new Error('Too large'));
        expect((part(await show(), 'c-error-panel').error as Error).message).toBe('Too large');
        mocked(preview).mockResolvedValue(answer({ state: 'Failed', error: 'The report is gone.' }, true));
        const element = await show();
        expect(part(element, 'c-error-panel').error).toBe('The report is gone.');
        await expect(element).toBeAccessible();
    });
});
