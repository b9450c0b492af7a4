import { bindProperty, isJsonObject, type JsonObject } from './jsonObject.ts';

/** What a JSON document holds when its wrapping is taken off. */
export interface DocumentEntries {
  /** Each is a user if it is an object. */
  readonly entries: readonly unknown[];
  /** Set when the document is a Graph page, or several: whether the last one links to a next page. */
  readonly nextPage: boolean | undefined;
}

/**
 * The entries of an array, of a Graph page (`value`) or an array of pages, of a bulkUpload payload
 * (`Operations[].data`), or the one object itself (upn-rules.md "Input formats").
 */
export function entriesOf(document: unknown): DocumentEntries {
  if (isJsonObject(document)) return entriesOfObject(document);
  if (!Array.isArray(document)) return { entries: [document], nextPage: undefined };
  if (!document.some((each) => isJsonObject(each) && isWrapper(each))) {
    return { entries: document, nextPage: undefined };
  }
  const parts = document.map((each) =>
    isJsonObject(each) ? entriesOfObject(each) : { entries: [each], nextPage: undefined },
  );
  return {
    entries: parts.flatMap((part) => part.entries),
    nextPage: parts.findLast((part) => part.nextPage !== undefined)?.nextPage,
  };
}

function entriesOfObject(object: JsonObject): DocumentEntries {
  const page = valueOfPage(object);
  if (Array.isArray(page)) {
    return { entries: page, nextPage: typeof nextLinkOf(object) === 'string' };
  }
  const operations = operationsIn(object);
  if (operations !== undefined) {
    const entries = operations.map((each) => (isJsonObject(each) ? dataOf(each) : each));
    return { entries, nextPage: undefined };
  }
  return { entries: [object], nextPage: undefined };
}

function isWrapper(object: JsonObject): boolean {
  return Array.isArray(valueOfPage(object)) || operationsIn(object) !== undefined;
}

/** ConvertTo-Json writes a list of one as the element itself. */
function operationsIn(object: JsonObject): readonly unknown[] | undefined {
  const operations = operationsOf(object);
  if (Array.isArray(operations)) return operations;
  return isJsonObject(operations) && isJsonObject(dataOf(operations)) ? [operations] : undefined;
}

const valueOfPage = bindProperty('value');
const nextLinkOf = bindProperty('@odata.nextLink');
const operationsOf = bindProperty('Operations');
const dataOf = bindProperty('data');
