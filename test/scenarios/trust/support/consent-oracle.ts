/**
 * Who may see what, said as plainly as possible and in words of its own: the software that is judged by it shares no code with it. It
 * holds every record with its policy as it was made, and says what an answer to a viewer must be.
 */
export type OracleGrant = {
  readonly audience: 'PUBLIC' | 'MEMBERS' | 'NETWORKS' | 'PARTNERS' | 'PRIVATE';
  readonly networks?: readonly string[];
  readonly partners?: readonly string[];
};
export type OraclePolicy = OracleGrant & { readonly fields?: readonly (OracleGrant & { readonly field: string })[] };

export type OracleRecord = {
  readonly id: string;
  readonly owner: string;
  readonly kind: string;
  /** Named as in the content that was published. */
  readonly content: Readonly<Record<string, unknown>>;
  readonly digest: string;
  readonly issuedAt: string;
  readonly policy: OraclePolicy;
  readonly withdrawn: boolean;
};

/** A DID, or null for somebody who is not signed in. */
export type OracleViewer = string | null;

export class ConsentOracle {
  readonly records = new Map<string, OracleRecord>();
  /** By charter, the DIDs that take part. */
  readonly networks = new Map<string, ReadonlySet<string>>();

  /** Whether the owner shows this to that viewer when it is asked through the hub. */
  #grants(grant: OracleGrant, owner: string, viewer: OracleViewer): boolean {
    if (grant.audience === 'PUBLIC') return true;
    if (viewer === null) return false;
    if (grant.audience === 'MEMBERS') return true;
    if (grant.audience === 'PRIVATE') return false;
    if (viewer === owner) return true;
    if (grant.audience === 'PARTNERS') return (grant.partners ?? []).includes(viewer);
    return (grant.networks ?? []).some((charter) => this.networks.get(charter)?.has(viewer));
  }

  sees(record: OracleRecord, viewer: OracleViewer): boolean {
    return this.#grants(record.policy, record.owner, viewer);
  }

  #fieldGrant(record: OracleRecord, field: string): OracleGrant {
    return record.policy.fields?.find((one) => one.field === field) ?? { audience: 'PUBLIC' };
  }

  seesField(record: OracleRecord, field: string, viewer: OracleViewer): boolean {
    return this.sees(record, viewer) && this.#grants(this.#fieldGrant(record, field), record.owner, viewer);
  }

  /** What the hub itself may know of a record when it answers this viewer. */
  inIndex(record: OracleRecord, viewer: OracleViewer): boolean {
    const { audience } = record.policy;
    return !record.withdrawn && (audience === 'PUBLIC' || (audience === 'MEMBERS' && viewer !== null));
  }

  /** Whether the owner's node takes these audiences of fields: whom a commitment asks is seen by whoever sees the commitment. */
  mayDecide(kind: string, { fields = [], ...whole }: OraclePolicy): boolean {
    if (kind !== 'Commitment' || whole.audience === 'PRIVATE') return true;
    const grant = fields.find(({ field }) => field === 'receiver');
    if (grant === undefined || grant.audience === 'PUBLIC') return true;
    if (grant.audience === 'MEMBERS') return whole.audience !== 'PUBLIC';
    const named = ({ audience, networks, partners }: OracleGrant) => JSON.stringify([audience, networks, partners]);
    return named(grant) === named(whole);
  }

  /** The value of a field as the hub may filter, sort and link by it. */
  indexed(record: OracleRecord, field: string, viewer: OracleViewer): unknown {
    if (!this.inIndex(record, viewer)) return undefined;
    const { audience } = this.#fieldGrant(record, field);
    const isKnown = audience === 'PUBLIC' || (audience === 'MEMBERS' && viewer !== null);
    return isKnown ? record.content[field] : undefined;
  }

  /** The value of a field as its owner gives it; null when it does not. */
  value(record: OracleRecord, field: string, viewer: OracleViewer): unknown {
    return !record.withdrawn && this.seesField(record, field, viewer) ? (record.content[field] ?? null) : null;
  }

  /** Names of fields that a viewer who sees the record does not see, sorted. */
  withheld(record: OracleRecord, viewer: OracleViewer): string[] {
    const names = Object.keys(record.content).filter((field) => !this.seesField(record, field, viewer));
    return names.sort();
  }

  list(kind: string, viewer: OracleViewer): OracleRecord[] {
    return [...this.records.values()].filter((record) => record.kind === kind && this.inIndex(record, viewer));
  }

  /** Those that point to a record. */
  pointing(kind: string, field: string, target: string, viewer: OracleViewer): OracleRecord[] {
    return newestFirst(
      this.list(kind, viewer).filter(
        (record) => (this.indexed(record, field, viewer) as { id: string } | undefined)?.id === target,
      ),
    );
  }

  /** What an actor itself lists for this viewer. */
  listOf(owner: string, kind: string, viewer: OracleViewer): OracleRecord[] {
    const all = [...this.records.values()].filter(
      (record) => record.owner === owner && record.kind === kind && !record.withdrawn && this.sees(record, viewer),
    );
    return newestFirst(all);
  }

  /** What the receiver of a commitment has said, as far as the viewer may know it. */
  evidence(record: OracleRecord, viewer: OracleViewer): { value: string; because: string[] } | null {
    const receiver = (this.indexed(record, 'receiver', viewer) as { id: string } | undefined)?.id;
    // the receiver itself cannot be withheld, but the hub does not rely on that: anything that is might name somebody
    const isAllKnown = Object.keys(record.content).every((field) => this.indexed(record, field, viewer) !== undefined);
    if (receiver === undefined) return isAllKnown ? null : { value: 'UNDISCLOSED', because: [] };
    if (receiver === record.owner) return null;
    const answers = this.pointing('Answer', 'about', record.id, viewer).filter(({ owner }) => owner === receiver);
    const told = answers.filter((one) =>
      ['CONFIRMED', 'REJECTED'].includes(String(this.indexed(one, 'verdict', viewer))),
    );
    const newest = told[0];
    if (newest === undefined) return { value: 'UNANSWERED', because: [] };
    const { digest } = newest.content.about as { digest: string };
    if (digest !== record.digest) return { value: 'STALE', because: [newest.id] };
    return { value: String(newest.content.verdict), because: [newest.id] };
  }

  /** Every word of a text is of one field of one record: which of them this viewer may read anywhere. */
  mayRead(word: string, viewer: OracleViewer): boolean {
    for (const record of this.records.values())
      for (const [field, value] of Object.entries(record.content))
        if (value === word) return !record.withdrawn && this.seesField(record, field, viewer);
    return false;
  }
}

export function newestFirst(records: readonly OracleRecord[]): OracleRecord[] {
  return [...records].sort((a, b) =>
    a.issuedAt === b.issuedAt ? compare(b.id, a.id) : compare(b.issuedAt, a.issuedAt),
  );
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
