/** The order that a cart becomes, in memory until the platform saves it. Making it of a cart is not built. Source: Salesforce Commerce, "Cart Reference", OrderGraph. */
import { data } from '../data/current.ts';
import type { SObjectValue } from '../data/records/index.ts';
import { ApexList } from '../platform/collections/index.ts';
import type { ApexValue } from '../platform/core/contract.ts';
import { Holder } from '../platform/core/holder.ts';
import { definePlatformClass } from '../platform/core/registry.ts';
import { NAMESPACE } from './records.ts';

const NAME = `${NAMESPACE}.OrderGraph`;

class OrderGraph extends Holder {
  readonly order: SObjectValue;
  readonly nodes: SObjectValue[] = [];
  constructor() {
    super(NAME);
    this.order = data().newRecord('Order') as SObjectValue;
    this.name(this.order);
  }

  /** A record without an Id gets one that holds until it is saved. */
  name(node: SObjectValue): void {
    if (node.get('Id') !== null) return;
    const count = String(this.nodes.length + 1).padStart(12, '0');
    node.put('Id', `${node.schema.keyPrefix}${count}`);
  }

  add(node: SObjectValue): this {
    this.name(node);
    if (node.get('OrderId') === null) node.put('OrderId', this.order.get('Id'));
    this.nodes.push(node);
    return this;
  }

  of(object: string): ApexList {
    const found = this.nodes.filter(({ schema }) => schema.name === object);
    return new ApexList({ kind: 'sobject', name: object }, found);
  }
}

definePlatformClass({
  name: NAME,
  isInstance: (value) => value instanceof OrderGraph,
  constructors: { '()': () => new OrderGraph() },
  methods: {
    addNode: (self: OrderGraph, node: SObjectValue): ApexValue => self.add(node),
    getOrder: (self: OrderGraph) => self.order,
    getOrderDeliveryGroups: (self: OrderGraph) => self.of('OrderDeliveryGroup'),
    getOrderItems: (self: OrderGraph) => self.of('OrderItem'),
  },
});
