import { createElement } from 'lwc';
import ImportSample from 'c/importSample';

const CHECK = {
    columns: [{ name: 'Email', label: 'Email', type: 'EMAIL', isEmail: true }],
    rowCount: 2,
    explanation: 'Two readers.',
    sampleColumns: ['Email'],
    sampleRows: [['ada@example.org'], ['bob@example.org']],
};
async function show(check?: object): Promise<HTMLElement> {
    const element = createElement('c-import-sample', { is: ImportSample });
    Object.assign(element, { check });
    document.body.appendChild(element);
    await Promise.resolve();
    return element;
}
const part = (element: HTMLElement, id: string): Element | null | undefined => element.shadowRoot?.querySelector(`[data-id="${id}"]`);

describe('c-import-sample', () => {
    afterEach(() => document.body.replaceChildren());

    it('says nothing before a source was read', async () => {
        expect((await show()).shadowRoot?.textContent).toBe('');
    });

    it('says what the source is and how many rows it has, and shows the first', async () => {
        const element = await show(CHECK);
        expect(part(element, 'explanation')?.textContent).toBe('Two readers. c.ImportRows');
        expect(element.shadowRoot?.querySelectorAll('[data-id="sample-row"]')).toHaveLength(2);
        expect(part(element, 'no-email')).toBeNull();
        await expect(element).toBeAccessible();
    });

    it('says no number that the source does not tell', async () => {
        expect(part(await show({ ...CHECK, rowCount: null }), 'explanation')?.textContent).toBe('Two readers.');
    });

    it('says at once that no column holds addresses', async () => {
        const columns = [{ name: 'Name', label: 'Name', type: 'STRING', isEmail: false }];
        expect(part(await show({ ...CHECK, columns }), 'no-email')?.textContent).toBe('c.ImportSourceNoEmail');
    });

    it('says that a source has no rows at the moment', async () => {
        const element = await show({ ...CHECK, rowCount: 0, sampleRows: [] });
        expect(part(element, 'empty')?.textContent).toBe('c.ImportNoRows');
        expect(element.shadowRoot?.querySelector('table')).toBeNull();
    });
});
