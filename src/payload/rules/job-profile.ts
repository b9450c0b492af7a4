import { getNodeValue, type Node } from 'jsonc-parser';
import { isMatchingSupported } from '../../provisioning/isMatchingSupported.ts';
import { type JsonPath, readJob } from '../../provisioning/job.ts';
import { type JobProblem, jobProblems } from '../../provisioning/jobProblems.ts';
import { elementsOf, memberNamed } from '../jsonMembers.ts';
import { definePayloadRule } from '../payloadRule.ts';

export const jobProfile = definePayloadRule({
  alias: 'BU601',
  definition: {
    code: 'job-profile',
    severity: 'error',
    summary:
      'The job cannot process what is sent: its state, its notification e-mail, or its matching attribute.',
    why: 'The endpoint answers 202 all the same; nothing is processed, and the log stays empty.',
    cure: 'Give a notification e-mail, start the job, or restart it out of quarantine; match by one attribute.',
    example: { bad: '"status": {"code": "Quarantine"}', good: '"status": {"code": "Active"}' },
    reference: 'bulk-upload.md sections 7, 10 S2 and S5, 11 BU601 (D)',
  },
  document(document, { report }) {
    const { kind, root } = document;
    if (kind !== 'job' || root === undefined) return;
    for (const problem of jobProblems(readJob(getNodeValue(root)))) {
      report(document, nodeAt(root, problem.path) ?? root, problem.message, { help: helpOf[problem.kind] });
    }
  },
  batch({ documents, settings, report }) {
    const { mapping } = settings;
    const about = documents.find(({ kind }) => kind === 'job') ?? documents[0];
    if (mapping === undefined || about === undefined) return;
    const matching = mapping.targets.filter(({ matchingPriority }) => matchingPriority > 0);
    const place = { start: 0, end: 0 };
    if (matching.length === 0) report(about, place, 'The mapping has no attribute that matches users.');
    for (const { target } of matching) {
      if (isMatchingSupported(target)) continue;
      report(about, place, `The mapping matches users by ${target}, which is not supported.`);
    }
  },
});

const helpOf: Readonly<Record<JobProblem['kind'], string>> = {
  quarantined: 'Remove the cause, then restart provisioning.',
  'not-started': 'Start provisioning; what is sent waits until then, and a restart would throw it away.',
  'no-recipient': 'Enter a Notification Email, save, then restart provisioning.',
};

function nodeAt(root: Node, path: JsonPath): Node | undefined {
  return path.reduce<Node | undefined>(
    (node, name) => (typeof name === 'number' ? elementsOf(node)[name] : memberNamed(node, name)?.value),
    root,
  );
}
