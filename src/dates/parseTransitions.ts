/** The kinds of tokens, in the order of the table below: what was read, and what stands behind it. */
const tokenKinds = [
  'end',
  'numberEnd',
  'numberHalf',
  'numberSpace',
  'numberDate',
  'numberTime',
  'monthEnd',
  'monthSpace',
  'monthDate',
  'dateSuffix',
  'timeSuffix',
  'dayOfWeek',
  'yearSpace',
  'yearDate',
  'yearEnd',
  'zone',
  'era',
] as const;

export type TokenKind = (typeof tokenKinds)[number];

/** What has been read since the last complete date or time; the letters are explained at the table. */
const states = [
  'start',
  'N',
  'NN',
  'N/',
  'N/N',
  'NN/',
  'M',
  'MN',
  'NM',
  'MN/',
  'ND',
  'Y',
  'YN',
  'YN/',
  'YM',
  'YM/',
  'D',
  'T',
  'N:',
  'N:N:',
] as const;

export type ParseState = (typeof states)[number];

/** What a completed date or, with `=t`, time is made of. */
export type Completion =
  | '=NN'
  | '=NNN'
  | '=MN'
  | '=NM'
  | '=MNN'
  | '=YN'
  | '=YM'
  | '=YNN'
  | '=YMN'
  | '=NNY'
  | '=D'
  | '=DN'
  | '=ND'
  | '=NND'
  | '=tN'
  | '=tNN'
  | '=tNNN'
  | '=tT';

type Next = ParseState | Completion | '.';

/**
 * How DateTime.Parse goes on: a row for each state, a column for each kind of token, in the orders above. N is a number,
 * M the name of a month, Y a number of three digits or more, D numbers with a date suffix such as 年, T with a time suffix
 * such as 時; `/` and `:` are a separator behind the last one (N/N had one between them), `|` is the end of the text. `=`
 * completes a date or time, after which the reading starts over; a point is an error. The states are those of .NET.
 */
const table = `
      end   N|    N.am  N     N/  N:   M|   M    M/  D  T day   Y    Y/  Y|   zone  era
start start .     =tN   N     N/  N:   .    M    M   D  T start Y    Y   .    start start
N     .     =NN   =tNN  NN    NN/ .    =NM  NM   MN/ ND . N     YN   YN/ =YN  N     N
NN    =NN   =NNN  =tNNN =NNN  .   N:   =MNN =MNN .   .  T NN    =NNY .   =NNY NN    NN
N/    .     =NN   .     N/N   NN/ .    =NM  MN   MN/ .  . N/    YN   YN/ =YN  .     N/
N/N   =NN   =NNN  =tN   =NNN  .   N:   =MNN =MNN .   =D T N/N   =NNY .   =NNY .     N/N
NN/   .     =NNN  =NNN  =NNN  .   .    =MNN =MNN .   =D . NN/   =NNY .   =NNY .     NN/
M     .     =MN   .     MN    MN/ .    .    .    .   .  . M     YM   YM/ =YM  .     M
MN    =MN   =MNN  =MNN  =MNN  .   N:   .    .    .   =D T MN    =YMN .   =YMN .     MN
NM    =NM   =MNN  =MNN  =MNN  .   N:   .    .    .   =D T NM    =YMN .   =YMN .     NM
MN/   .     =MNN  .     =MNN  .   .    .    .    .   .  . MN/   =YMN .   =YMN .     MN/
ND    =ND   =NND  =NND  =NND  .   N:   .    .    .   ND T ND    .    .   .    .     ND
Y     .     =YN   .     YN    YN/ .    =YM  YM   YM/ YM . Y     .    .   .    .     Y
YN    =YN   =YNN  =YNN  =YNN  .   .    =YMN =YMN .   .  . YN    .    .   .    .     YN
YN/   .     =YNN  =YNN  =YNN  .   .    =YMN =YMN .   .  . YN    .    .   .    .     YN
YM    =YM   =YMN  =YMN  =YMN  .   .    .    .    .   .  . YM    .    .   .    .     YM
YM/   .     =YMN  =YMN  =YMN  .   .    .    .    .   .  . YM    .    .   .    .     YM
D     =D    =DN   =tN   N:    .   N:   .    .    .   D  T D     .    .   .    .     D
T     =tT   =tT   =tT   N:    N/  .    .    .    .   D  T T     .    .   .    T     T
N:    .     =tNN  =tNN  =tNN  .   N:N: =NM  NM   .   .  T .     .    .   .    N:    N:
N:N:  .     =tNNN =tNNN =tNNN .   .    .    .    .   .  T N:N:  .    .   .    N:N:  N:N:
`;

const transitions = new Map<ParseState, Map<TokenKind, Next>>();
for (const [row, line] of table.trim().split('\n').slice(1).entries()) {
  const cells = line.split(/ +/).slice(1) as Next[];
  transitions.set(states[row]!, new Map(tokenKinds.map((kind, column) => [kind, cells[column]!])));
}

/** Where a token leads from a state; a point where it is an error. */
export function transition(state: ParseState, token: TokenKind): Next {
  return transitions.get(state)!.get(token)!;
}

export function isCompletion(next: Next): next is Completion {
  return next.startsWith('=');
}
