/** The kinds of tokens, in the order of the table below: what was read, and what stands behind it. */
const columns = [
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

export type TokenKind = (typeof columns)[number];

/**
 * A state says what DateTime.Parse has read since the last complete date or time: N a number, M the name of a month, Y a number of
 * three digits or more, D numbers with a date suffix such as 年, T with a time suffix such as 時; `/` and `:` are a
 * separator. For every kind of token, in the order of the columns, the row gives the next state; `=` completes a date
 * and `=t.` a time, after which the reading starts over, and `-` is an error. The states are those of .NET.
 */
const table = {
  //                         half        space    /    :    M end  M     M/    D     T    day    Y     Y/   Y end  zone  era
  start:
    'start -      =t.N  N     N/   N:   -     M     M     D     T    start Y     Y     -     start start',
  N: '    -     =NN    =t.NN NN    NN/  -    =NM   NM    MN/   ND    -    N     YN    YN/   =YN   N     N',
  NN: '   =NN   =NNN   =t.NNN =NNN -    N:   =MNN  =MNN  -     -     T    NN    =NNY  -     =NNY  NN    NN',
  'N/': ' -     =NN    -     N/N   NN/  -    =NM   MN    MN/   -     -    N/    YN    YN/   =YN   -     N/',
  'N/N': '=NN   =NNN   =t.N  =NNN  -    N:   =MNN  =MNN  -     =D    T    N/N   =NNY  -     =NNY  -     N/N',
  'NN/': '-     =NNN   =NNN  =NNN  -    -    =MNN  =MNN  -     =D    -    NN/   =NNY  -     =NNY  -     NN/',
  M: '    -     =MN    -     MN    MN/  -    -     -     -     -     -    M     YM    YM/   =YM   -     M',
  MN: '   =MN   =MNN   =MNN  =MNN  -    N:   -     -     -     =D    T    MN    =YMN  -     =YMN  -     MN',
  NM: '   =NM   =MNN   =MNN  =MNN  -    N:   -     -     -     =D    T    NM    =YMN  -     =YMN  -     NM',
  'MN/': '-     =MNN   -     =MNN  -    -    -     -     -     -     -    MN/   =YMN  -     =YMN  -     MN/',
  ND: '   =ND   =NND   =NND  =NND  -    N:   -     -     -     ND    T    ND    -     -     -     -     ND',
  Y: '    -     =YN    -     YN    YN/  -    =YM   YM    YM/   YM    -    Y     -     -     -     -     Y',
  YN: '   =YN   =YNN   =YNN  =YNN  -    -    =YMN  =YMN  -     -     -    YN    -     -     -     -     YN',
  'YN/': '-     =YNN   =YNN  =YNN  -    -    =YMN  =YMN  -     -     -    YN    -     -     -     -     YN',
  YM: '   =YM   =YMN   =YMN  =YMN  -    -    -     -     -     -     -    YM    -     -     -     -     YM',
  'YM/': '-     =YMN   =YMN  =YMN  -    -    -     -     -     -     -    YM    -     -     -     -     YM',
  D: '    =D    =DN    =t.N  N:    -    N:   -     -     -     D     T    D     -     -     -     -     D',
  T: '    =t.T  =t.T   =t.T  N:    N/   -    -     -     -     D     T    T     -     -     -     T     T',
  'N:': ' -     =t.NN  =t.NN =t.NN -    N:N: =NM   NM    -     -     T    -     -     -     -     N:    N:',
  'N:N:': '-    =t.NNN =t.NNN =t.NNN -  -    -     -     -     -     T    N:N:  -     -     -     N:N:  N:N:',
} as const;

export type ParseState = keyof typeof table;

/** What a completed date or time is made of. */
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
  | '=t.N'
  | '=t.NN'
  | '=t.NNN'
  | '=t.T';

const rows = new Map(
  Object.entries(table).map(([state, row]) => {
    const cells = row.trim().split(/ +/);
    return [
      state,
      new Map(columns.map((column, index) => [column, cells[index] as ParseState | Completion | '-'])),
    ];
  }),
);

/** The state that a token leads to. */
export function transition(state: ParseState, token: TokenKind): ParseState | Completion | '-' {
  return rows.get(state)!.get(token)!;
}

export function isCompletion(next: ParseState | Completion | '-'): next is Completion {
  return next.startsWith('=');
}
