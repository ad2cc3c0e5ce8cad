import { api, LightningElement } from 'lwc';

/** The frame of a quick action's screen. Source: Component Library, "Quick Action Panel". */
export default class QuickActionPanel extends LightningElement {
  @api header = '';
}
