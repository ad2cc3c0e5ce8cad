import { createElement } from 'lwc';
import PersonRuleEditor from 'c/personRuleEditor';
import { unsavedRules } from 'c/unsavedRules';
import getRule from '@salesforce/apex/PersonSetupController.getRule';
import saveRule from '@salesforce/apex/PersonSetupController.saveRule';

jest.mock('@salesforce/apex/PersonSetupController.getRule', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/PersonSetupController.saveRule', () => ({ default: jest.fn() }), { virtual: true });

interface Editor extends HTMLElement {
    recordId: string;
    refresh(): Promise<void>;
}
const mock = (method: unknown): jest.Mock => method as jest.Mock;
const field = (name: string, kind: string, isRequired = false, options: object[] = []): object => ({
    name,
    label: name,
    kind,
    isRequired,
    accepts: [],
    options,
});
const RULE = {
    listId: 'l1',
    creates: 'Nothing',
    recordTypeId: null,
    ownerId: null,
    accountStrategy: 'None',
    accountId: null,
    accountNamePattern: null,
    isCreateOnly: false,
    defaults: [],
};
const target = (value: string, objectName: string, fields: object[], recordTypes: object[] = []): object => ({
    value,
    label: value,
    objectName,
    isCreatable: value !== 'Person account',
    recordTypes,
    fields,
    mappedFields: ['Title'],
});
const SCREEN = {
    listName: 'Newsletter',
    isVisible: true,
    isEditable: true,
    isUpdatingPeople: false,
    rule: RULE,
    targets: [
        target('Contact', 'Contact', [
            field('Title', 'Text', true),
            field('LeadSource', 'Picklist', false, [{ value: 'Web', label: 'Web' }]),
            field('Vip', 'Checkbox'),
            field('Born', 'Date'),
            field('Met', 'DateTime'),
            field('Boss', 'Reference'),
        ]),
        target('Lead', 'Lead', [field('Company', 'Text', true), field('LeadSource', 'Picklist')], [{ value: 'r1', label: 'Reader' }]),
        target('Person account', 'Contact', [], [{ value: 'r2', label: 'Person' }]),
    ],
    sources: [{ value: '[Company]', label: 'Company', dataType: 'Text' }],
};
const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};
async function show(screen: object = SCREEN): Promise<Editor> {
    mock(getRule).mockResolvedValue(screen);
    const element = createElement('c-person-rule-editor', { is: PersonRuleEditor }) as unknown as Editor;
    element.recordId = 'l1';
    document.body.appendChild(element);
    await settle();
    return element;
}
const find = <Type = HTMLElement>(element: HTMLElement, selector: string): Type => element.shadowRoot?.querySelector(selector) as Type;
async function send(element: HTMLElement, selector: string, name: string, detail?: object): Promise<void> {
    find(element, selector).dispatchEvent(new CustomEvent(name, { detail }));
    await settle();
}
const creates = (element: HTMLElement, value: string): Promise<void> => send(element, '[data-id="creates"]', 'change', { value });

describe('c-person-rule-editor', () => {
    beforeEach(() => mock(saveRule).mockImplementation(({ rule }: { rule: object }) => Promise.resolve({ ...SCREEN, rule })));
    afterEach(() => {
        document.body.replaceChildren();
        for (const list of ['l1', 'l2']) unsavedRules.keep(list, undefined);
        jest.clearAllMocks();
    });

    it('starts with nothing, and says that rules are off', async () => {
        const element = await show();
        expect(find(element, 'lightning-record-picker')).toBeNull();
        expect(find(element, '[data-id="off"]')).not.toBeNull();
        expect(find<{ disabled: boolean }>(element, '[data-id="save"]').disabled).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('warns of what the org demands, until something fills it', async () => {
        const element = await show();
        await creates(element, 'Contact');
        expect(find(element, '[data-id="missing"]')).toBeNull();
        await creates(element, 'Lead');
        expect(find(element, '[data-id="missing"]')).not.toBeNull();
        await send(element, 'c-rule-defaults', 'defaultschange', { defaults: [{ field: 'Company', value: 'Unknown' }] });
        expect(find(element, '[data-id="missing"]')).toBeNull();
        await send(element, '[data-id="save"]', 'click');
        expect(saveRule).toHaveBeenCalledWith({ rule: { ...RULE, creates: 'Lead', defaults: [{ field: 'Company', value: 'Unknown' }] } });
        await expect(element).toBeAccessible();
    });

    it('asks for the account that the strategy needs', async () => {
        const element = await show();
        await creates(element, 'Contact');
        await send(element, '[data-name="accountStrategy"]', 'change', { value: 'One account' });
        await send(element, '[data-name="accountId"]', 'change', { recordId: 'a1' });
        await send(element, '[data-name="accountStrategy"]', 'change', { value: 'By pattern' });
        await send(element, '[data-name="accountNamePattern"]', 'change', { value: '{Company}' });
        await send(element, '[data-name="ownerId"]', 'change', { recordId: 'u1' });
        await send(element, '[data-id="create-only"]', 'change', { checked: true });
        await send(element, '[data-id="save"]', 'click');
        expect(mock(saveRule).mock.calls[0]?.[0].rule).toMatchObject({
            creates: 'Contact',
            accountStrategy: 'By pattern',
            accountId: 'a1',
            accountNamePattern: '{Company}',
            ownerId: 'u1',
            isCreateOnly: true,
        });
    });

    it('offers default values for the fields of what it creates', async () => {
        const defaults = [{ field: 'Vip', value: 'true' }];
        const element = await show({ ...SCREEN, rule: { ...RULE, creates: 'Contact', defaults } });
        const offered = find<{ defaults: object[]; fields: object[] }>(element, 'c-rule-defaults');
        expect(offered.defaults).toEqual(defaults);
        expect(offered.fields).toHaveLength(6);
        await send(element, 'c-rule-defaults', 'defaultschange', { defaults: [] });
        expect(offered.defaults).toEqual([]);
        await send(element, '[data-id="discard"]', 'click');
        expect(offered.defaults).toEqual(defaults);
    });

    it('drops default values that the other kind has no field for', async () => {
        const element = await show({
            ...SCREEN,
            rule: {
                ...RULE,
                creates: 'Contact',
                defaults: [
                    { field: 'Title', value: 'x' },
                    { field: 'LeadSource', value: 'Web' },
                ],
            },
        });
        await creates(element, 'Lead');
        await send(element, '[data-id="save"]', 'click');
        expect(mock(saveRule).mock.calls[0]?.[0].rule.defaults).toEqual([{ field: 'LeadSource', value: 'Web' }]);
    });

    it('lets record types be chosen where there are some', async () => {
        const element = await show();
        await creates(element, 'Lead');
        const picker = find<HTMLElement & { options: object[]; value: string }>(element, '[data-name="recordTypeId"]');
        expect(picker.options).toHaveLength(2);
        await send(element, '[data-name="recordTypeId"]', 'change', { value: 'r1' });
        expect(find<{ value: string }>(element, '[data-name="recordTypeId"]').value).toBe('r1');
        await creates(element, 'Person account');
        expect(find<{ value: string }>(element, '[data-name="recordTypeId"]').value).toBe('r2');
        expect(element.shadowRoot?.textContent).toContain('c.RuleNotAllowed');
    });

    it('keeps what was chosen when the rule is refused, or read again', async () => {
        const element = await show();
        mock(saveRule).mockRejectedValueOnce({ body: { message: 'Choose the account' } });
        await creates(element, 'Contact');
        await send(element, '[data-id="save"]', 'click');
        expect(find<{ value: string }>(element, '[data-id="creates"]').value).toBe('Contact');
        await element.refresh();
        expect(find<{ value: string }>(element, '[data-id="creates"]').value).toBe('Contact');
    });

    it('has what was not saved again on coming back from another list, until it is saved or discarded', async () => {
        const element = await show();
        const edited = jest.fn();
        element.addEventListener('edited', edited);
        await creates(element, 'Contact');
        expect(edited).toHaveBeenCalledTimes(1);
        const goTo = async (listId: string): Promise<string> => {
            mock(getRule).mockResolvedValue({ ...SCREEN, rule: { ...RULE, listId } });
            element.recordId = listId;
            await settle();
            return find<{ value: string }>(element, '[data-id="creates"]').value;
        };
        expect(await goTo('l2')).toBe('Nothing');
        expect(await goTo('l1')).toBe('Contact');
        await send(element, '[data-id="discard"]', 'click');
        expect(unsavedRules.of('l1')).toBeUndefined();
        await creates(element, 'Lead');
        await send(element, '[data-id="save"]', 'click');
        expect(unsavedRules.of('l1')).toBeUndefined();
        await creates(element, 'Contact');
        await creates(element, 'Lead');
        expect(unsavedRules.of('l1')).toBeUndefined();
    });

    it('shows the answer to a save only on the list that it is of', async () => {
        const element = await show();
        let answer: (screen: object) => void = () => undefined;
        mock(saveRule).mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
        await creates(element, 'Contact');
        await send(element, '[data-id="save"]', 'click');
        mock(getRule).mockResolvedValue({ ...SCREEN, rule: { ...RULE, listId: 'l2' } });
        element.recordId = 'l2';
        await settle();
        answer({ ...SCREEN, rule: { ...RULE, creates: 'Contact' } });
        await settle();
        expect(find<{ value: string }>(element, '[data-id="creates"]').value).toBe('Nothing');
        expect(unsavedRules.of('l1')).toBeUndefined();
    });

    it('shows no other list why a rule was refused', async () => {
        const element = await show();
        const toast = jest.fn();
        element.addEventListener('lightning__showtoast', toast);
        const refusal = (): unknown => find<{ error: unknown }>(element, '[data-id="refusal"]').error;
        const goTo = async (listId: string): Promise<void> => {
            mock(getRule).mockResolvedValue({ ...SCREEN, rule: { ...RULE, listId } });
            element.recordId = listId;
            await settle();
        };
        await creates(element, 'Contact');
        mock(saveRule).mockRejectedValueOnce({ body: { message: 'No owner.' } });
        await send(element, '[data-id="save"]', 'click');
        expect(refusal()).toBeDefined();
        await goTo('l2');
        expect(refusal()).toBeUndefined();
        await goTo('l1');
        let refuse: (reason: object) => void = () => undefined;
        mock(saveRule).mockReturnValueOnce(new Promise((_resolve, reject) => (refuse = reject)));
        await send(element, '[data-id="save"]', 'click');
        await goTo('l2');
        refuse({ body: { message: 'No owner.' } });
        await settle();
        expect(refusal()).toBeUndefined();
        expect(toast.mock.calls[0]?.[0].detail).toMatchObject({ title: 'c.RuleNotSaved', message: 'No owner.', mode: 'sticky' });
        expect(unsavedRules.of('l1')).toMatchObject({ creates: 'Contact' });
    });

    it('keeps the place of who saves or discards: the button rests then', async () => {
        const element = await show();
        const focused = jest.spyOn(HTMLElement.prototype, 'focus');
        const press = async (id: string): Promise<void> => {
            find(element, '[data-id="create-only"]').dispatchEvent(new CustomEvent('change', { detail: { checked: true } }));
            await settle();
            find(element, `[data-id="${id}"]`).dispatchEvent(new CustomEvent('click'));
            await settle();
        };
        mock(saveRule).mockResolvedValue(SCREEN);
        await press('save');
        await press('discard');
        expect(focused.mock.contexts.map((place) => (place as HTMLElement).dataset.id)).toEqual(['creates', 'creates']);
        focused.mockRestore();
    });

    it('is read by those who may not change it, and hidden from those who may not see it', async () => {
        const element = await show({ ...SCREEN, isEditable: false });
        expect(find(element, '[data-id="read-only"]')).not.toBeNull();
        expect(find(element, '[data-id="save"]')).toBeNull();
        mock(getRule).mockResolvedValue({ ...SCREEN, isVisible: false, rule: null, targets: [], sources: [] });
        element.recordId = 'l2';
        await settle();
        expect(element.shadowRoot?.textContent).toContain('c.CreationRuleHidden');
    });

    it('tells what went wrong, and tries again', async () => {
        mock(getRule).mockRejectedValueOnce({ body: { message: 'gone' } });
        const element = createElement('c-person-rule-editor', { is: PersonRuleEditor }) as unknown as Editor;
        element.recordId = 'l1';
        document.body.appendChild(element);
        await settle();
        expect(find(element, '[data-id="creates"]')).toBeNull();
        mock(getRule).mockResolvedValue(SCREEN);
        await send(element, 'c-error-panel', 'retry');
        expect(find(element, '[data-id="creates"]')).not.toBeNull();
    });
});
