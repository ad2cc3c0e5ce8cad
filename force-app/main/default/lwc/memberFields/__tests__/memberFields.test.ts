import { createElement } from 'lwc';
import MemberFields from 'c/memberFields';
import getMemberFields from '@salesforce/apex/RecordController.getMemberFields';

jest.mock('@salesforce/apex/RecordController.getMemberFields', () => ({ default: jest.fn() }), { virtual: true });

const answer = getMemberFields as unknown as jest.Mock;
const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};
async function fieldsOf(memberId?: string): Promise<HTMLElement> {
    const element = createElement('c-member-fields', { is: MemberFields });
    element.memberId = memberId;
    document.body.appendChild(element);
    await settle();
    return element;
}
const texts = (element: HTMLElement): (string | undefined)[] =>
    [...(element.shadowRoot?.querySelectorAll('[data-id="field"]') ?? [])].map((field) => field.textContent?.trim());

describe('c-member-fields', () => {
    afterEach(() => document.body.replaceChildren());

    it('shows what the member says, by name', async () => {
        answer.mockResolvedValue([
            { name: 'City', dataType: 'Text', value: 'Łódź' },
            { name: 'Topics', dataType: 'MultiSelectMany', value: 'Art, Food' },
        ]);
        const element = await fieldsOf('m1');
        expect(texts(element)).toEqual(['CityŁódź', 'TopicsArt, Food']);
        await expect(element).toBeAccessible();
    });

    it('writes dates and numbers as the user has them, and what is none as it is', async () => {
        answer.mockResolvedValue([
            { name: 'Birthday', dataType: 'Date', value: '1991-11-27' },
            { name: 'Wedding', dataType: 'Date', value: 'in June' },
            { name: 'Spent', dataType: 'Number', value: '12345.678' },
            { name: 'Orders', dataType: 'Number', value: 'many' },
            { name: 'Code', dataType: 'Text', value: '1991-11-27' },
        ]);
        const element = await fieldsOf('m1');
        expect(texts(element)).toEqual(['BirthdayNov 27, 1991', 'Weddingin June', 'Spent12,345.678', 'Ordersmany', 'Code1991-11-27']);
    });

    it('takes no room where nothing is said, and asks nothing before it knows of whom', async () => {
        answer.mockClear().mockResolvedValue([]);
        expect((await fieldsOf('m1')).shadowRoot?.querySelector('lightning-card')).toBeNull();
        await fieldsOf();
        expect(answer).toHaveBeenCalledTimes(1);
    });

    it('shows a refusal and can try again', async () => {
        answer.mockRejectedValue(new Error('No access'));
        const element = await fieldsOf('m1');
        answer.mockResolvedValue([{ name: 'City', value: 'Bern' }]);
        element.shadowRoot?.querySelector('c-error-panel')?.dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(texts(element)).toEqual(['CityBern']);
    });
});
