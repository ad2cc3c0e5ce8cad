import { messageOf, messagesOf } from 'c/errors';

describe('c-errors', () => {
    it('says nothing when nothing failed', () => {
        expect(messagesOf(undefined)).toEqual([]);
        expect(messagesOf(null)).toEqual([]);
    });

    it.each([
        ['an Apex error', { body: { message: 'No access' }, status: 500 }, ['No access']],
        ['a list of the UI API', { body: [{ message: 'One' }, { message: 'Two' }] }, ['One', 'Two']],
        [
            'a refused save',
            {
                body: {
                    message: 'An error occurred',
                    output: { errors: [{ message: 'Record' }], fieldErrors: { Name: [{ message: 'Field' }] } },
                },
            },
            ['Record', 'Field'],
        ],
        [
            'DML of Apex',
            { body: { pageErrors: [{ message: 'Page' }], fieldErrors: { Name: [{ message: 'Required' }] } } },
            ['Page', 'Required'],
        ],
        ['an error of JavaScript', new Error('Broken'), ['Broken']],
        ['a text', 'Just so', ['Just so']],
        ['a text as body', { body: 'Gateway' }, ['Gateway']],
        ['a status', { statusText: 'Bad Gateway' }, ['Bad Gateway']],
        ['several errors', [new Error('A'), new Error('A'), 'B'], ['A', 'B']],
        ['a number', 7, ['7']],
        [
            'access that was taken',
            { body: { message: "You do not have access to the Apex class named 'ImportWizardController'." } },
            ['c.AccessTaken'],
        ],
    ])('reads %s', (_name, error, expected) => {
        expect(messagesOf(error)).toEqual(expected);
    });

    it('is never silent about something that failed', () => {
        expect(messagesOf({})).toHaveLength(1);
    });

    it('joins all messages for a toast', () => {
        expect(messageOf([new Error('A'), 'B'])).toBe('A B');
    });
});
