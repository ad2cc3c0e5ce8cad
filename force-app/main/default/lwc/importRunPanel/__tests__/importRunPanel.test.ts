import { createElement } from 'lwc';
import ImportRunPanel from 'c/importRunPanel';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import getRun from '@salesforce/apex/ImportRunController.getRun';

jest.mock('@salesforce/schema/SubscriberList__c', () => ({ default: { objectApiName: 'SubscriberList__c' } }), { virtual: true });
jest.mock('@salesforce/customPermission/ImportToCampaignMonitor', () => ({ default: true }), { virtual: true });
for (const name of ['approveRemoval', 'declineRemoval', 'getCsv', 'getResults', 'getRun', 'resume', 'retry', 'stop', 'undo'])
    jest.mock(`@salesforce/apex/ImportRunController.${name}`, () => ({ default: jest.fn().mockResolvedValue([]) }), { virtual: true });

const opened: { state: object }[] = [];
const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};
async function show(): Promise<HTMLElement> {
    (getRun as unknown as jest.Mock).mockResolvedValue({
        id: 'r1',
        importId: 'i1',
        importTitle: 'Readers',
        state: 'Failed',
        kind: 'Import',
        error: 'Gone',
        canResume: true,
        leaving: [],
    });
    const element = createElement('c-import-run-panel', { is: ImportRunPanel });
    element.recordId = 'r1';
    element.addEventListener('navigate', (event) => opened.push((event as CustomEvent<{ state: object }>).detail));
    document.body.appendChild(element);
    await settle();
    return element;
}
const result = (element: HTMLElement): HTMLElement => element.shadowRoot?.querySelector('c-import-result') as HTMLElement;
const wentTo = (): object | undefined => opened.at(-1)?.state;

describe('c-import-run-panel', () => {
    afterEach(() => document.body.replaceChildren());

    it('shows the run of the page, and leaves the focus where it was', async () => {
        const element = await show();
        expect((result(element) as unknown as { runId: string }).runId).toBe('r1');
        expect(result(element).shadowRoot?.querySelector('[data-id="state"]')).not.toBeNull();
        expect(document.activeElement).toBe(document.body);
        await expect(element).toBeAccessible();
    });

    it('has the rest of the page follow when the run goes on', async () => {
        const element = await show();
        (getRun as unknown as jest.Mock).mockResolvedValue({ ...(await getRun({ runId: 'r1' })), state: 'Stopped' });
        result(element)
            .shadowRoot?.querySelectorAll<HTMLElement>('lightning-button')
            .forEach((button) => {
                if ((button as unknown as { label: string }).label === 'c.ImportResume') button.click();
            });
        await settle();
        expect(notifyRecordUpdateAvailable).toHaveBeenCalledWith([{ recordId: 'r1' }]);
    });

    it('leads on to a run that followed, and to the imports', async () => {
        const element = await show();
        result(element).dispatchEvent(new CustomEvent('opened', { detail: { runId: 'r2' } }));
        expect(wentTo()).toEqual({ c__run: 'r2' });
        result(element).dispatchEvent(new CustomEvent('closed'));
        expect(wentTo()).toEqual({});
    });
});
