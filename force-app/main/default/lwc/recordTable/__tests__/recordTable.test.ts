import { createElement } from 'lwc';
import RecordTable from 'c/recordTable';

function show(properties: object): HTMLElement {
    const element = createElement('c-record-table', { is: RecordTable });
    Object.assign(element, {
        label: 'Members',
        columns: [
            { name: 'email', label: 'Address', kind: 'record', noteName: 'note' },
            { name: 'status', label: 'Status', kind: 'status' },
            { name: 'who', label: 'Person', kind: 'record', idName: 'personId' },
            { name: 'count', label: 'Count', kind: 'number' },
        ],
        ...properties,
    });
    document.body.appendChild(element);
    return element;
}

describe('c-record-table', () => {
    afterEach(() => document.body.replaceChildren());

    it('links records, shows badges and notes, and leaves out what is not there', async () => {
        const element = show({
            rows: [{ id: 'm1', email: 'ada@example.org', note: 'not copied', status: 'Active', who: null, personId: null, count: '12' }],
        });
        const links = [...(element.shadowRoot?.querySelectorAll('a') ?? [])];
        expect(links.map(({ textContent }) => textContent)).toEqual(['ada@example.org']);
        expect(element.shadowRoot?.querySelector('th[scope="row"]')?.textContent).toContain('not copied');
        expect(element.shadowRoot?.querySelector('c-status-badge')).not.toBeNull();
        const named = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[data-label]') ?? [])];
        expect(named.map(({ dataset }) => dataset.label)).toEqual(['Status', 'Person', 'Count']);
        expect(named[1]?.textContent).toBe('');
        // what is one long word breaks rather than being cut on a narrow page
        expect(element.shadowRoot?.querySelector('th[scope="row"]')?.classList).toContain('long');
        links[0]?.click();
        await expect(element).toBeAccessible();
    });

    it('asks for the next page only when there is one', () => {
        const more = jest.fn();
        expect(show({ rows: [] }).shadowRoot?.querySelector('[data-id="more"]')).toBeNull();
        const element = show({ rows: [], hasMore: true });
        element.addEventListener('more', more);
        element.shadowRoot?.querySelector('[data-id="more"]')?.dispatchEvent(new CustomEvent('click'));
        expect(more).toHaveBeenCalledTimes(1);
    });
});
