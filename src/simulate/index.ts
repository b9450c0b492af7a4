export { claimValue, heldNameOf } from './claims.ts';
export type { CollisionGroup, Collisions } from './collisionGroups.ts';
export { collisionProbability } from './collisions.ts';
export { simulationFindings } from './findings.ts';
export { classOf, type PreviewRow, type RowClass } from './previewRow.ts';
export { type InputRemark, type SimulatedItem, simulateUsers } from './simulateUsers.ts';
export { type RowPlace, Simulation, type SimulationOptions } from './simulation.ts';
export { type Cause, type CauseExample, type PreviewSummary, summarize, Tally } from './summary.ts';
