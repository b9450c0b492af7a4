/** What .NET would throw, as a value: the reason in words, without a full stop at the end. */
export interface TextFailure {
  readonly error: string;
}
