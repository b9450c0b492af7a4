import { type Argument, type Expression, type FunctionCall, walk } from '../../grammar/index.ts';
import { type Diagnostic, diagnosticOf } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { FunctionDefinition, Parameter } from '../functions/define.ts';
import { functionsByName } from '../functions/index.ts';
import { connectNames, isConnectName } from './connectNames.ts';
import {
  argumentCount,
  argumentName,
  omittedRequiredArgument,
  selectUniqueValueNested,
  unknownFunction,
} from './findings.ts';

/**
 * What the grammar cannot know: whether the functions exist and every place may hold what stands there
 * (language.md sections 2 and 3). All mistakes of an expression in one pass, in the order of the text.
 */
export function checkCalls(root: Expression): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const namesInPlace = new Set<Argument>();
  walk(root, {
    Function(call) {
      const definition = functionsByName.get(call.name);
      if (definition === undefined) {
        diagnostics.push(unknownFunctionAt(call));
        return;
      }
      checkPlaces(call, definition, diagnostics);
      for (const [place, argument] of call.arguments.entries()) {
        const parameter = parameterAt(definition, place);
        if (parameter?.type !== 'Name' || argument.kind === 'Omitted') continue;
        namesInPlace.add(argument);
        checkName(argument, parameter, call, diagnostics);
      }
      if (definition.topLevelOnly === true && call !== outermost(root)) {
        diagnostics.push(
          diagnosticOf(
            selectUniqueValueNested,
            call.nameSpan,
            `${call.name} may only be the outermost function.`,
            'Move it to the outside and give it finished values.',
          ),
        );
      }
    },
    Name(node) {
      if (namesInPlace.has(node) || valueNames.has(node.name)) return;
      diagnostics.push(
        diagnosticOf(
          argumentName,
          node.span,
          `${node.name} has no meaning in this place.`,
          `Write "${node.name}" for text or [${node.name}] for an attribute.`,
        ),
      );
    },
  });
  return diagnostics;
}

/** The parameter that a place (from 0) fills; repeating ones go on to the end in turn. */
export function parameterAt(definition: FunctionDefinition, place: number): Parameter | undefined {
  const { parameters } = definition;
  if (place < parameters.length) return parameters[place];
  const repeating = parameters.filter((parameter) => parameter.allowMultipleOccurrences === true);
  return repeating[(place - parameters.length) % repeating.length];
}

// Bare names that are values wherever a value may stand (section 2: D; the constants of Connect Sync by A).
const valueNames: ReadonlySet<string> = new Set([
  'IgnoreAttributeFlow',
  'IgnoreObjectFlow',
  'True',
  'False',
  'NULL',
]);

function outermost(root: Expression): Expression {
  return root.kind === 'Group' ? outermost(root.expression) : root;
}

function checkPlaces(call: FunctionCall, definition: FunctionDefinition, diagnostics: Diagnostic[]): void {
  const { parameters } = definition;
  const count = call.arguments.length;
  const repeats = parameters.some((parameter) => parameter.allowMultipleOccurrences === true);
  const least = parameters.findLastIndex((parameter) => parameter.required) + 1;
  const complaint =
    definition.checkPlaces?.(count) ??
    (count < least || (count > parameters.length && !repeats)
      ? `${call.name} takes ${placesText(least, parameters.length, repeats)}, but this call has ${count}.`
      : undefined);
  if (complaint !== undefined) {
    const help = `The places are ${signatureOf(definition)}.`;
    diagnostics.push(diagnosticOf(argumentCount, call.nameSpan, complaint, help));
    return;
  }
  for (const [place, argument] of call.arguments.entries()) {
    const parameter = parameterAt(definition, place);
    if (argument.kind !== 'Omitted' || parameter?.required !== true) continue;
    diagnostics.push(
      diagnosticOf(
        omittedRequiredArgument,
        argument.span,
        `Place ${place + 1} of ${call.name}, ${parameter.name}, is required but empty.`,
        'Write the value, or "" for empty text.',
      ),
    );
  }
}

function checkName(
  argument: Expression,
  parameter: Parameter,
  call: FunctionCall,
  diagnostics: Diagnostic[],
): void {
  const names = parameter.names ?? [];
  if (argument.kind === 'Name' && names.includes(argument.name)) return;
  diagnostics.push(
    diagnosticOf(
      argumentName,
      argument.span,
      `${parameter.name} of ${call.name} takes one of the names ${names.join(', ')}.`,
      'Write the name bare, without quotes or brackets.',
    ),
  );
}

/** `Mid(source, start, length)`; optional places carry a question mark, repeating ones three dots. */
export function signatureOf(definition: FunctionDefinition): string {
  const places = definition.parameters.map(
    ({ name, required, allowMultipleOccurrences }) =>
      `${name}${required ? '' : '?'}${allowMultipleOccurrences === true ? '...' : ''}`,
  );
  return `${definition.name}(${places.join(', ')})`;
}

function placesText(least: number, most: number, repeats: boolean): string {
  if (repeats) return `${least} or more arguments`;
  if (least === most) return most === 0 ? 'no arguments' : most === 1 ? 'one argument' : `${most} arguments`;
  return `${least} to ${most} arguments`;
}

function unknownFunctionAt(call: FunctionCall): Diagnostic {
  const { name, nameSpan } = call;
  const near = nearest(name, functionsByName.keys());
  if (near !== undefined && near.toLowerCase() === name.toLowerCase()) {
    return diagnosticOf(
      unknownFunction,
      nameSpan,
      `There is no function ${name}; function names are case-sensitive.`,
      `Write ${near}.`,
    );
  }
  if (isConnectName(name)) {
    const instead = connectNames.get(name);
    return diagnosticOf(
      unknownFunction,
      nameSpan,
      `${name} is a function of Entra Connect Sync, not of provisioning mappings.`,
      instead === undefined ? 'There is no counterpart here.' : `Instead: ${instead}.`,
    );
  }
  return diagnosticOf(
    unknownFunction,
    nameSpan,
    `There is no function ${name}.`,
    near === undefined ? 'See upnlint functions for the list.' : `Did you mean ${near}?`,
  );
}
