import type { Command } from 'commander';
import type { Io } from '../io.ts';
import type { Action } from '../program.ts';

/** Makes a command with its options; `choose` receives what the command line asks of it. */
export type CreateCommand = (io: Io, choose: (action: Action) => void) => Command;

/** A command as the list shows it; the rest of it is loaded when it is asked for, so that starting stays quick. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<CreateCommand>;
}

/** All commands, in the order of the help. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'lint',
    summary: 'find mistakes in exported attribute mappings',
    load: async () => (await import('./lint.ts')).lintCommand,
  },
  {
    name: 'payload',
    summary: 'find mistakes in what is sent to /bulkUpload',
    load: async () => (await import('./payload.ts')).payloadCommand,
  },
  {
    name: 'preview',
    summary: 'run a mapping over users and say what would go wrong',
    load: async () => (await import('./preview.ts')).previewCommand,
  },
  {
    name: 'eval',
    summary: 'evaluate one expression for one user',
    load: async () => (await import('./eval.ts')).evalCommand,
  },
  {
    name: 'prove',
    summary: 'find the user for whom an expression fails, or prove that there is none',
    load: async () => (await import('./prove.ts')).proveCommand,
  },
  {
    name: 'equal',
    summary: 'tell whether two expressions give every user the same',
    load: async () => (await import('./equal.ts')).equalCommand,
  },
  {
    name: 'check',
    summary: 'check existing or proposed values by the identity rules',
    load: async () => (await import('./check.ts')).checkCommand,
  },
  {
    name: 'diagnose',
    summary: 'say why provisioning failed, from what the service answered',
    load: async () => (await import('./diagnose.ts')).diagnoseCommand,
  },
  {
    name: 'preflight',
    summary: 'check token, job, payload and domains ahead of a run',
    load: async () => (await import('./preflight.ts')).preflightCommand,
  },
  {
    name: 'test',
    summary: 'run unit tests of expressions, kept as data',
    load: async () => (await import('./test.ts')).testCommand,
  },
  {
    name: 'emulate',
    summary: 'serve the provisioning API on this machine',
    load: async () => (await import('./emulate.ts')).emulateCommand,
  },
  {
    name: 'format',
    summary: 'print an expression in a form that reads well',
    load: async () => (await import('./format.ts')).formatCommand,
  },
  {
    name: 'functions',
    summary: 'list the functions of the language, or describe one',
    load: async () => (await import('./functions.ts')).functionsCommand,
  },
  {
    name: 'explain',
    summary: 'explain a finding by its code',
    load: async () => (await import('./explain.ts')).explainCommand,
  },
];
