/** Parts of Visualforce pages that Apex holds. */
import './action.ts';
import './component.ts';
import './dynamicPickList.ts';
import './selectOption.ts';
import './standardController.ts';
