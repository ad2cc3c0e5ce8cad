/** Rows of approvals: instances, nodes, steps, work items and history. Source: Object Reference, "ProcessInstance" and its like. */
import type { DataAccess } from '../data/index.ts';
import { Rows } from '../data/store/rows.ts';
import { transaction } from '../platform/core/current.ts';

export interface Instance {
  readonly id: string;
  readonly definitionId: string;
  readonly targetId: string;
  readonly submitterId: string;
  readonly status: string;
}
export interface WorkItem {
  readonly id: string;
  readonly instanceId: string;
  readonly actorId: string;
  readonly originalActorId: string;
}

export class ApprovalRows {
  private readonly data: DataAccess;
  private readonly now: () => number;
  constructor(data: DataAccess, now: () => number) {
    this.data = data;
    this.now = now;
  }

  open(definitionId: string, targetId: string, submitterId: string, comments: string | null): Instance {
    const id = this.add('ProcessInstance', {
      ProcessDefinitionId: definitionId,
      TargetObjectId: targetId,
      SubmittedById: submitterId,
      Status: 'Pending',
      LastActorId: submitterId,
    });
    const instance = { id, definitionId, targetId, submitterId, status: 'Pending' };
    this.step(instance, { status: 'Started', actorId: submitterId, originalActorId: submitterId, comments, nodeId: null });
    return instance;
  }

  pendingOf(targetId: string): Instance | undefined {
    return this.instances(`"TargetObjectId" = ? AND "Status" = 'Pending'`, targetId)[0];
  }
  instance(id: string): Instance | undefined {
    return this.instances('"Id" = ?', id)[0];
  }
  workItem(id: string): WorkItem | undefined {
    return this.items('"Id" = ?', id)[0];
  }
  workItemsOf(instanceId: string): readonly WorkItem[] {
    return this.items('"ProcessInstanceId" = ?', instanceId);
  }

  /** The node that is pending. */
  nodeOf(instanceId: string): { readonly id: string; readonly processNodeId: string } | undefined {
    const [row] = this.data.store.all(
      `SELECT "Id", "ProcessNodeId" FROM "ProcessInstanceNode" WHERE "ProcessInstanceId" = ? AND "NodeStatus" = 'Pending'`,
      [instanceId],
    );
    return row === undefined ? undefined : { id: String(row['Id']), processNodeId: String(row['ProcessNodeId']) };
  }
  /** Nodes that were approved, the latest first. */
  approvedNodesOf(instanceId: string): readonly string[] {
    return this.data.store
      .all(
        `SELECT "ProcessNodeId" AS node FROM "ProcessInstanceNode" WHERE "ProcessInstanceId" = ? AND "NodeStatus" = 'Approved' ORDER BY "Id" DESC`,
        [instanceId],
      )
      .map((row) => String(row['node']));
  }

  /** The users who answered a node the last time. */
  lastActorsOf(instanceId: string, processNodeId: string): readonly string[] {
    return [
      ...new Set(
        this.data.store
          .all(
            `SELECT "OriginalActorId" AS actor FROM "ProcessInstanceStep" WHERE "ProcessInstanceId" = ? AND "StepNodeId" = ? AND "StepStatus" = 'Approved' ORDER BY "Id"`,
            [instanceId, processNodeId],
          )
          .map((row) => String(row['actor'])),
      ),
    ];
  }

  /** Starts a node: every approver gets a work item. @return the Ids of the work items */
  ask(instance: Instance, node: { readonly id: string; readonly name: string }, actorIds: readonly string[]): readonly string[] {
    this.add('ProcessInstanceNode', {
      ProcessInstanceId: instance.id,
      ProcessNodeId: node.id,
      ProcessNodeName: node.name,
      NodeStatus: 'Pending',
    });
    return actorIds.map((actorId) => {
      const facts = { ProcessInstanceId: instance.id, ActorId: actorId, OriginalActorId: actorId };
      const id = this.add('ProcessInstanceWorkitem', facts);
      this.add('ProcessInstanceHistory', {
        ...facts,
        Id: id,
        TargetObjectId: instance.targetId,
        StepStatus: 'Pending',
        IsPending: 1,
        ProcessNodeId: node.id,
      });
      return id;
    });
  }

  /** Closes a work item that is answered, or no longer needed. */
  settle(
    instance: Instance,
    item: WorkItem,
    facts: { readonly status: string; readonly actorId: string; readonly comments: string | null; readonly nodeId: string | null },
  ): void {
    for (const object of ['ProcessInstanceWorkitem', 'ProcessInstanceHistory'])
      this.data.store.run(`DELETE FROM "${object}" WHERE "Id" = ?`, [item.id]);
    this.step(instance, { ...facts, originalActorId: item.originalActorId });
  }

  endNode(id: string, status: string): void {
    this.data.store.run('UPDATE "ProcessInstanceNode" SET "NodeStatus" = ?, "CompletedDate" = ?, "LastActorId" = ? WHERE "Id" = ?', [
      status,
      this.moment(),
      transaction().user.id,
      id,
    ]);
  }
  endInstance(id: string, status: string): void {
    this.data.store.run(
      'UPDATE "ProcessInstance" SET "Status" = ?, "CompletedDate" = ?, "LastActorId" = ?, "LastModifiedDate" = ? WHERE "Id" = ?',
      [status, this.moment(), transaction().user.id, this.moment(), id],
    );
  }
  noteActor(instanceId: string, userId: string): void {
    this.data.store.run('UPDATE "ProcessInstance" SET "LastActorId" = ?, "LastModifiedDate" = ? WHERE "Id" = ?', [
      userId,
      this.moment(),
      instanceId,
    ]);
  }

  private step(
    instance: Instance,
    {
      status,
      actorId,
      originalActorId,
      comments,
      nodeId,
    }: {
      readonly status: string;
      readonly actorId: string;
      readonly originalActorId: string;
      readonly comments: string | null;
      readonly nodeId: string | null;
    },
  ): void {
    const facts = {
      ProcessInstanceId: instance.id,
      StepStatus: status,
      ActorId: actorId,
      OriginalActorId: originalActorId,
      Comments: comments,
    };
    const id = this.add('ProcessInstanceStep', { ...facts, StepNodeId: nodeId });
    this.add('ProcessInstanceHistory', { ...facts, Id: id, TargetObjectId: instance.targetId, IsPending: 0, ProcessNodeId: nodeId });
  }

  private add(object: string, values: Readonly<Record<string, string | number | null>>): string {
    const rows = new Rows(this.data.store, this.data.schema, this.now());
    rows.by(transaction().user.id);
    return rows.add(object, values);
  }
  private instances(where: string, value: string): readonly Instance[] {
    return this.data.store.all(`SELECT * FROM "ProcessInstance" WHERE ${where}`, [value]).map((row) => ({
      id: String(row['Id']),
      definitionId: String(row['ProcessDefinitionId']),
      targetId: String(row['TargetObjectId']),
      submitterId: String(row['SubmittedById']),
      status: String(row['Status']),
    }));
  }
  private items(where: string, value: string): readonly WorkItem[] {
    return this.data.store.all(`SELECT * FROM "ProcessInstanceWorkitem" WHERE ${where} ORDER BY "Id"`, [value]).map((row) => ({
      id: String(row['Id']),
      instanceId: String(row['ProcessInstanceId']),
      actorId: String(row['ActorId']),
      originalActorId: String(row['OriginalActorId']),
    }));
  }
  private moment(): number {
    return Math.floor(this.now() / 1000) * 1000;
  }
}
