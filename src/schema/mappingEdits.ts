import type { Source } from '../source/source.ts';
import type { Span } from '../source/span.ts';
import type { AttributeMapping } from './schemaModel.ts';

export interface Edit {
  readonly span: Span;
  readonly text: string;
}

export function mappingEdits(
  mapping: AttributeMapping,
  newExpression: string,
  _source: Source,
): readonly Edit[] | undefined {
  const { stored } = mapping;
  return (
    stored && [
      { span: stored.outer({ start: 0, end: stored.text.length }), text: stored.escape(newExpression) },
    ]
  );
}
