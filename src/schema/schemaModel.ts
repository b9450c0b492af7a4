import type { Node } from 'jsonc-parser';
import type { EmbeddedText } from '../source/embeddedText.ts';
import type { Source } from '../source/source.ts';
import type { Span } from '../source/span.ts';

/** A synchronization schema, or any part of one that schema-format.md section 1 names, with the places of all it says. */
export interface SchemaFile {
  readonly source: Source;
  /** The part of the schema's id before the first dot, such as `API2AAD` (section 10); undefined when it has none. */
  readonly template: string | undefined;
  readonly objectMappings: readonly ObjectMapping[];
}

/** Mappings from one kind of object to another. A part of a schema without one stands in a nameless object mapping. */
export interface ObjectMapping {
  readonly ruleName: string | undefined;
  readonly name: string | undefined;
  readonly enabled: boolean;
  /** Such as `Add, Update, Delete`; `undefined` when the file does not say. */
  readonly flowTypes: string | undefined;
  /** The definitions in `directories`, where the file has them and they have attributes. */
  readonly sourceObject: ObjectDefinition | undefined;
  readonly targetObject: ObjectDefinition | undefined;
  readonly sourceDirectoryName: string | undefined;
  readonly targetDirectoryName: string | undefined;
  readonly sourceObjectName: string | undefined;
  readonly targetObjectName: string | undefined;
  readonly scope: readonly FilterClause[];
  readonly attributeMappings: readonly AttributeMapping[];
  readonly span: Span;
  readonly node: Node | undefined;
}

/** The spans of its members cover the whole JSON value, quotes included. */
export interface AttributeMapping {
  /** Rule, object mapping and target attribute: `USER_TO_USER / Users / userPrincipalName` (section 2). */
  readonly path: string;
  readonly target: string | undefined;
  /** Its first character when the file names no target. */
  readonly targetSpan: Span;
  /** Direct, constant, expression; none when only a default value is given; placeholder when the service fills it in. */
  readonly kind: 'direct' | 'constant' | 'expression' | 'none' | 'placeholder';
  /** The expression as stored; undefined when the file has only the tree, or nothing. */
  readonly stored: EmbeddedText | undefined;
  /**
   * The text that the tree stands for, where it can be told; in canonical form. When the tree agrees with the stored
   * text it is that text in canonical form, so that the two differ only if the file contradicts itself.
   */
  readonly treeText: string | undefined;
  /** Places of constants that the service fills in, which the text shows as empty. */
  readonly placeholders: readonly string[];
  readonly flowType: string | undefined;
  readonly flowTypeSpan: Span | undefined;
  readonly flowBehavior: string | undefined;
  readonly defaultValue: string | undefined;
  readonly defaultValueSpan: Span | undefined;
  /** 0 when the attribute does not match objects. */
  readonly matchingPriority: number;
  readonly matchingPrioritySpan: Span | undefined;
  /** The whole mapping. */
  readonly span: Span;
  readonly node: Node;
  /** The attributeMappingSource. */
  readonly sourceNode: Node | undefined;
}

export interface FilterClause {
  readonly operatorName: string | undefined;
  readonly sourceOperandName: string | undefined;
  readonly values: readonly string[];
  readonly span: Span;
}

export interface ObjectDefinition {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, AttributeDefinition>;
}

export interface AttributeDefinition {
  readonly name: string;
  /** `String`, `Integer`, `Reference`, `Binary`, `Boolean`, `DateTime`. */
  readonly type: string;
  readonly multivalued: boolean;
  readonly required: boolean;
  readonly caseExact: boolean;
  readonly anchor: boolean;
  readonly mutability: string | undefined;
  readonly span: Span;
}
