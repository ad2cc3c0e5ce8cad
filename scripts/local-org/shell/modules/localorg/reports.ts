/** What the Reports and Dashboards REST API answers, as far as pages show it. */
export interface ReportCell {
  readonly label: string;
  readonly value: unknown;
}
export interface ReportGroup {
  /** `0`, `0_1`: its place, and in the fact map the way to its totals. */
  readonly key: string;
  readonly label: string;
  readonly value: unknown;
  readonly groupings: readonly ReportGroup[];
}
export interface ReportResult {
  readonly allData: boolean;
  readonly factMap: Readonly<
    Record<
      string,
      { readonly aggregates: readonly ReportCell[]; readonly rows?: readonly { readonly dataCells: readonly ReportCell[] }[] } | undefined
    >
  >;
  readonly groupingsDown: { readonly groupings: readonly ReportGroup[] };
  readonly groupingsAcross: { readonly groupings: readonly ReportGroup[] };
  readonly reportMetadata: {
    readonly name: string;
    readonly description: string | null;
    readonly reportType: { readonly label: string };
    readonly reportFormat: 'TABULAR' | 'SUMMARY' | 'MATRIX';
    readonly hasDetailRows: boolean;
    readonly aggregates: readonly string[];
    readonly detailColumns: readonly string[];
    readonly groupingsDown: readonly { readonly name: string }[];
    readonly groupingsAcross: readonly { readonly name: string }[];
  };
  readonly reportExtendedMetadata: {
    readonly detailColumnInfo: Labels;
    readonly aggregateColumnInfo: Labels;
    readonly groupingColumnInfo: Labels;
  };
}
type Labels = Readonly<Record<string, { readonly label: string; readonly dataType: string } | undefined>>;

/** Groups of the lowest level, each with the labels on the way to it. */
export function leaves(
  groups: readonly ReportGroup[],
  way: readonly string[] = [],
): readonly { readonly key: string; readonly labels: readonly string[] }[] {
  return groups.flatMap(({ key, label, groupings }) =>
    groupings.length === 0 ? [{ key, labels: [...way, label] }] : leaves(groupings, [...way, label]),
  );
}

/** @param down, across keys of groups; `T` means all of them. */
export const totals = ({ factMap }: ReportResult, down = 'T', across = 'T'): readonly ReportCell[] =>
  factMap[`${down}!${across}`]?.aggregates ?? [];

export const aggregateLabels = ({ reportMetadata, reportExtendedMetadata }: ReportResult): readonly string[] =>
  reportMetadata.aggregates.map((name) => reportExtendedMetadata.aggregateColumnInfo[name]?.label ?? name);
