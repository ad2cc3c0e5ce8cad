import { createElement } from 'lwc';
import OpenLog from 'c/openLog';

const ENTRY = {
    id: 'l1',
    level: 'Error',
    area: 'Members',
    message: 'Refused',
    fix: 'Mend it',
    happenedAt: '2026-03-04T04:06:00.000Z',
    retry: null,
};
const opened: unknown[] = [];
function show(entries: object[], isAdmin: boolean): HTMLElement {
    const element = createElement('c-open-log', { is: OpenLog });
    Object.assign(element, { entries, isAdmin });
    element.addEventListener('navigate', (event) => opened.push((event as CustomEvent).detail));
    document.body.appendChild(element);
    return element;
}

describe('c-open-log', () => {
    afterEach(() => document.body.replaceChildren());

    it('tells reason and fix, and what an administrator has seen to', async () => {
        const element = show([ENTRY], true);
        const resolve = jest.fn();
        element.addEventListener('resolve', resolve);
        expect(element.shadowRoot?.querySelector('[data-id="entry"]')?.textContent).toContain('Mend it');
        element.shadowRoot?.querySelector('lightning-button')?.dispatchEvent(new CustomEvent('click'));
        expect(resolve.mock.calls[0][0].detail).toEqual({ id: 'l1' });
        await expect(element).toBeAccessible();
    });

    it('lets an administrator try again where that is possible, and says what it starts', async () => {
        const element = show(
            [
                { ...ENTRY, retry: 'Run' },
                { ...ENTRY, id: 'l2', area: 'Import' },
                { ...ENTRY, id: 'l3', retry: 'Later kind' },
            ],
            true,
        );
        const retry = jest.fn();
        element.addEventListener('retry', retry);
        const buttons = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[data-retry]') ?? [])];
        expect(buttons.map(({ dataset }) => dataset.retry)).toEqual(['l1', 'l3']);
        expect(element.shadowRoot?.textContent).toContain('c.RetryRunHelp');
        buttons[0]?.dispatchEvent(new CustomEvent('click'));
        expect(retry.mock.calls[0][0].detail).toEqual({ id: 'l1' });
        await expect(element).toBeAccessible();
    });

    it.each([
        ['by itself too, while runs are scheduled', true, 'c.RetryRunHelp c.RetryByItself'],
        ['only so, while none is', false, 'c.RetryRunHelp'],
    ])('says that it is tried again %s', async (_when, isScheduled, words) => {
        const element = show([{ ...ENTRY, retry: 'Run' }], true);
        Object.assign(element, { isScheduled });
        await Promise.resolve();
        expect((element.shadowRoot?.querySelector('[data-retry]') as HTMLElement).title).toBe(words);
    });

    it('leads to the record that an entry is about', () => {
        const element = show([ENTRY, { ...ENTRY, id: 'l2', recordId: '003000000000001AAA' }], true);
        const buttons = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[data-record]') ?? [])];
        expect(buttons).toHaveLength(1);
        buttons[0]?.dispatchEvent(new CustomEvent('click'));
        expect(opened).toMatchObject([{ attributes: { recordId: '003000000000001AAA' } }]);
    });

    it('offers nothing to others, and says when all is well', () => {
        expect(show([ENTRY], false).shadowRoot?.querySelector('lightning-button')).toBeNull();
        expect(show([], true).shadowRoot?.querySelector('c-empty-state')).not.toBeNull();
    });
});
