import { LightningElement, api } from 'lwc';

export interface Tile {
    label: string;
    value: string;
    note: string;
    icon?: string;
    variant?: string;
}

/** Four numbers side by side, two on a narrow page, one on the narrowest. */
export default class StatTiles extends LightningElement {
    @api tiles: Tile[] = [];
}
