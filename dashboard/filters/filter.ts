/** What every filter is given: what is chosen, and whom to tell. */
export type Filter<Value> = {
  readonly value: Value | undefined;
  readonly onChange: (value: Value | undefined) => void;
};
