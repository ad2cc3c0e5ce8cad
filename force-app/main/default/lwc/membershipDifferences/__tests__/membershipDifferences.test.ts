import { createElement } from 'lwc';
import MembershipDifferences from 'c/membershipDifferences';

function show(differences: object[]): HTMLElement {
    const element = createElement('c-membership-differences', { is: MembershipDifferences });
    Object.assign(element, { differences });
    document.body.appendChild(element);
    return element;
}
const lines = (element: HTMLElement): (string | undefined)[] =>
    [...(element.shadowRoot?.querySelectorAll('[data-id="difference"]') ?? [])].map((line) =>
        [...line.children]
            .map((part) => (part as unknown as { status?: string }).status ?? part.textContent)
            .filter((text) => text !== '')
            .join(' '),
    );

describe('c-membership-differences', () => {
    afterEach(() => document.body.replaceChildren());

    it('tells what was and what would be, also where nothing was', async () => {
        const element = show([
            { name: 'News', before: 'Active', after: 'Unsubscribed', isStatus: true },
            { name: 'Offers', before: null, after: 'Unconfirmed', isStatus: true },
            { name: 'City', before: 'Oslo', after: 'Bergen', isStatus: false },
            { name: 'Shoe size', before: null, after: '44', isStatus: false },
        ]);
        expect(lines(element)).toEqual([
            'News: Active Unsubscribed',
            'Offers: c.NotOnList Unconfirmed',
            'City: Oslo Bergen',
            'Shoe size: c.NoValue 44',
        ]);
        await expect(element).toBeAccessible();
    });

    it('shows nothing when nothing would change', () => {
        expect(show([]).shadowRoot?.textContent).toBe('');
    });
});
