import { createElement } from 'lwc';
import ImportCounts from 'c/importCounts';

const NONE = { added: 0, updated: 0, unchanged: 0, resubscribed: 0, removed: 0, refused: 0, duplicates: 0, warnings: 0 };
function show(counts: object): HTMLElement {
    const element = createElement('c-import-counts', { is: ImportCounts });
    Object.assign(element, { run: { ...NONE, ...counts } });
    document.body.appendChild(element);
    return element;
}
const shown = (element: HTMLElement): (string | undefined)[] =>
    [...(element.shadowRoot?.querySelectorAll('.count') ?? [])].map((count) => (count as HTMLElement).dataset.id);

describe('c-import-counts', () => {
    afterEach(() => document.body.replaceChildren());

    it('always tells the four numbers that people look for', async () => {
        const element = show({});
        expect(shown(element)).toEqual(['added', 'updated', 'unchanged', 'refused']);
        expect(element.shadowRoot?.querySelector('.count_bad')).toBeNull();
        await expect(element).toBeAccessible();
    });

    it('tells the others where there are some, and marks refusals', () => {
        const element = show({ added: 12345, refused: 1, removed: 2, resubscribed: 3, duplicates: 4, warnings: 5 });
        expect(shown(element)).toEqual(['added', 'updated', 'unchanged', 'resubscribed', 'removed', 'refused', 'duplicates', 'warnings']);
        expect(element.shadowRoot?.querySelector('[data-id="added"] dd')?.textContent).toBe('12,345');
        expect((element.shadowRoot?.querySelector('.count_bad') as HTMLElement | null)?.dataset.id).toBe('refused');
    });

    it.each([
        ['a preview that found no row', { kind: 'Preview', state: 'Completed', rowsRead: 0 }, true],
        ['a run that found no row', { kind: 'Import', state: 'Completed', rowsRead: 0 }, true],
        ['a run that begins', { kind: 'Import', state: 'Running', rowsRead: 0 }, false],
        ['an undo, which reads no source', { kind: 'Undo', state: 'Completed', rowsRead: 0 }, false],
        ['a run with rows', { kind: 'Import', state: 'Completed', rowsRead: 3 }, false],
    ])('says of %s whether there was nobody to send', (_run, run, isSaid) => {
        expect(show(run).shadowRoot?.querySelector('[data-id="empty"]') !== null).toBe(isSaid);
    });
});
