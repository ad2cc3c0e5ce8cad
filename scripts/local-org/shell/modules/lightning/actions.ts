/** Source: Lightning Web Components Developer Guide, "Create a Screen Quick Action". */
export class CloseActionScreenEvent extends CustomEvent<unknown> {
  constructor(options: CustomEventInit = {}) {
    super('lightning__actionsclosescreen', { bubbles: false, cancelable: false, composed: false, ...options });
  }
}
