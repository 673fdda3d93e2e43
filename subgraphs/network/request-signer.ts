/**
 * Signs requests to members in the name of the hub (RFC 9421, RFC 9530). The port behind which sessions are opened, kept and renewed; who
 * asks members (ingest, the gateway) knows no more of it.
 */
export type RequestSigner = {
  /**
   * Headers that make this request one of the hub's, the assertion of the viewer among them. They hold once: what is sent again is signed
   * again. Undefined when the node takes none from this hub (it knows no sessions, or the actor does not take part here): such a node is
   * asked without, and shows what is PUBLIC.
   *
   * @throws ConstellationError ACTOR_UNREACHABLE | ACTOR_TIMEOUT | ACTOR_BAD_ANSWER | ACTOR_ANSWER_TOO_LARGE, retryable
   */
  headers(request: SignableRequest): Promise<Readonly<Record<string, string>> | undefined>;
  /**
   * Where this actor takes sessions, as far as that is known without asking anybody: null when it takes none at present, undefined when it
   * has to be found out. Actors whose address is the same are signed for alike.
   */
  sessionAt(actor: string): string | null | undefined;
  /**
   * The node answered SESSION_UNKNOWN: the next request opens another session. With the headers that were refused, only the session that
   * signed them is forgotten, and not one that another request has opened meanwhile.
   */
  forget(url: string, headers?: Readonly<Record<string, string>>): void;
  close(): Promise<void>;
};

/** What is signed. */
export type SignableRequest = {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  /** As sent; absent for GET. */
  readonly body?: string;
  /** DID of an actor at that address: its key answers for the node when a session is opened. */
  readonly actor: string;
  /** The assertion of the viewer for whom the hub asks, unchanged. */
  readonly viewer?: string;
  readonly signal: AbortSignal;
};
