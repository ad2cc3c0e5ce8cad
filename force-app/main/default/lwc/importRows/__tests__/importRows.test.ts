import { createElement } from 'lwc';
import ImportRows from 'c/importRows';

const opened: unknown[] = [];
function show(rows: object[]): HTMLElement {
    const element = createElement('c-import-rows', { is: ImportRows });
    Object.assign(element, { rows });
    element.addEventListener('navigate', (event) => opened.push((event as CustomEvent).detail));
    document.body.appendChild(element);
    return element;
}

describe('c-import-rows', () => {
    afterEach(() => document.body.replaceChildren());

    it('tells what became of each row, and opens the record behind it', async () => {
        const element = show([{ email: 'ada@example.org', outcome: 'Refused', reason: 'Bounced.', fix: 'Ask Ada.', sourceId: '003' }]);
        const cells = [...(element.shadowRoot?.querySelectorAll('td') ?? [])].map(({ textContent }) => textContent);
        expect(cells).toEqual(['Refused', 'Bounced.', 'Ask Ada.']);
        element.shadowRoot?.querySelector('button')?.click();
        expect(opened).toEqual([{ type: 'standard__recordPage', attributes: { recordId: '003', actionName: 'view' } }]);
        await expect(element).toBeAccessible();
    });

    it('names a row without an address, and one without a record', () => {
        const element = show([{ email: null, outcome: 'Refused', reason: 'None.', fix: '', sourceId: null }]);
        expect(element.shadowRoot?.querySelector('button')).toBeNull();
        expect(element.shadowRoot?.querySelector('th[scope="row"]')?.textContent).toContain('c.ImportRowNoAddress');
    });
});
