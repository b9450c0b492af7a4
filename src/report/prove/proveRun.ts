import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Verdict } from '../../prove/index.ts';
import type { InputRemark } from '../../simulate/index.ts';
import type { Source } from '../../source/source.ts';

/** What `upnlint prove` has to report. */
export interface ProveRun {
  /** The target attribute of the mapping. */
  readonly attribute: string;
  readonly source: Source;
  /** Where the expression came from, where that is not plain to see. */
  readonly note: string | undefined;
  /** What is wrong or doubtful in the text. */
  readonly diagnostics: readonly Diagnostic[];
  readonly defaultDomain: string | undefined;
  readonly seed: number;
  readonly remarks: readonly InputRemark[];
  /** One for each property that was asked for. */
  readonly verdicts: readonly Verdict[];
}
