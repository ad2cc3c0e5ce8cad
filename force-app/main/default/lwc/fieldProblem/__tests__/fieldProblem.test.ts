import { FieldProblem, type Field } from 'c/fieldProblem';

function fieldThatIs(isValid: boolean): Field & Record<'reportValidity' | 'setCustomValidity', jest.Mock> {
    return Object.assign(document.createElement('input'), {
        checkValidity: () => isValid,
        reportValidity: jest.fn(),
        setCustomValidity: jest.fn(),
    });
}

describe('FieldProblem', () => {
    afterEach(() => document.body.replaceChildren());

    it('leads to the field and says what is wrong, until it is forgotten', () => {
        const field = fieldThatIs(true);
        document.body.append(field);
        const problem = new FieldProblem();
        problem.show(field, 'No address');
        expect(document.activeElement).toBe(field);
        problem.forget();
        problem.forget();
        expect(field.setCustomValidity.mock.calls).toEqual([['No address'], ['']]);
        expect(field.reportValidity).toHaveBeenCalledTimes(2);
    });

    it('lets a field speak that knows by itself', () => {
        const field = fieldThatIs(false);
        new FieldProblem().show(field, 'Out of range');
        expect(field.setCustomValidity).not.toHaveBeenCalled();
        expect(field.reportValidity).toHaveBeenCalledTimes(1);
    });

    it('says nothing where there is no such field', () => {
        expect(() => new FieldProblem().show(null, 'Elsewhere')).not.toThrow();
    });
});
