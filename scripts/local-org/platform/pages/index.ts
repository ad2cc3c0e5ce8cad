/** Parts of Visualforce pages that Apex holds. */
import './selectOption.ts';
import './standardController.ts';
