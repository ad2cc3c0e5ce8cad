/** Parts of Visualforce pages that Apex holds. */
import './dynamicPickList.ts';
import './selectOption.ts';
import './standardController.ts';
