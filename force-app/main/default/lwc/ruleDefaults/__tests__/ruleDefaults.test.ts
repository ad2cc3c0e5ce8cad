import { createElement } from 'lwc';
import RuleDefaults from 'c/ruleDefaults';

const field = (name: string, kind: string, options: object[] = []): object => ({ name, label: name, kind, isRequired: false, options });
const FIELDS = [
    field('Title', 'Text'),
    field('LeadSource', 'Picklist', [{ value: 'Web', label: 'Web' }]),
    field('Vip', 'Checkbox'),
    field('Born', 'Date'),
    field('Met', 'DateTime'),
    field('Boss', 'Reference'),
];
const all = <Type = HTMLElement>(element: HTMLElement, selector: string): Type[] =>
    [...(element.shadowRoot?.querySelectorAll(selector) ?? [])] as Type[];

function show(names: string[], isReadOnly = false): { element: HTMLElement; told: object[] } {
    const element = createElement('c-rule-defaults', { is: RuleDefaults });
    Object.assign(element, { defaults: names.map((name) => ({ field: name, value: '' })), fields: FIELDS, isReadOnly });
    document.body.appendChild(element);
    const told: object[] = [];
    element.addEventListener('defaultschange', (event) => told.push((event as CustomEvent<{ defaults: object }>).detail.defaults));
    return { element, told };
}
const send = (element: HTMLElement, selector: string, name: string, detail?: object): boolean | undefined =>
    all(element, selector)[0]?.dispatchEvent(new CustomEvent(name, { detail }));

describe('c-rule-defaults', () => {
    afterEach(() => document.body.replaceChildren());

    it('offers a control that suits the field, and only fields that are free', async () => {
        const { element } = show(['LeadSource', 'Vip', 'Born', 'Met']);
        const controls = all<HTMLElement & { type: string }>(element, '[data-part="value"]');
        expect(controls.map(({ tagName, type }) => [tagName, type])).toEqual([
            ['LIGHTNING-COMBOBOX', undefined],
            ['LIGHTNING-COMBOBOX', undefined],
            ['LIGHTNING-INPUT', 'date'],
            ['LIGHTNING-INPUT', 'text'],
        ]);
        const [first] = all<{ options: { value: string }[] }>(element, '[data-part="field"]');
        expect(first?.options.map(({ value }) => value)).toEqual(['Title', 'LeadSource']);
        await expect(element).toBeAccessible();
    });

    it('tells all of them at each change', () => {
        const { element, told } = show(['Vip']);
        send(element, '[data-part="value"]', 'change', { value: 'true' });
        send(element, '[data-part="field"]', 'change', { value: 'Born' });
        send(element, '[data-id="add-default"]', 'click');
        expect(told).toEqual([
            [{ field: 'Vip', value: 'true' }],
            [{ field: 'Born', value: '' }],
            [
                { field: 'Vip', value: '' },
                { field: '', value: '' },
            ],
        ]);
    });

    it('leads who removed one to the button that is left', async () => {
        const { element, told } = show(['Vip', 'Born']);
        send(element, '[data-part="remove"]', 'click');
        expect(told).toEqual([[{ field: 'Born', value: '' }]]);
        const [add] = all(element, '[data-id="add-default"]');
        const focused = jest.spyOn(add as HTMLElement, 'focus');
        Object.assign(element, { defaults: told[0] });
        await Promise.resolve();
        expect(focused).toHaveBeenCalledTimes(1);
    });

    it('lets others read them', () => {
        const { element } = show(['Vip'], true);
        expect(all(element, 'lightning-button, lightning-button-icon')).toEqual([]);
        expect(all(element, '[data-part="field"]')).toMatchObject([{ disabled: true }]);
    });

    it('offers no more than there are fields', () => {
        const { element } = show(['Title', 'LeadSource', 'Vip', 'Born', 'Met']);
        expect(all(element, '[data-id="add-default"]')).toMatchObject([{ disabled: true }]);
    });
});
