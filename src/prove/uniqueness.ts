/** How an expression tells users of one name apart. */
export interface Uniqueness {
  /** Of RandomString: counted, not sampled. */
  readonly random?: RandomSeparation;
  /** Of SelectUniqueValue: how many users of one name get a value before the next one goes to escrow. */
  readonly namesakes?: number;
  /** The answer to "how many digits for so many users at this risk". */
  readonly digits?: DigitsNeeded;
}

export interface RandomSeparation {
  /** How many texts the random part can be, compared without case. */
  readonly outcomes: bigint;
  /** False when they are not equally likely without case, so that collisions are likelier than said. */
  readonly equallyLikely: boolean;
  /** The probability that two users of one name get the same value. */
  readonly ofTwo: number;
  /** The same for as many users as were asked about. */
  readonly ofWanted?: number;
}

export interface DigitsNeeded {
  readonly users: number;
  readonly risk: number;
  /** `undefined` when even the longest text of RandomString is too short. */
  readonly digits: number | undefined;
  /** The probability that any two of them get the same value with that many digits. */
  readonly probability: number;
}
