/** Source: Component Library, "Platform Show Toast Event". The shell turns the event into a toast. */
export const ShowToastEventName = 'lightning__showtoast';

export class ShowToastEvent extends CustomEvent<unknown> {
  constructor(detail: unknown) {
    super(ShowToastEventName, { bubbles: true, composed: true, cancelable: true, detail });
  }
}
