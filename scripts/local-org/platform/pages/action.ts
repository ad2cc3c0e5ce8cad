/** `new ApexPages.Action('{!save}')`: the action of a component that code makes. Source: Apex Reference Guide, "Action Class". */
import { NotImplemented } from '../core/error.ts';
import { definePlatformClass } from '../core/registry.ts';

class Action {
  readonly typeName = 'ApexPages.Action';
  readonly expression: string | null;
  constructor(expression: string | null) {
    this.expression = expression;
  }
}

definePlatformClass({
  name: 'ApexPages.Action',
  instances: Action,
  constructors: { '*': (expression: string | null) => new Action(expression) },
  methods: {
    getExpression: (self: Action) => self.expression,
    invoke: () => {
      throw new NotImplemented('an action without its page (ApexPages.Action.invoke)');
    },
  },
});
