import { createElement } from 'lwc';
import ImportAction from 'c/importAction';
import ListImports from 'c/listImports';
import mayChange from '@salesforce/apex/ListController.mayChange';

jest.mock('@salesforce/apex/ListController.mayChange', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ImportRunController.getImports', () => ({ default: jest.fn().mockResolvedValue([]) }), { virtual: true });
jest.mock('@salesforce/schema/SubscriberList__c', () => ({ default: { objectApiName: 'SubscriberList__c' } }), { virtual: true });

const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};
const opened: { state: unknown }[] = [];
function listen(element: HTMLElement): void {
    element.addEventListener('navigate', (event) => opened.push((event as CustomEvent<{ state: unknown }>).detail));
}
async function show(): Promise<HTMLElement> {
    const element = createElement('c-list-imports', { is: ListImports });
    element.recordId = 'l1';
    listen(element);
    document.body.appendChild(element);
    await settle();
    return element;
}
const lastState = (): unknown => opened.at(-1)?.state;

describe('c-list-imports', () => {
    afterEach(() => document.body.replaceChildren());

    it('leads to a new import of this list, to one that is there and to a result', async () => {
        (mayChange as unknown as jest.Mock).mockResolvedValue(true);
        const element = await show();
        element.shadowRoot?.querySelector('[data-id="new"]')?.dispatchEvent(new CustomEvent('click'));
        expect(lastState()).toEqual({ c__list: 'l1' });
        const imports = element.shadowRoot?.querySelector('c-import-list') as unknown as HTMLElement;
        imports.dispatchEvent(new CustomEvent('edit', { detail: { importId: 'i1' } }));
        expect(lastState()).toEqual({ c__import: 'i1' });
        imports.dispatchEvent(new CustomEvent('schedule', { detail: { importId: 'i1' } }));
        expect(lastState()).toEqual({ c__import: 'i1', c__schedule: '1' });
        imports.dispatchEvent(new CustomEvent('result', { detail: { runId: 'r1' } }));
        expect(lastState()).toEqual({ c__run: 'r1' });
        await expect(element).toBeAccessible();
    });

    it('says who may see imports', async () => {
        (mayChange as unknown as jest.Mock).mockResolvedValue(false);
        expect((await show()).shadowRoot?.querySelector('[data-id="not-allowed"]')).not.toBeNull();
    });

    it('is reached by quick actions of lists and campaigns, too', () => {
        const action = createElement('c-import-action', { is: ImportAction }) as HTMLElement & { invoke(): void };
        listen(action);
        document.body.appendChild(action);
        Object.assign(action, { recordId: 'l1', objectApiName: 'SubscriberList__c' }).invoke();
        expect(lastState()).toEqual({ c__list: 'l1' });
        Object.assign(action, { recordId: '701', objectApiName: 'Campaign' }).invoke();
        expect(lastState()).toEqual({ c__campaign: '701' });
    });
});
