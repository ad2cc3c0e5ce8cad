import { ImportSteps, NEW_DRAFT, STEPS } from '../importSteps';
import { suggestEmail, suggestMapping } from '../suggestions';

const column = (name: string, type = 'STRING', label = name) => ({
    name,
    label,
    type,
    isEmail: type === 'EMAIL',
    isInManyCurrencies: false,
});
const check = {
    columns: [
        column('Account.Email__c', 'EMAIL'),
        column('Email', 'EMAIL'),
        column('FirstName'),
        column('LastName'),
        column('MobilePhone', 'PHONE'),
        column('Birthdate', 'DATE'),
        column('City__c'),
    ],
    rowCount: 3,
    explanation: 'x',
    sampleColumns: [],
    sampleRows: [],
};
const field = (label: string, dataType: string) => ({ target: `[${label}]`, label, dataType, options: [] });
const chosen = new ImportSteps().choose({ sourceType: 'SOQL', sourceQuery: 'SELECT Email FROM Contact' }).readSource(check);

describe('the steps of an import', () => {
    it('calls an import after its source until somebody gives it a name', () => {
        const first = new ImportSteps().choose({ sourceType: 'SOQL', sourceName: 'SOQL' });
        expect(first.draft.title).toBe('SOQL');
        expect(first.choose({ sourceName: 'SOQL: Contact' }).draft.title).toBe('SOQL: Contact');
        expect(first.choose({ title: 'Readers' }).choose({ sourceName: 'SOQL: Contact' }).draft.title).toBe('Readers');
    });

    it('open one after the other', () => {
        const fresh = new ImportSteps();
        expect(fresh.problem('source')).toBe('noSource');
        expect(fresh.next().current).toBe('source');
        expect(STEPS.filter((step) => fresh.canOpen(step))).toEqual(['source']);
        const onList = chosen.next();
        expect(onList.current).toBe('list');
        expect(onList.problem('list')).toBe('noList');
        expect(onList.choose({ listId: 'a' }).open('run').current).toBe('run');
    });

    it('keep their choices on the way back and forth', () => {
        const there = chosen.next().choose({ listId: 'a' }).next().map('Name', 'LastName').next().choose({ isRemoving: true });
        const back = there.back().back().back().next().next().next();
        expect(back.draft).toEqual(there.draft);
        expect(back.current).toBe('options');
    });

    it('read another source again, and drop columns that it does not have', () => {
        const mapped = chosen.map('Name', 'LastName');
        const other = mapped.choose({ sourceQuery: 'SELECT Email FROM Lead' });
        expect(other.problem('source')).toBe('sourceUnread');
        const read = other.readSource({ ...check, columns: [column('Email', 'EMAIL')] });
        expect(read.draft.mapping).toEqual([]);
        expect(read.draft.emailColumn).toBe('Email');
    });

    it('drop fields that another list does not have', () => {
        const mapped = chosen
            .choose({ listId: 'a' })
            .readFields([field('City', 'Text')])
            .map('[City]', 'City__c');
        const other = mapped.choose({ listId: 'b' }).readFields([field('Town', 'Text')]);
        expect(other.draft.mapping.some(({ target }) => target === '[City]')).toBe(false);
    });

    it('make a name of several columns', () => {
        const named = chosen.map('Name', 'FirstName').map('Name', 'LastName', 1);
        expect([named.columnOf('Name'), named.columnOf('Name', 1)]).toEqual(['FirstName', 'LastName']);
        expect(named.map('Name', '').columnOf('Name')).toBe('LastName');
    });

    it('ask for hours and days of a schedule', () => {
        const scheduled = chosen.choose({ isActive: true });
        expect(scheduled.problem('run')).toBe('noHours');
        expect(scheduled.choose({ scheduleHours: [8] }).problem('run')).toBe('noDays');
        expect(scheduled.choose({ scheduleHours: [8], scheduleDays: ['MON'] }).problem('run')).toBeUndefined();
    });

    it('take a field that was made on the way', () => {
        expect(chosen.addField(field('City', 'Text'), 'City__c').columnOf('[City]')).toBe('City__c');
        expect(new ImportSteps(NEW_DRAFT).addField(field('City', 'Text'), '').draft.mapping).toEqual([]);
    });
});

describe('suggestions', () => {
    it('find the nearest column with addresses', () => {
        expect(suggestEmail(check.columns)).toBe('Email');
        expect(suggestEmail([column('email_address')])).toBe('email_address');
        expect(suggestEmail([column('Lists__c.Members__r$EmailAddress__c')])).toBe('Lists__c.Members__r$EmailAddress__c');
        expect(suggestEmail([{ ...column('Adresse__c'), label: 'Email address' }])).toBe('Adresse__c');
        expect(suggestEmail([column('Name')])).toBeNull();
    });

    it('go by name and kind of value', () => {
        expect(suggestMapping(check.columns, [field('City', 'Text'), field('Birthdate', 'Number'), field('Nothing', 'Text')])).toEqual([
            { column: 'FirstName', target: 'Name' },
            { column: 'LastName', target: 'Name' },
            { column: 'MobilePhone', target: 'MobileNumber' },
            { column: 'City__c', target: '[City]' },
        ]);
    });

    it.each([
        ['Birthday', 'Date', 'Birthdate'],
        ['US state', 'USState', 'MailingState'],
        ['City', 'Text', 'City__c'],
        ['Postcode', 'Text', 'MailingPostalCode'],
    ])('know what %s is called in Salesforce, and take its own name first', (label, dataType, name) => {
        const columns = [...check.columns, column('MailingCity'), column('MailingState'), column('MailingPostalCode')];
        expect(suggestMapping(columns, [field(label, dataType)]).at(-1)).toEqual({ column: name, target: `[${label}]` });
    });

    it('take the column of contacts and leads alike before that of either', () => {
        const columns = [column('Contact.MailingCountry'), column('Lead.Country'), column('Person.Country')];
        expect(suggestMapping(columns, [field('Country', 'Country')])).toEqual([{ column: 'Person.Country', target: '[Country]' }]);
    });
});
