import { createElement } from 'lwc';
import { CurrentPageReference } from 'lightning/navigation';
import ImportHome from 'c/importHome';

jest.mock(
    '@salesforce/apex/ConnectController.getScreen',
    () => ({ default: jest.fn().mockResolvedValue({ isAdmin: false, hasRun: true, status: { isConnected: true }, administrators: [] }) }),
    { virtual: true },
);
jest.mock('@salesforce/schema/SubscriberList__c', () => ({ default: { objectApiName: 'SubscriberList__c' } }), { virtual: true });
jest.mock('@salesforce/apex/ImportRunController.getImports', () => ({ default: jest.fn().mockResolvedValue([]) }), { virtual: true });
for (const name of [
    'approveRemoval',
    'declineRemoval',
    'getCsv',
    'getHistory',
    'getResults',
    'getRun',
    'remove',
    'resume',
    'retry',
    'runNow',
    'setActive',
    'stop',
    'takeOver',
    'undo',
])
    jest.mock(
        `@salesforce/apex/ImportRunController.${name}`,
        () => ({ default: jest.fn().mockReturnValue(new Promise(() => undefined)) }),
        { virtual: true },
    );
for (const name of [
    'checkSource',
    'finish',
    'getCampaigns',
    'getCampaignStatuses',
    'getDraft',
    'getListFields',
    'getLists',
    'getListViews',
    'getObjects',
    'getPreview',
    'getReports',
    'preview',
    'saveDraft',
])
    jest.mock(
        `@salesforce/apex/ImportWizardController.${name}`,
        () => ({ default: jest.fn().mockReturnValue(new Promise(() => undefined)) }),
        { virtual: true },
    );

const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};
/** What became of the address, in order. */
const addresses: unknown[] = [];
async function show(state: Readonly<Record<string, string>> = {}): Promise<HTMLElement> {
    const element = createElement('c-import-home', { is: ImportHome });
    addresses.length = 0;
    element.addEventListener('navigate', (event) => addresses.push((event as CustomEvent<{ state: unknown }>).detail.state));
    document.body.appendChild(element);
    await lead(state);
    return element;
}
/** As a link, a reload or the browser's Back does. */
async function lead(state: Readonly<Record<string, string>>): Promise<void> {
    (CurrentPageReference as unknown as { emit(reference: object): void }).emit({ type: 'standard__navItemPage', attributes: {}, state });
    await settle();
}
type Part = HTMLElement & { importId?: string; runId?: string; preset?: object };
const part = (element: HTMLElement, selector: string): Part => element.shadowRoot?.querySelector(selector) as never;
async function tell(element: HTMLElement, selector: string, name: string, detail?: object): Promise<void> {
    part(element, selector).dispatchEvent(new CustomEvent(name, { detail }));
    await settle();
}

describe('c-import-home', () => {
    // jsdom has no width
    beforeEach(() => Object.assign(window, { matchMedia: () => new EventTarget() }));
    afterEach(() => document.body.replaceChildren());

    it('begins with the list, and leads from there to a new import and back to the button', async () => {
        const element = await show();
        expect(part(element, 'c-import-list')).not.toBeNull();
        await expect(element).toBeAccessible();
        const focused = jest.spyOn(HTMLElement.prototype, 'focus');
        await tell(element, '[data-id="new"]', 'click');
        expect(part(element, 'c-import-wizard').importId).toBeUndefined();
        expect(part(element, 'c-import-list')).toBeNull();
        focused.mockClear();
        await tell(element, 'c-import-wizard', 'closed');
        expect(part(element, 'c-import-list')).not.toBeNull();
        expect(focused.mock.contexts).toEqual([part(element, '[data-id="new"]')]);
        focused.mockRestore();
    });

    it('opens what the list asks for', async () => {
        const element = await show();
        await tell(element, 'c-import-list', 'edit', { importId: 'i1' });
        expect(part(element, 'c-import-wizard').importId).toBe('i1');
        await tell(element, 'c-import-wizard', 'closed');
        await tell(element, 'c-import-list', 'result', { runId: 'r1' });
        expect(part(element, 'c-import-result').runId).toBe('r1');
        await tell(element, 'c-import-result', 'closed');
        expect(part(element, 'c-import-list')).not.toBeNull();
    });

    it('goes from the wizard to the run that it started, or to the list when there is only a schedule', async () => {
        const element = await show({ c__list: 'l1' });
        expect(part(element, 'c-import-wizard').preset).toEqual({ listId: 'l1' });
        await tell(element, 'c-import-wizard', 'finished', { runId: 'r1' });
        expect(part(element, 'c-import-result').runId).toBe('r1');
        await tell(element, 'c-import-result', 'closed');
        await tell(element, '[data-id="new"]', 'click');
        await tell(element, 'c-import-wizard', 'finished', { runId: null });
        expect(part(element, 'c-import-list')).not.toBeNull();
    });

    it.each([
        [{ c__import: 'i1' }, 'c-import-wizard'],
        [{ c__run: 'r1' }, 'c-import-result'],
        [{ c__campaign: '701' }, 'c-import-wizard'],
    ])('opens what the address asks for: %j', async (state, selector) => {
        expect(part(await show(state as Record<string, string>), selector)).not.toBeNull();
    });

    it('leads to where an import gets its schedule, by the list and by the address', async () => {
        const element = await show();
        await tell(element, 'c-import-list', 'schedule', { importId: 'i1' });
        expect(part(element, 'c-import-wizard')).toMatchObject({ importId: 'i1', preset: { isActive: true } });
        expect(addresses).toEqual([{ c__import: 'i1', c__schedule: '1' }]);
        await lead({ c__import: 'i2', c__schedule: '1' });
        expect(part(element, 'c-import-wizard')).toMatchObject({ importId: 'i2', preset: { isActive: true } });
    });

    it('says in the address what is open', async () => {
        const element = await show();
        await tell(element, '[data-id="new"]', 'click');
        await tell(element, 'c-import-wizard', 'kept', { importId: 'i1' });
        await tell(element, 'c-import-wizard', 'finished', { runId: 'r1' });
        await tell(element, 'c-import-result', 'closed');
        await tell(element, 'c-import-list', 'edit', { importId: 'i2' });
        await tell(element, 'c-import-wizard', 'closed');
        await tell(element, 'c-import-list', 'result', { runId: 'r2' });
        expect(addresses).toEqual([
            { c__import: 'new' },
            { c__import: 'i1' },
            { c__run: 'r1' },
            {},
            { c__import: 'i2' },
            {},
            { c__run: 'r2' },
        ]);
    });

    it('goes on with the same wizard when the address says what is open already, and leaves it with the address', async () => {
        const element = await show();
        await tell(element, '[data-id="new"]', 'click');
        const wizard = part(element, 'c-import-wizard');
        await lead({ c__import: 'new' });
        await tell(element, 'c-import-wizard', 'kept', { importId: 'i1' });
        await lead({ c__import: 'i1' });
        expect(part(element, 'c-import-wizard')).toBe(wizard);
        await lead({});
        expect(part(element, 'c-import-list')).not.toBeNull();
        await lead({ c__list: 'l1' });
        await lead({ c__list: 'l2' });
        expect(part(element, 'c-import-wizard').preset).toEqual({ listId: 'l2' });
        expect(part(element, 'c-import-wizard')).not.toBe(wizard);
    });
});
